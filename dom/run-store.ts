/** The page's book of runs: which text node lies in which run with matches, and which matches a run has. */
import type { Match } from '../core/annotate.ts';
import { createOrderedRuns, type OrderedRuns } from './ordered-runs.ts';
import { stretchesOf } from './stretches.ts';
import type { TextRun } from './text-runs.ts';

/** A run that holds at least one match. Runs without one are forgotten: nobody asks for them. */
export interface MarkedRun extends TextRun {
  readonly matches: readonly Match[];
}

/** A match and the run it lies in. */
export interface PageMatch {
  readonly run: MarkedRun;
  readonly match: Match;
}

export interface RunStore {
  readonly runs: OrderedRuns;
  /** Entry → number of its mentions; an entry without any is not in it. */
  readonly counts: ReadonlyMap<number, number>;
  /** Number of matches. */
  readonly total: number;
  /** @param walk what found it: see `OrderedRuns.add` */
  add(run: MarkedRun, walk?: object): void;
  drop(run: MarkedRun): void;
  /** Forgets all runs a text node is part of, and returns them. */
  dropText(node: Text): MarkedRun[];
  /** Forgets the runs that hold some of the same text: a run that was walked anew takes their place. */
  dropOverlapping(run: TextRun): void;
  /** The runs a text node is part of. */
  runsOf(node: Text | undefined): Iterable<MarkedRun>;
  /** True where one run with matches holds both text nodes. */
  areJoined(a: Text, b: Text): boolean;
  /** True for the first mention of its entry in the document. */
  isFirst(found: PageMatch): boolean;
  /** The match itself where it is still in the book, or else the one of the same entry that now stands in its place. */
  current(found: PageMatch): PageMatch | null;
  /** All matches in document order; those of a shadow tree together, anywhere. */
  inReadingOrder(): PageMatch[];
}

export function createRunStore(): RunStore {
  const runs = createOrderedRuns();
  const byText = new WeakMap<Text, Set<MarkedRun>>();
  const counts = new Map<number, number>();
  /** One that is missing is looked for when somebody asks. */
  const firsts = new Map<number, PageMatch>();
  let total = 0;

  const runsOf = (node: Text | undefined) => (node && byText.get(node)) ?? [];

  function count(run: MarkedRun, by: 1 | -1): void {
    total += by * run.matches.length;
    for (const { entry } of run.matches) {
      const now = (counts.get(entry) ?? 0) + by;
      if (now > 0) counts.set(entry, now);
      else counts.delete(entry);
    }
  }

  function drop(run: MarkedRun): void {
    if (!runs.has(run)) return;
    runs.drop(run);
    count(run, -1);
    for (const { node } of run.pieces) byText.get(node)?.delete(run);
    for (const { entry } of run.matches) if (firsts.get(entry)?.run === run) firsts.delete(entry);
  }

  return {
    runs,
    counts,
    get total() {
      return total;
    },
    add(run, walk) {
      runs.add(run, walk);
      for (const { node } of run.pieces) {
        const known = byText.get(node);
        if (known) known.add(run);
        else byText.set(node, new Set([run]));
      }
      for (const match of run.matches) {
        const first = firsts.get(match.entry);
        if (first ? first.run !== run && runs.precedes(run, first.run) : !counts.has(match.entry))
          firsts.set(match.entry, { run, match });
      }
      count(run, 1);
    },
    drop,
    dropText(node) {
      const known = [...runsOf(node)];
      known.forEach(drop);
      return known;
    },
    dropOverlapping({ pieces }) {
      for (const { node, start, end } of pieces) {
        for (const run of runsOf(node)) {
          if (run.pieces.some((piece) => piece.node === node && piece.start < end && piece.end > start))
            drop(run);
        }
      }
    },
    runsOf,
    areJoined: (a, b) => [...runsOf(a)].some((run) => byText.get(b)?.has(run)),
    isFirst({ match }) {
      if (firsts.size < counts.size) {
        for (const run of runs)
          for (const each of run.matches)
            if (!firsts.has(each.entry)) firsts.set(each.entry, { run, match: each });
      }
      return firsts.get(match.entry)?.match === match;
    },
    current(found) {
      if (runs.has(found.run)) return found;
      const { node, offset } = startOf(found) ?? {};
      for (const run of runsOf(node)) {
        for (const match of run.matches) {
          const start = startOf({ run, match });
          if (match.entry === found.match.entry && start?.node === node && start?.offset === offset)
            return { run, match };
        }
      }
      return null;
    },
    inReadingOrder: () => [...runs].flatMap((run) => run.matches.map((match) => ({ run, match }))),
  };
}

function startOf(found: PageMatch) {
  return stretchesOf(found)[0]?.start;
}
