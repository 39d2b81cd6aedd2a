/**
 * Entries that begin in the middle of a line without a number (襄阳 2020, 2021, 德阳 2022, 无锡 2016): after the end of a sentence
 * stands a term with its colon that has nothing to do with the entry before it.
 */
import { pieceText, type Piece, type Section } from './block.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './draft.ts';
import { continuesTopic, termCut } from './entry-shape.ts';
import { looksLikeItem } from './foreign.ts';
import { mayBeginMarker, readMarker } from './markers.ts';
import { excerpt, noOf } from './reports.ts';

/** A term without quotation marks is believed where a verb of definition follows: 六次产业：指…. */
const DEFINES = /^(?:是?指|即)/u;
const MAX_PLAIN_TERM = 12;
const MAX_QUOTED_TERM = 30;
/** More entries on one line than this are a table of something else. */
const MAX_ON_LINE = 40;

/** The piece cut before every further entry; itself alone where there is none. */
export function splitAtEntries(section: Section, piece: Piece): Piece[] {
  const text = pieceText(section.lines, piece);
  const pieces: Piece[] = [];
  let from = 0;
  let head = headOf(text, 0);
  for (let at = text.indexOf('。') + 1; at > 0 && at < text.length; at = text.indexOf('。', at) + 1) {
    if (!beginsEntry(text, at, head, text.slice(from, at))) continue;
    if (pieces.length === MAX_ON_LINE) break;
    pieces.push({ ...piece, from: piece.from + from, to: piece.from + at });
    from = at;
    head = headOf(text, at);
  }
  pieces.push({ ...piece, from: piece.from + from });
  return pieces;
}

/**
 * Where the marker of number `value` stands within a text, with no sentence ended before it (邵阳 2014: `…100平方公里4、三馆一站：…`):
 * believed only where that very number is missing. Decimals, years and 第4、 are none.
 */
export function markerWithin(text: string, value: number): { at: number; end: number } | null {
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBeginMarker(text, at) || /[\dA-Za-z.．第（(《]/u.test(text[at - 1] ?? '')) continue;
    const marker = readMarker(text, at);
    if (marker?.value !== value || marker.family === 'bare' || marker.family === 'chinese') continue;
    if (!/\d/u.test(text[marker.end] ?? '')) return { at, end: marker.end };
  }
  return null;
}

/** Says which entries were split off their line. */
export function reportSeconds(section: Section, seconds: readonly Piece[], diagnostics: Diagnostic[]): void {
  for (const piece of seconds) {
    const headword = excerpt(headOf(pieceText(section.lines, piece), 0));
    diagnostics.push(diagnose('second-entry', noOf(section.lines, piece), { headword }));
  }
}

function headOf(text: string, at: number): string {
  const cut = termCut(text, at);
  return cut ? text.slice(cut.headStart, cut.headEnd) : '';
}

/** Sub-heads of the entry itself (五大优势产业： under “3+5”产业板块) name what its headword or gloss has named. */
function beginsEntry(text: string, at: number, head: string, before: string): boolean {
  const cut = termCut(text, at);
  if (!head || !cut || cut.glossStart >= text.length) return false;
  const length = cut.headEnd - cut.headStart;
  const quoted = text[at] === '“' && length <= MAX_QUOTED_TERM;
  const defined = length <= MAX_PLAIN_TERM && DEFINES.test(text.slice(cut.glossStart, cut.glossStart + 2));
  if (!quoted && !defined) return false;
  const rest = text.slice(at, at + WINDOW);
  return !looksLikeItem(rest) && !continuesTopic(rest, head, before);
}
const WINDOW = 60;
