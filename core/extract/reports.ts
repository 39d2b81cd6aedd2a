/** Messages about text that belongs to no entry, and the words they share. */
import { pieceText, type Piece, type Section } from './block.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './draft.ts';
import { isRunningHead } from './foreign.ts';

const EXCERPT = 24;

/** Below the last entry the notes are over: one message for all of it. */
export function afterNotes(section: Section, first: number, count: number): Diagnostic {
  const line = section.lines[first]?.no ?? 1;
  return diagnose('after-notes', line, { excerpt: excerpt(section.lines[first]?.text), count });
}

/** Page numbers and running heads that were skipped (Yuncheng L12): noise, but a reader may want to know. */
export function skippedHeads(section: Section, pieces: readonly Piece[]): Diagnostic[] {
  return pieces
    .filter((piece) => isRunningHead(pieceText(section.lines, piece)))
    .map((piece) =>
      diagnose('running-head', noOf(section.lines, piece), {
        excerpt: excerpt(pieceText(section.lines, piece)),
      }),
    );
}

/** One diagnostic for each line that belongs to no entry. */
export function unplaced(section: Section, pieces: readonly Piece[]): Diagnostic[] {
  const rest = pieces[MAX_LISTED];
  const listed = pieces.slice(0, MAX_LISTED).map((piece) =>
    diagnose('unplaced-fragment', noOf(section.lines, piece), {
      excerpt: excerpt(pieceText(section.lines, piece)),
    }),
  );
  if (!rest) return listed;
  const count = pieces.length - MAX_LISTED;
  return [...listed, diagnose('unplaced-rest', noOf(section.lines, rest), { count })];
}

/** A number that was kept as printed although the numbers around it say otherwise. */
export const reportOutOfOrder = (section: Section, line: number, number: number): Diagnostic =>
  diagnose('number-out-of-order', section.lines[line]?.no ?? 1, { number });

/** A gap of more lines than this is another document; a list of a million messages helps nobody. */
const MAX_LISTED = 200;

/** 1-based number of a piece's line. */
export const noOf = (lines: Section['lines'], piece: Piece | undefined): number =>
  lines[piece?.line ?? 0]?.no ?? 1;

export function excerpt(text: string | undefined): string {
  const whole = text ?? '';
  return whole.length <= EXCERPT ? whole : `${whole.slice(0, EXCERPT)}…`;
}
