/**
 * A line of the source, read without Markdown and invisible characters, and with its way back to the source:
 * transcribers set bold across quotation marks (“**两都五基地”：**), so nothing may be parsed before the
 * asterisks are gone, and every span must still point into the text that was given.
 */
import type { Span } from './draft.ts';

export type SourceLine = {
  /** 1-based line number. */
  no: number;
  /** What is printed: trimmed, without Markdown, comment marks and zero-width characters. */
  text: string;
  /** Source offset of the first kept character. */
  start: number;
  /** How many characters at the beginning are set in bold; transcribers set headwords so. */
  bold: number;
  /** Source offset of every kept character; null where they are consecutive from `start`. */
  offsets: number[] | null;
};

// Zero-width characters and BOM inside headings and headwords (trap E11).
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/u;
const MARKED_UP = /[*\\#><\u200b-\u200d\u2060\ufeff\u00ad]/u;
const ESCAPABLE = '[]().*_#+-!>';

/** Splits at LF, CRLF or CR. Lines without text are left out: scrapes put them anywhere, so they say nothing. */
export function readLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let no = 1;
  let start = 0;
  for (let i = 0; i <= source.length; i += 1) {
    const code = i === source.length ? LF : source.charCodeAt(i);
    if (code !== LF && code !== CR) continue;
    if (i > start) {
      const line = readLine(source, start, i, no);
      if (line.text) lines.push(line);
    }
    if (code === CR && source.charCodeAt(i + 1) === LF) i += 1;
    start = i + 1;
    no += 1;
  }
  return lines;
}
const LF = 10;
const CR = 13;

function readLine(source: string, start: number, end: number, no: number): SourceLine {
  const raw = source.slice(start, end);
  if (!MARKED_UP.test(raw)) {
    const text = raw.trim();
    return { no, text, start: start + raw.length - raw.trimStart().length, bold: 0, offsets: null };
  }
  const offsets: number[] = [];
  const kept: string[] = [];
  for (let i = markdownPrefix(raw); i < raw.length; i += 1) {
    const skip = skipped(raw, i);
    if (skip > 0) {
      i += skip - 1;
      continue;
    }
    kept.push(raw[i] as string);
    offsets.push(start + i);
  }
  const text = kept.join('');
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const own = offsets.slice(lead, lead + trimmed.length);
  return { no, text: trimmed, start: own[0] ?? start, bold: boldPrefix(raw), offsets: own };
}

function boldPrefix(raw: string): number {
  const bare = raw.trimStart();
  if (!bare.startsWith('**')) return 0;
  const close = bare.indexOf('**', 2);
  return close < 0 ? 0 : close - 2;
}

/** Length of a heading's # or a quotation's >, with the blanks after it. */
function markdownPrefix(raw: string): number {
  return /^\s*(?:#{1,6}(?=\s)|>)?/u.exec(raw)?.[0].length ?? 0;
}

function skipped(raw: string, i: number): number {
  if (raw.startsWith('**', i)) return 2;
  if (raw.startsWith('<!--', i)) return 4;
  if (raw.startsWith('-->', i)) return 3;
  if (INVISIBLE.test(raw[i] as string)) return 1;
  if (raw[i] === '\\' && i + 1 < raw.length && ESCAPABLE.includes(raw[i + 1] as string)) return 1;
  return 0;
}

/** Source spans of the characters `from` to `to` (exclusive) of a line: one, or several where Markdown stands between. */
export function spansOf(line: SourceLine, from: number, to: number): Span[] {
  if (to <= from) return [];
  const { offsets } = line;
  if (!offsets) return [[line.start + from, line.start + to]];
  const spans: Span[] = [];
  let first = offsets[from] as number;
  for (let i = from + 1; i <= to; i += 1) {
    const last = offsets[i - 1] as number;
    if (i < to && offsets[i] === last + 1) continue;
    spans.push([first, last + 1]);
    if (i < to) first = offsets[i] as number;
  }
  return spans;
}
