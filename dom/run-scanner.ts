/** Runs in, book entries out: scans a run and notes what was decided. */
import { annotateText, type Annotator, type Match } from '../core/annotate.ts';
import type { PageContext } from '../core/page-context.ts';
import type { RunStore } from './run-store.ts';
import { flowsInline, type TextRun } from './text-runs.ts';

/** Scans a run and adds it to the store if it holds a match. Returns whether it does. */
export function scanRun(run: TextRun, annotator: Annotator, page: PageContext, store: RunStore): boolean {
  const matches = annotateText(annotator, run.text, page).filter((match) => isWhole(run, match));
  if (matches.length > 0) store.add({ ...run, matches });
  return matches.length > 0;
}

/** A match across nodes counts only where its text flows: not from one cell, item or styled block to the next. */
function isWhole(run: TextRun, { start, end }: Match): boolean {
  if (run.pieces.length === 1) return true;
  const touched = run.pieces.filter((piece) => piece.at < end && piece.at + piece.end - piece.start > start);
  return touched.every((piece, index) => {
    const before = touched[index - 1];
    return before === undefined || before.node === piece.node || flowsInline(before.node, piece.node);
  });
}
