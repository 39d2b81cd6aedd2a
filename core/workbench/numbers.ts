/**
 * The numbers entries are cited by: their own where these rise throughout, else their places. A print that counts
 * anew in each chapter, or prints a number twice, cannot be cited by its numbers alone.
 */
export function numbersOf(items: readonly { readonly number: number | null }[]): number[] {
  const own: number[] = [];
  for (const { number } of items) {
    const before = own.at(-1) ?? 0;
    const next = number ?? before + 1;
    if (next <= before) return items.map((_item, place) => place + 1);
    own.push(next);
  }
  return own;
}
