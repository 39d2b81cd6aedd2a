/**
 * Lines that were broken at the edge of a column are put together again: text saved from a PDF or a terminal, where every line has
 * the same width and a paragraph ends where a line is left open. Lines of other texts stay as they are.
 */
import { columnsOf, measureLine, RAGGED, type Measured } from './column.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './draft.ts';
import { looksLikeEntry, termCut } from './entry-shape.ts';
import { looksLikeSectionHeading } from './headings.ts';
import { findInterleaved } from './interleaved.ts';
import { leadMarker } from './markers.ts';
import { endsClause, endsSentence } from './sentence.ts';
import { readLines, type SourceLine } from './source-line.ts';

/** A word of Latin letters that does not fit is left to the next line. */
const RAGGED_LATIN = 10;

/** What was done, or why nothing was, to be told; null where no line was broken so. */
type Told = Diagnostic | null;

/** The lines of the text, those of one paragraph as one line with its way back to the source. */
export function unwrapLines(
  source: string,
  lines: readonly SourceLine[],
): { lines: SourceLine[]; told: Told } {
  const { paragraphs, told } = findParagraphs(source, lines);
  return { lines: paragraphs.map((parts) => (parts.length > 1 ? joined(parts) : parts[0])), told };
}

/** The text with its paragraphs on one line each: what is kept and quoted, so that no line break stands within a gloss. */
export function unwrapText(source: string): { text: string; told: Told } {
  const { paragraphs, told } = findParagraphs(source, readLines(source));
  if (!told) return { text: source, told };
  let text = '';
  let at = 0;
  for (const parts of paragraphs)
    for (const [i, { start }] of parts.entries()) {
      const before = source.slice(at, start);
      const isWord = /[A-Za-z\d,]$/u.test(before.trimEnd()) && /^[A-Za-z]/u.test(source.charAt(start));
      text += i === 0 ? before : before.trimEnd() + (isWord ? ' ' : '');
      at = start;
    }
  return { text: text + source.slice(at), told };
}

type Paragraph = readonly [SourceLine, ...SourceLine[]];

function findParagraphs(
  source: string,
  lines: readonly SourceLine[],
): { paragraphs: readonly Paragraph[]; told: Told } {
  const measured: Measured[] = [];
  const measure = (i: number) => (measured[i] ??= measureLine(source, lines[i] as SourceLine));
  const columns = columnsOf(lines, measure);
  if (columns.every((column) => column === null))
    return { paragraphs: lines.map((line) => [line] as const), told: null };
  const mixed = findInterleaved(lines, columns, measure);
  if (mixed !== null)
    return {
      paragraphs: lines.map((line) => [line] as const),
      told: diagnose('interleaved-columns', lines[mixed]?.no ?? 1, {}),
    };
  const paragraphs: [SourceLine, ...SourceLine[]][] = [];
  let indentOfFirst = 0;
  let told: { line: number; width: number; count: number } | null = null;
  for (const [i, line] of lines.entries()) {
    const paragraph = paragraphs.at(-1);
    const { indent } = measure(i);
    const [above, column] = [lines[i - 1], columns[i - 1]];
    if (paragraph && above && column) {
      // First lines are set in. Where numbers hang out of the text, all others are.
      const hangs = leadMarker(paragraph[0].text) !== null && indent > indentOfFirst;
      const isSetIn = indent >= column.indent + 1 && !hangs;
      if (!isSetIn && goesOn(above, line, column.width - measure(i - 1)[column.by])) {
        paragraph.push(line);
        told ??= { line: above.no, width: Math.round(column.width), count: 0 };
        told.count += 1;
        continue;
      }
    }
    paragraphs.push([line]);
    indentOfFirst = indent;
  }
  return { paragraphs, told: told && diagnose('unwrapped-lines', told.line, told) };
}

/** @param open how many characters the line above leaves open */
function goesOn(above: SourceLine, line: SourceLine, open: number): boolean {
  if (line.no !== above.no + 1 || line.bold > 0) return false;
  const isFull = open <= (/^[\w(（]/u.test(line.text) ? RAGGED_LATIN : RAGGED);
  if (!isFull || looksLikeSectionHeading(line.text) || looksLikeSectionHeading(above.text)) return false;
  const marker = leadMarker(line.text);
  if (marker) return !endsClause(above.text) && termCut(line.text, marker.end) === null;
  return !(endsSentence(above.text) && looksLikeEntry(line.text));
}

function joined(parts: Paragraph): SourceLine {
  const [first] = parts;
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
