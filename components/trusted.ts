/**
 * Lets a handler see only what the reader did. Our card stands in pages that could otherwise press its buttons
 * with events of their own making.
 */
export function trusted<E extends Event>(handler: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) handler(event);
  };
}

/** Enter and space, as they press a button, for an element that is a button by role only. */
export function trustedKey(press: () => void): (event: KeyboardEvent) => void {
  return trusted((event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  });
}
