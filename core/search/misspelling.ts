/**
 * How many mistakes lead from a name to what was typed: a character left out, added, mistaken for another, or two
 * neighbours changed about (optimal string alignment). Half a page that is small and quick for short strings; a
 * library for fuzzy search knows nothing of exchanged neighbours and wants an index of its own.
 */

/** In tenths of a mistake: what people do most often costs least. */
const COST = { left: 8, swapped: 8, added: 9, mistaken: 10 } as const;
/** People know how a word begins. */
const AT_START = 2;
/** For each character of a name that was begun, not typed to its end. */
const UNTYPED = 1;

/**
 * The cost of taking what was typed for the name, in tenths of a mistake; null beyond the limit.
 * @param mistakes how many there may be
 * @param begun whether it may be the beginning of the name
 */
export function misspelling(name: string, typed: string, mistakes: number, begun: boolean): number | null {
  const limit = mistakes * COST.mistaken + AT_START;
  const columns = Math.min(name.length, typed.length + mistakes);
  let before: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, j) => j * COST.left);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i * COST.added];
    let least = row[0] ?? 0;
    for (let j = 1; j <= columns; j++) {
      const same = typed[i - 1] === name[j - 1];
      const atStart = i === 1 && j === 1 ? AT_START : 0;
      let cost = (last[j - 1] ?? 0) + (same ? 0 : COST.mistaken + atStart);
      cost = Math.min(cost, (row[j - 1] ?? 0) + COST.left, (last[j] ?? 0) + COST.added);
      if (i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + COST.swapped);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return null;
    [before, last] = [last, row];
  }
  let best = Infinity;
  for (let j = begun ? 1 : name.length; j <= columns; j++) {
    const mistaken = last[j] ?? Infinity;
    if (mistaken <= limit) best = Math.min(best, mistaken + (name.length - j) * UNTYPED);
  }
  return best === Infinity ? null : best;
}

/** The characters of a text as 32 bits: a quick look at what two texts cannot have in common. */
export function bitsOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

/** How many bits of the first are missing in the second: at most as many as characters are. */
export function missingBits(bits: number, of: number): number {
  let missing = bits & ~of;
  let count = 0;
  for (; missing !== 0; count++) missing &= missing - 1;
  return count;
}
