/** Runs in, book entries out: scans a run and notes what was decided. */
import { annotateText, type Annotator, type Match } from '../core/annotate.ts';
import type { PageContext } from '../core/page-context.ts';
import type { Crossings } from './crossings.ts';
import type { RunStore } from './run-store.ts';
import type { NodeRange, TextRun } from './text-runs.ts';

/** What a run is scanned with and noted in. */
export interface Scanner {
  readonly annotator: Annotator;
  readonly page: PageContext;
  readonly store: RunStore;
  readonly crossings: Crossings;
}

/**
 * Scans a run and adds it to the store if it holds a match. What the store knew of the same text is forgotten.
 * @param walk what found the run: see `OrderedRuns.add`
 */
export function scanRun(run: TextRun, { annotator, page, store, crossings }: Scanner, walk?: object): void {
  store.dropOverlapping(run);
  // A part taken off the end may be broken too: what is left to scan is kept in a list, since a run may break often.
  const rest = [run];
  for (let part = rest.pop(); part; part = rest.pop()) {
    const matches = annotateText(annotator, part.text, page);
    const breakAt = findBreak(part, matches, crossings);
    if (breakAt > 0) rest.push(cut(part, breakAt, part.pieces.length), cut(part, 0, breakAt));
    else if (matches.length > 0) store.add({ ...part, matches }, walk);
  }
}

/**
 * The number of the first piece that a match reaches although its text does not flow on from the piece before:
 * another cell, item or styled block. 0 where there is none.
 */
function findBreak({ pieces }: TextRun, matches: readonly Match[], crossings: Crossings): number {
  let number = 0;
  for (const { start, end } of matches) {
    while (number < pieces.length && endOf(pieces[number]) <= start) number++;
    for (let next = number + 1; (pieces[next]?.at ?? end) < end; next++) {
      const [before, piece] = [pieces[next - 1], pieces[next]];
      if (before && piece && before.node !== piece.node && !crossings.flow(before.node, piece.node))
        return next;
    }
  }
  return 0;
}

function endOf(piece: NodeRange | undefined): number {
  return piece ? piece.at + piece.end - piece.start : 0;
}

/** The pieces from one number up to another as a run of their own. */
function cut({ text, pieces }: TextRun, from: number, to: number): TextRun {
  const start = pieces[from]?.at ?? 0;
  return {
    text: text.slice(start, pieces[to]?.at),
    pieces: pieces.slice(from, to).map((piece) => ({ ...piece, at: piece.at - start })),
  };
}
