/** How wide the column is in which lines were broken; none where every paragraph has a line of its own. */
import { endsClause } from './sentence.ts';
import type { SourceLine } from './source-line.ts';

/** A line as it lies in its column: with indent and Markdown, as it was broken. */
export type Measured = {
  indent: number;
  /** Printed width in Han characters, two Latin ones being one. */
  ems: number;
  /** Width for a program that counts characters. */
  chars: number;
  /** Does not end where a clause ends. */
  isBroken: boolean;
};

/** `by` is the measure by which more lines are full; `indent` the least of the lines around. */
export type Column = { by: 'ems' | 'chars'; width: number; indent: number };

/** A narrower column is a newspaper's, whose other stories stand between: there only what is sure is joined. */
const NARROWEST = 18;
const WIDEST = 120;
/** Lines on either side that tell how wide the column is here. */
const AROUND = 24;
const FEWEST = 8;
/** A column does not end within three lines. */
const STEP = 4;
/** In a column of 36 characters two glosses of three fill a line; in lists of short entries one of four. */
const FULL_SHARE = 0.25;
/** A column breaks where it is full, not where a sentence ends: that happens at one line of fifteen. */
const BROKEN_SHARE = 0.6;
/** No line is longer than its column, but for one that a table or an address brings. */
const LONGER_SHARE = 0.05;
/** Punctuation may not begin a line, so up to three characters go over. */
export const RAGGED = 3;

/** The column at each line, or null. Linear: the lines around are looked at once in a few lines, and measured only where many are broken. */
export function columnsOf(
  lines: readonly SourceLine[],
  measure: (index: number) => Measured,
): (Column | null)[] {
  const broken = lines.map(({ text }) => !endsClause(text));
  let column: Column | null = null;
  return lines.map((_line, i) => {
    if (i % STEP > 0) return column;
    const [from, to] = [Math.max(0, i - AROUND), Math.min(lines.length, i + AROUND + 1)];
    let count = 0;
    for (let at = from; at < to; at += 1) if (broken[at]) count += 1;
    const isEnough = to - from >= FEWEST && count >= (to - from) * FULL_SHARE * BROKEN_SHARE;
    column = isEnough ? columnAmong(Array.from({ length: to - from }, (_, at) => measure(from + at))) : null;
    return column;
  });
}

function columnAmong(around: readonly Measured[]): Column | null {
  const [ems, chars] = [columnBy('ems', around), columnBy('chars', around)];
  const better = (chars?.full ?? 0) > (ems?.full ?? 0) ? chars : ems;
  if (!better) return null;
  return { by: better.by, width: better.width, indent: Math.min(...around.map(({ indent }) => indent)) };
}

function columnBy(by: Column['by'], around: readonly Measured[]) {
  const widths = around.map((line) => line[by]).toSorted((a, b) => b - a);
  const width = widths[Math.floor(widths.length * LONGER_SHARE)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  const full = around.filter((line) => line[by] >= width - RAGGED);
  const broken = full.filter(({ isBroken }) => isBroken);
  if (full.length < around.length * FULL_SHARE || broken.length < full.length * BROKEN_SHARE) return null;
  return { by, width, full: full.length };
}

export function measureLine(source: string, { start, text }: SourceLine): Measured {
  let first = start;
  while (first > 0 && !BREAKS.has(source.charAt(first - 1))) first -= 1;
  const indent = BLANKS.exec(source.slice(first, Math.min(start, first + WIDEST)))?.[0] ?? '';
  let end = first;
  // Longer than any column is long enough.
  while (end < source.length && end - first <= 2 * WIDEST && !BREAKS.has(source.charAt(end))) end += 1;
  return {
    indent: emsOf(indent),
    ems: emsOf(source.slice(first, end)),
    chars: end - first,
    isBroken: !endsClause(text),
  };
}
const BREAKS = new Set(['\n', '\r']);
const BLANKS = /^\s+/u;

function emsOf(text: string): number {
  let ems = 0;
  for (let i = 0; i < text.length; i += 1) ems += text.charCodeAt(i) < FIRST_WIDE ? 0.5 : 1;
  return ems;
}
/** General punctuation, quotation marks among it, is as wide as a Han character in Chinese text. */
const FIRST_WIDE = 0x2010;
