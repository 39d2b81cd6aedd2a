/**
 * The page's runs in document order, in leaves of about a hundred, so that adding a run or taking one out costs the same
 * on a page of any length.
 */
import type { MarkedRun } from './run-store.ts';

/** A leaf that grows beyond this is split. */
const FULL = 128;

/**
 * Where the runs of a leaf lay when each of them was asked, and where three of them did. CSS pixels in the viewport of
 * then: what scrolls has moved them alike.
 */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
  readonly samples: readonly number[];
}

/** Runs that follow one another, with where they lay when they were last measured, if they are still the same. */
export interface Leaf extends Array<MarkedRun> {
  extent?: Extent | undefined;
}

export interface OrderedRuns extends Iterable<MarkedRun> {
  /** All runs: the leaves one after another. None is empty. */
  readonly leaves: readonly Leaf[];
  readonly size: number;
  has(run: MarkedRun): boolean;
  /**
   * Puts a run in its place. What one walk adds, one run after another and nothing in between, stands one behind
   * another: that spares a comparison in the page, which in a long list of siblings takes as long as the list.
   */
  add(run: MarkedRun, walk?: object): void;
  drop(run: MarkedRun): void;
  precedes(one: MarkedRun, other: MarkedRun): boolean;
}

export function createOrderedRuns(): OrderedRuns {
  const leaves: Leaf[] = [];
  const homes = new Map<MarkedRun, Leaf>();
  let latest: MarkedRun | undefined;
  let latestWalk: object | undefined;

  function put(run: MarkedRun, leaf: Leaf, at: number): void {
    leaf.extent = undefined;
    leaf.splice(at, 0, run);
    homes.set(run, leaf);
    if (leaf.length <= FULL) return;
    // What grows does so at its end as a rule: a full leaf in front stays full.
    const rest = leaf.splice(at === FULL ? at : FULL / 2);
    leaves.splice(leaves.indexOf(leaf) + 1, 0, rest);
    for (const moved of rest) homes.set(moved, rest);
  }

  function search(run: MarkedRun): void {
    if (leaves.length === 0) leaves.push([]);
    const leaf = leaves[Math.max(0, countBefore(leaves, run, (each) => each[0]) - 1)] ?? [];
    put(
      run,
      leaf,
      countBefore(leaf, run, (each) => each),
    );
  }

  return {
    leaves,
    get size() {
      return homes.size;
    },
    has: (run) => homes.has(run),
    add(run, walk) {
      const home = latest && walk && walk === latestWalk ? homes.get(latest) : undefined;
      if (latest && home) put(run, home, home.indexOf(latest) + 1);
      else search(run);
      latest = run;
      latestWalk = walk;
    },
    drop(run) {
      const home: Leaf = homes.get(run) ?? [];
      homes.delete(run);
      home.extent = undefined;
      home.splice(home.indexOf(run), 1);
      if (home.length === 0) leaves.splice(leaves.indexOf(home), 1);
    },
    precedes(one, other) {
      const [home, away] = [homes.get(one) ?? [], homes.get(other) ?? []];
      return home === away
        ? home.indexOf(one) < home.indexOf(other)
        : leaves.indexOf(home) < leaves.indexOf(away);
    },
    *[Symbol.iterator]() {
      for (const leaf of leaves) yield* leaf;
    },
  };
}

/** How many of the sorted items stand before a run. Looks at the last one first: pages grow at their end. */
function countBefore<T>(
  items: readonly T[],
  run: MarkedRun,
  runOf: (item: T) => MarkedRun | undefined,
): number {
  const isBefore = (at: number) => {
    const other = items[at] && runOf(items[at]);
    return other !== undefined && compareRuns(other, run) < 0;
  };
  let [from, to] = [0, items.length];
  if (isBefore(to - 1)) return to;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function compareRuns(a: MarkedRun, b: MarkedRun): number {
  const [first, second] = [a.pieces[0], b.pieces[0]];
  if (!first || !second) return 0;
  if (first.node === second.node) return first.start - second.start;
  return first.node.compareDocumentPosition(second.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
