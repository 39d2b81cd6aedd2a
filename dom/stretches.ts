/** Where a match lies in the tree and on the screen. */
import type { MarkedRun, PageMatch } from './run-store.ts';

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

/** The element a run begins in; the host of a shadow root whose text it is. */
export function elementOf(run: MarkedRun | undefined): Element | null {
  const node = run?.pieces[0]?.node;
  return node?.parentElement ?? (node?.parentNode as Partial<ShadowRoot> | null | undefined)?.host ?? null;
}

/** One stretch, or more where ruby text or the like stands between. */
export function stretchesOf({ run, match }: PageMatch): Stretch[] {
  const stretches: { start: Boundary; end: Boundary }[] = [];
  for (const piece of run.pieces) {
    if (piece.at >= match.end) break;
    const from = Math.max(match.start, piece.at);
    const to = Math.min(match.end, piece.at + piece.end - piece.start);
    if (from >= to) continue;
    const end = { node: piece.node, offset: piece.start + to - piece.at };
    const last = stretches.at(-1);
    if (last && !piece.apart) last.end = end;
    else stretches.push({ start: { node: piece.node, offset: piece.start + from - piece.at }, end });
  }
  return stretches;
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
