/**
 * Entries whose numbers stand out of order: columns transcribed an entry of each in turn (1, 6, 2, 7, 3, 8 …), the right column
 * first, two entries exchanged. The chain runs through some of them; the others carry the very numbers that it lacks.
 */
import type { Start } from './starts.ts';

/** How many numbers may be missing where one column ends and the next begins. */
const MAX_MISSING = 2;

/**
 * The starts that the chain passes over and that are entries. A list inside a gloss repeats numbers of the chain (1, 2, 3 …), and
 * what is numbered so is left to the gloss; so is everything where numbering begins anew under chapter headings.
 */
export function findOutOfOrder(chain: readonly Start[], starts: readonly Start[]): Set<Start> {
  const found = new Set<Start>();
  const first = chain[0];
  if (!first || chain.some(({ value }, i) => i > 0 && value < (chain[i - 1]?.value ?? 0))) return found;
  const chained = new Set(chain);
  const taken = new Set(chain.map(({ value }) => value));
  const passed = starts.filter(
    (start) => start.family === first.family && start.weight >= AT_LINE_START && !chained.has(start),
  );
  let top = Math.max(...taken);
  const runs = runsOf(passed).toSorted((a, b) => (a[0]?.value ?? 0) - (b[0]?.value ?? 0));
  for (const run of runs) {
    const fits = (run[0]?.value ?? 0) <= top + 1 + MAX_MISSING;
    if (!fits || run.some(({ value, weight }) => weight < 1 || taken.has(value))) continue;
    for (const start of run) {
      found.add(start);
      taken.add(start.value);
      top = Math.max(top, start.value);
    }
  }
  return found;
}

/** Markers within a line weigh less, those with a headword and its separator behind them 1. */
const AT_LINE_START = 0.8;

/** Cut where a number does not follow the one before. */
function runsOf(starts: readonly Start[]): Start[][] {
  const runs: Start[][] = [];
  for (const start of starts) {
    const run = runs.at(-1);
    if (run && start.value === (run.at(-1)?.value ?? 0) + 1) run.push(start);
    else runs.push([start]);
  }
  return runs;
}

/** Chain and other starts as they stand in the text. */
export const inTextOrder = (chain: readonly Start[], others: ReadonlySet<Start>): Start[] =>
  [...chain, ...others].toSorted((a, b) => a.line - b.line || a.at - b.at);
