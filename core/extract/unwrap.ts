/**
 * Lines that were broken at the edge of a column are put together again: text saved from a PDF or a terminal, where every line has
 * the same width and a paragraph ends where a line is left open. Lines of other texts stay as they are.
 */
import { looksLikeEntry, termCut } from './entry-shape.ts';
import { looksLikeSectionHeading } from './headings.ts';
import { leadMarker } from './markers.ts';
import { endsClause, endsSentence } from './sentence.ts';
import type { SourceLine } from './source-line.ts';

/** A stretch of lines that were put together: the number of its first line, and how many breaks it had. */
export type Unwrapped = { line: number; count: number; width: number };

/** A narrower column is a newspaper's, whose other stories stand between: there only what is sure is joined. */
const NARROWEST = 18;
const WIDEST = 120;
/** Lines on either side that tell how wide the column is here. */
const AROUND = 24;
const FEWEST = 8;
/** In a column of 36 characters two glosses of three fill a line; in lists of short entries one of four. */
const FULL_SHARE = 0.25;
/** A column breaks where it is full, not where a sentence ends: that happens at one line of fifteen. */
const BROKEN_SHARE = 0.6;
/** No line is longer than its column, but for one that a table or an address brings. */
const LONGER_SHARE = 0.05;
/** Punctuation may not begin a line, so up to three characters go over, or a word of Latin letters is left to the next. */
const RAGGED = 3;
const RAGGED_LATIN = 10;

/** @returns the lines of the text, those of one paragraph as one line with its way back to the source */
export function unwrapLines(
  source: string,
  lines: readonly SourceLine[],
): { lines: SourceLine[]; unwrapped: Unwrapped | null } {
  const indents = lines.map((line) => indentOf(source, line));
  const widths = lines.map(({ text }, i) => (indents[i] ?? 0) + widthOf(text));
  const columns = columnsOf(lines, widths, indents);
  const paragraphs: SourceLine[] = [];
  let unwrapped: Unwrapped | null = null;
  let parts: SourceLine[] = [];
  let first = 0;
  const close = () => {
    const [only] = parts;
    if (only) paragraphs.push(parts.length === 1 ? only : joined(parts));
  };
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    const column = columns[i - 1];
    const indent = indents[i] ?? 0;
    // First lines are set in. Where numbers hang out of the text, all others are.
    const hangs =
      parts[0] !== undefined && leadMarker(parts[0].text) !== null && indent > (indents[first] ?? 0);
    const isSetIn = indent >= (column?.indent ?? 0) + 1 && !hangs;
    if (above && column && !isSetIn && goesOn(above, line, (widths[i - 1] ?? 0) - column.width)) {
      parts.push(line);
      unwrapped ??= { line: above.no, count: 0, width: Math.round(column.width) };
      unwrapped.count += 1;
      continue;
    }
    close();
    parts = [line];
    first = i;
  }
  close();
  return unwrapped ? { lines: paragraphs, unwrapped } : { lines: [...lines], unwrapped: null };
}

/** @param open how many characters the line above leaves open, as a negative number */
function goesOn(above: SourceLine, line: SourceLine, open: number): boolean {
  if (line.no !== above.no + 1 || line.bold > 0) return false;
  const isFull = open >= -(/^[\w(（]/u.test(line.text) ? RAGGED_LATIN : RAGGED);
  if (!isFull || looksLikeSectionHeading(line.text) || looksLikeSectionHeading(above.text)) return false;
  const marker = leadMarker(line.text);
  if (marker) return !endsClause(above.text) && termCut(line.text, marker.end) === null;
  return !(endsSentence(above.text) && looksLikeEntry(line.text));
}

type Column = { width: number; indent: number };

/** The column at each line, null where there is none. Looked at every few lines: a column does not end within three. */
function columnsOf(
  lines: readonly SourceLine[],
  widths: readonly number[],
  indents: readonly number[],
): (Column | null)[] {
  let column: Column | null = null;
  return lines.map((_line, i) => {
    if (i % STEP === 0) column = columnAt(lines, widths, indents, i);
    return column;
  });
}
const STEP = 4;

function columnAt(
  lines: readonly SourceLine[],
  widths: readonly number[],
  indents: readonly number[],
  at: number,
): Column | null {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(lines.length, at + AROUND + 1);
  if (to - from < FEWEST) return null;
  const around = widths.slice(from, to).toSorted((a, b) => b - a);
  const width = around[Math.floor(around.length * LONGER_SHARE)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  let full = 0;
  let broken = 0;
  for (let i = from; i < to; i += 1) {
    if ((widths[i] ?? 0) < width - RAGGED) continue;
    full += 1;
    if (!endsClause(lines[i]?.text ?? '')) broken += 1;
  }
  if (full < (to - from) * FULL_SHARE || broken < full * BROKEN_SHARE) return null;
  return { width, indent: Math.min(...indents.slice(from, to)) };
}

/** In characters, two Latin ones being one. Longer than any column is long enough. */
function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length && width <= WIDEST; i += 1)
    width += text.charCodeAt(i) < FIRST_WIDE ? 0.5 : 1;
  return width;
}
/** General punctuation, quotation marks among it, is as wide as a Han character in Chinese text. */
const FIRST_WIDE = 0x2010;

function indentOf(source: string, { start }: SourceLine): number {
  let indent = 0;
  for (let i = start - 1; i >= 0 && INDENT.has(source.charAt(i)); i -= 1)
    indent += source.charAt(i) === WIDE_BLANK ? 1 : 0.5;
  return indent;
}
const WIDE_BLANK = '\u3000';
const INDENT = new Set([WIDE_BLANK, ' ', '\u00a0', '\u2002', '\u2003']);

function joined(parts: readonly SourceLine[]): SourceLine {
  const [first] = parts as [SourceLine];
  return {
    no: first.no,
    text: parts.map(({ text }) => text).join(''),
    start: first.start,
    bold: first.bold,
    offsets: parts.flatMap(
      ({ text, start, offsets }) => offsets ?? Array.from({ length: text.length }, (_, i) => start + i),
    ),
  };
}
