/** Which kind of marker numbers the entries of this section. */
import type { Family } from './markers.ts';
import { findChain, type Chain } from './sequence.ts';
import type { Start } from './starts.ts';

/** A family whose chain is much shorter than the longest is a list inside one gloss or a stray number. */
const COMPARABLE = 0.3;
/** Circled numbers end at ⑩ or ⑳ in many fonts; the rest is printed with another marker (trap E5: 云浮 2023, 恩施 2018, 吉安 2016). */
const CIRCLED_ENDS = new Set([10, 15, 20, 35, 50]);

/**
 * The chain that begins first among those of comparable length: a list inside a gloss may be longer than the section itself
 * (资阳 2023: 21 entries, of which the ninth has 27 items), but it never begins above the first entry.
 */
export function chooseChain(starts: readonly Start[], headingsBefore: (line: number) => number): Start[] {
  const families = Map.groupBy(starts, ({ family }) => family);
  const all = [...families.values()].map((candidates) => findChain(candidates, headingsBefore));
  const longer = all.filter(({ starts: { length } }) => length > 1);
  // Where numbers only fall, no chain is longer than one; what else stands out of order is found from there.
  const chains = longer.length > 0 ? longer : all;
  const longest = Math.max(0, ...chains.map(({ score }) => score));
  const first = chains.filter(({ score }) => score >= longest * COMPARABLE).toSorted(byFirstLine)[0];
  if (!first) return [];
  return goOnAfterCircled(first.starts, families, headingsBefore);
}

function byFirstLine(a: Chain, b: Chain): number {
  const [one, other] = [a.starts[0], b.starts[0]];
  return one && other ? one.line - other.line || one.at - other.at : 0;
}

function goOnAfterCircled(
  chain: Start[],
  families: ReadonlyMap<Family, Start[]>,
  headingsBefore: (line: number) => number,
): Start[] {
  const last = chain.at(-1);
  if (last?.family !== 'circled' || !CIRCLED_ENDS.has(last.value)) return chain;
  let best: Start[] = [];
  for (const [family, candidates] of families) {
    if (family === 'circled') continue;
    const below = candidates.filter(({ line, value }) => line > last.line && value > last.value);
    const next = findChain(below, headingsBefore).starts;
    if (next[0]?.value === last.value + 1 && next.length > best.length) best = next;
  }
  return [...chain, ...best];
}
