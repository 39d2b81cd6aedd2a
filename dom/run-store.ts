/** The page's book of runs: which text node lies in which run with matches, and which matches a run has. */
import type { Match } from '../core/annotate.ts';
import type { NodeRange, TextRun } from './text-runs.ts';

/** A run that holds at least one match. Runs without one are forgotten: nobody asks for them. */
export interface MarkedRun extends TextRun {
  readonly matches: readonly Match[];
}

/** A match and the run it lies in. */
export interface PageMatch {
  readonly run: MarkedRun;
  readonly match: Match;
}

export class RunStore {
  private readonly byText = new WeakMap<Text, Set<MarkedRun>>();
  private readonly marked = new Set<MarkedRun>();
  private ordered: MarkedRun[] = [];
  private isOrdered = true;

  get runs(): ReadonlySet<MarkedRun> {
    return this.marked;
  }

  /** The runs in document order. Sorted anew only after a change, and nearly sorted then: new runs come last. */
  get inOrder(): readonly MarkedRun[] {
    if (!this.isOrdered) {
      this.ordered = this.ordered.filter((run) => this.marked.has(run)).sort(compareRuns);
      this.isOrdered = true;
    }
    return this.ordered;
  }

  add(run: MarkedRun): void {
    this.marked.add(run);
    this.ordered.push(run);
    // Nobody asks for the order in a hidden tab: what went must not pile up.
    if (this.ordered.length > 2 * this.marked.size + 1000) this.ordered = [...this.marked];
    this.isOrdered = false;
    for (const { node } of run.pieces) {
      const known = this.byText.get(node);
      if (known) known.add(run);
      else this.byText.set(node, new Set([run]));
    }
  }

  /** Forgets all runs a text node is part of, and returns them. */
  dropText(node: Text): MarkedRun[] {
    const runs = [...(this.byText.get(node) ?? [])];
    for (const run of runs) this.drop(run);
    return runs;
  }

  /** Forgets the runs that hold some of the same text: a run that was walked anew takes their place. */
  dropOverlapping({ pieces }: TextRun): void {
    for (const { node, start, end } of pieces) {
      for (const run of this.byText.get(node) ?? []) {
        if (run.pieces.some((piece) => piece.node === node && piece.start < end && piece.end > start))
          this.drop(run);
      }
    }
  }

  /** True where one run with matches holds both text nodes. */
  areJoined(a: Text, b: Text): boolean {
    const others = this.byText.get(b);
    return others !== undefined && [...(this.byText.get(a) ?? [])].some((run) => others.has(run));
  }

  drop(run: MarkedRun): void {
    this.marked.delete(run);
    this.isOrdered = false;
    for (const { node } of run.pieces) this.byText.get(node)?.delete(run);
  }

  clear(): void {
    for (const run of this.marked) this.drop(run);
  }

  /** The match at an offset of a text node, both ends included: the caret may stand behind the last character. */
  at(node: Text, offset: number): PageMatch | null {
    for (const run of this.byText.get(node) ?? []) {
      for (const piece of run.pieces) {
        if (piece.node !== node || offset < piece.start || offset > piece.end) continue;
        const at = piece.at + offset - piece.start;
        const match = run.matches.find(({ start, end }) => start <= at && at <= end);
        if (match) return { run, match };
      }
    }
    return null;
  }

  /** All matches in document order. */
  inReadingOrder(): PageMatch[] {
    return this.inOrder.flatMap((run) => run.matches.map((match) => ({ run, match })));
  }
}

function compareRuns(a: TextRun, b: TextRun): number {
  const [first, second] = [a.pieces[0]?.node, b.pieces[0]?.node];
  if (!first || !second) return 0;
  if (first === second) return (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0);
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** One end of a match in the tree. */
interface Boundary {
  readonly node: Text;
  readonly offset: number;
}

/** A stretch of the tree without anything left out in between. */
export interface Stretch {
  readonly start: Boundary;
  readonly end: Boundary;
}

/** Where a match lies in the tree: one stretch, or more where ruby text or the like stands between. */
export function stretchesOf({ run, match }: PageMatch): Stretch[] {
  const stretches: { start: Boundary; end: Boundary }[] = [];
  for (const piece of run.pieces) {
    const from = Math.max(match.start, piece.at);
    const to = Math.min(match.end, piece.at + lengthOf(piece));
    if (from >= to) continue;
    const end = { node: piece.node, offset: piece.start + to - piece.at };
    const last = stretches.at(-1);
    if (last && !piece.apart) last.end = end;
    else stretches.push({ start: { node: piece.node, offset: piece.start + from - piece.at }, end });
  }
  return stretches;
}

function lengthOf(piece: NodeRange): number {
  return piece.end - piece.start;
}

/** The rectangles of a match in the viewport, CSS pixels; none where it is hidden or gone. */
export function rectsOf(found: PageMatch): DOMRect[] {
  return stretchesOf(found).flatMap(({ start, end }) => {
    if (!start.node.isConnected || !end.node.isConnected) return [];
    if (start.offset > start.node.length || end.offset > end.node.length) return [];
    const range = new Range();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  });
}
