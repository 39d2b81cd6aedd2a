/** The list a reader goes through: which entry was opened last, and which come before and after it there. */

let list: readonly string[] = [];
let last: string | null = null;

/** @param ids as they are listed now */
export function takeInHand(ids: readonly string[]): void {
  list = ids;
}

export function noteOpened(id: string): void {
  last = id;
}

/** Where the keyboard begins in a list that is come back to. */
export function lastOpened(): string | null {
  return last;
}

interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * The entries before and after one.
 * @param all every entry in the glossary's usual order, for an entry that is not on the list in hand
 */
export function neighboursOf(id: string, all: readonly string[]): Neighbours {
  const ids = list.includes(id) ? list : all;
  const at = ids.indexOf(id);
  if (at < 0) return { previous: null, next: null };
  return { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
}
