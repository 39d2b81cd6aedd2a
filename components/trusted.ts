/**
 * Lets a handler see only what the reader did. Our card stands in pages that could otherwise press its buttons
 * with events of their own making.
 */
export function trusted<E extends Event>(handler: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) handler(event);
  };
}
