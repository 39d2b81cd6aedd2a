/** Messages about text that belongs to no entry, and the words they share. */
import { pieceText, type Piece, type Section } from './block.ts';
import type { Diagnostic } from './draft.ts';
import { isContinuationSign, isRunningHead } from './foreign.ts';

const EXCERPT = 24;

/** Below the last entry the notes are over: one message for all of it. */
export function afterNotes(section: Section, first: number, count: number): Diagnostic {
  const line = section.lines[first]?.no ?? 1;
  const message = `注释到此为止。自此行「${excerpt(section.lines[first]?.text)}」起 ${count} 行不属于注释，未读。若仍有词条，请删去其间的文字后重试。`;
  return { severity: 'info', code: 'after-notes', line, message };
}

/** Page numbers and running heads that were skipped (Yuncheng L12): noise, but a reader may want to know. */
export function skippedHeads(section: Section, pieces: readonly Piece[]): Diagnostic[] {
  return pieces
    .filter((piece) => isRunningHead(pieceText(section.lines, piece)))
    .map((piece) => ({
      severity: 'info',
      code: 'running-head',
      line: noOf(section.lines, piece),
      message: `此行「${excerpt(pieceText(section.lines, piece))}」是页眉或页码，已略去。若是正文，请手工接上。`,
    }));
}

/** One diagnostic for each line that belongs to no entry. */
export function unplaced(section: Section, pieces: readonly Piece[]): Diagnostic[] {
  const rest = pieces[MAX_LISTED];
  const listed = pieces.slice(0, MAX_LISTED).map((piece): Diagnostic => {
    const text = pieceText(section.lines, piece);
    const sign = isContinuationSign(text) ? '（转版续文的标记，此处另起一文）' : '';
    return {
      severity: 'warning',
      code: 'unplaced-fragment',
      line: noOf(section.lines, piece),
      message: `此行「${excerpt(text)}」不属于任何词条${sign}，未收入。若是释义的一部分，请手工接上。`,
    };
  });
  if (!rest) return listed;
  const message = `自此行起还有 ${pieces.length - MAX_LISTED} 行不属于任何词条，未收入，不再逐行列出。请检查这一大段文字。`;
  return [
    ...listed,
    { severity: 'warning', code: 'unplaced-fragment', line: noOf(section.lines, rest), message },
  ];
}

/** A gap of more lines than this is another document; a list of a million messages helps nobody. */
const MAX_LISTED = 200;

/** 1-based number of a piece's line. */
export const noOf = (lines: Section['lines'], piece: Piece | undefined): number =>
  lines[piece?.line ?? 0]?.no ?? 1;

export function excerpt(text: string | undefined): string {
  const whole = text ?? '';
  return whole.length <= EXCERPT ? whole : `${whole.slice(0, EXCERPT)}…`;
}
