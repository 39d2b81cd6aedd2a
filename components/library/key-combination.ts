/** Names of keys that differ from what the keyboard event says (WebExtensions, key combinations). */
const NAMED: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '.': 'Period',
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
const KEPT = new Set(['Home', 'End', 'PageUp', 'PageDown', 'Insert', 'Delete']);

/** What of a keyboard event names the combination. */
export type PressedKeys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/**
 * The combination as browsers write it, Ctrl+Shift+K, or null while only modifiers are down or the key has no name
 * there. Alt and Shift change which character a key writes, so letters and digits are read from the key's place.
 */
export function combinationOf({ key, code, ctrlKey, altKey, shiftKey, metaKey }: PressedKeys): string | null {
  const name = nameOf(key, code);
  if (name === null) return null;
  const modifiers = [
    ...(ctrlKey ? ['Ctrl'] : []),
    ...(metaKey ? ['Command'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
  ];
  return [...modifiers, name].join('+');
}

function nameOf(key: string, code: string): string | null {
  const place = /^(?:Key([A-Z])|Digit([0-9]))$/u.exec(code);
  if (place) return place[1] ?? place[2] ?? null;
  if (/^F(?:[1-9]|1[0-2])$/u.test(key)) return key;
  return NAMED[key] ?? (KEPT.has(key) ? key : null);
}
