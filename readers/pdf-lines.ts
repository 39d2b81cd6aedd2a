/** Placed words of a page into lines in reading order: by baseline, column by column where the page has columns. */

/** A run of text as a PDF places it; lengths in points, y grows upwards. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A printed line. `left` and `right` bound the column it stands in. */
export interface PrintedLine {
  text: string;
  x: number;
  y: number;
  end: number;
  size: number;
  left: number;
  right: number;
}

type Segment = { text: string; x: number; y: number; end: number; size: number };
type Row = Segment[];

/** A raised note number stands less than this share of its size above the line. */
const SAME_LINE = 0.5;
/** Justified Chinese is mostly stretched by less; a wider gap was a blank. */
const BLANK = 0.5;
const LATIN_BLANK = 0.15;
/** Parts of a row that stand further apart are cells or columns. */
const APART = 1.8;

export function printedLines(items: readonly PlacedText[]): PrintedLine[] {
  const rows = rowsOf(items.filter(({ text }) => text.trim() !== ''));
  const gutters = findGutters(rows);
  const lines: PrintedLine[] = [];
  let band: Segment[][] = columnsFor(gutters);
  const flush = () => {
    for (const column of band) lines.push(...inColumn(column));
    band = columnsFor(gutters);
  };
  for (const row of rows) {
    if (gutters.length > 0 && row.every((part) => !crosses(part, gutters))) {
      for (const part of row) band[gutters.filter((x) => part.x >= x).length]?.push(part);
      continue;
    }
    // A headline over the columns closes what stands above it.
    flush();
    lines.push(...inColumn([joined(row)]));
  }
  flush();
  return gutters.length > 0 ? lines : withBounds(lines);
}

const columnsFor = (gutters: readonly number[]): Segment[][] =>
  Array.from({ length: gutters.length + 1 }, () => []);
const crosses = (part: Segment, gutters: readonly number[]): boolean =>
  gutters.some((x) => part.x < x - 1 && part.end > x + 1);

function rowsOf(items: readonly PlacedText[]): Row[] {
  const sorted = items.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const rows: { y: number; size: number; items: PlacedText[] }[] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    if (row && row.y - item.y < SAME_LINE * Math.max(row.size, item.size)) {
      row.items.push(item);
      if (item.size > row.size) {
        row.size = item.size;
        row.y = Math.min(row.y, item.y);
      }
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows.map(({ items: placed }) => segmentsOf(placed.toSorted((a, b) => a.x - b.x)));
}

/** Splits a row wherever a blank is printed: what stands between two blanks lies on one side of every gutter. */
function segmentsOf(items: readonly PlacedText[]): Row {
  const row: Row = [];
  for (const { text, x, y, width, size } of items) {
    const last = row.at(-1);
    const gap = last ? x - last.end : 0;
    if (!last || gap > BLANK * Math.max(size, last.size)) {
      row.push({ text, x, y, end: x + width, size });
      continue;
    }
    // Between Latin words a blank is narrower.
    const blank = gap > LATIN_BLANK * size && /[a-z]$/iu.test(last.text) && /^[a-z]/iu.test(text);
    last.text += blank ? ` ${text}` : text;
    last.end = Math.max(last.end, x + width);
    last.size = Math.max(last.size, size);
  }
  return row;
}

/** The parts of a row in one line: a tab where they are cells, a blank where the print has one. */
function joined(row: Row): Segment {
  const [first, ...rest] = row;
  if (!first) return { text: '', x: 0, y: 0, end: 0, size: 0 };
  const text = rest.reduce((line, part, i) => {
    const gap = part.x - (row[i]?.end ?? part.x);
    return `${line.trimEnd()}${gap > APART * part.size ? '\t' : ' '}${part.text.trimStart()}`;
  }, first.text);
  return {
    text: unstretched(text.trim()),
    x: first.x,
    y: Math.min(...row.map(({ y }) => y)),
    end: Math.max(...row.map(({ end }) => end)),
    size: Math.max(...row.map(({ size }) => size)),
  };
}

/** A justified line whose characters were spread out (去 库 存 、 去 杠 杆) had no blanks; a heading set so keeps them. */
function unstretched(text: string): string {
  const spread = text.match(/\S(?= \S(?: |$))/gu)?.length ?? 0;
  return spread > MANY_SPREAD ? text.replaceAll(/(?<=\P{ASCII}) (?=\P{ASCII})/gu, '') : text;
}
const MANY_SPREAD = 4;

/** Two columns of fewer lines are a table or a signature. */
const FEWEST_ROWS = 6;
/** Lines of running text fill their column; cells of a table do not. */
const FILLED = 0.6;
/** A headline or two may run across a gutter. */
const MAY_CROSS = 0.1;

/** Left edges of the columns after the first, from left to right; none where the page has one column. */
function findGutters(rows: readonly Row[]): number[] {
  const parts = rows.flat();
  if (rows.length < FEWEST_ROWS) return [];
  const left = Math.min(...parts.map(({ x }) => x));
  const right = Math.max(...parts.map(({ end }) => end));
  const size = median(parts.map((part) => part.size)) || 10;
  const bins = Array.from(
    { length: Math.max(1, Math.min(2000, Math.ceil((right - left) / (size / 2)))) },
    () => 0,
  );
  const binOf = (x: number) =>
    Math.max(0, Math.min(bins.length - 1, Math.floor(((x - left) / (right - left)) * bins.length)));
  for (const { x, end } of parts)
    for (let i = binOf(x); i <= binOf(end - 0.1); i += 1) bins[i] = (bins[i] ?? 0) + 1;
  const mayCross = Math.max(1, rows.length * MAY_CROSS);
  const gutters: number[] = [];
  for (let i = 1; i < bins.length; i += 1) {
    const open = (bins[i - 1] ?? 0) <= mayCross;
    if (open && (bins[i] ?? 0) > mayCross) gutters.push(left + (i / bins.length) * (right - left) - size / 2);
  }
  const inside = gutters.filter((x) => x > left + size * 6 && x < right - size * 6);
  return inside.length > 0 && allFilled(rows, [left, ...inside, right]) ? inside : [];
}

function allFilled(rows: readonly Row[], edges: readonly number[]): boolean {
  return edges.slice(0, -1).every((from, i) => {
    const to = edges[i + 1] ?? from;
    const lines = rows.flatMap((row) => {
      const own = row.filter(({ x, end }) => x >= from - 1 && end <= to + 2);
      // A row over the gutter is a headline, and says nothing about the columns.
      return own.length > 0 && row.every((part) => !crosses(part, edges.slice(1, -1))) ? [joined(own)] : [];
    });
    const right = i === edges.length - 2 ? Math.max(...lines.map(({ end }) => end)) : to;
    return (
      lines.length >= FEWEST_ROWS && median(lines.map(({ x, end }) => end - x)) >= (right - from) * FILLED
    );
  });
}

function inColumn(column: readonly Segment[]): PrintedLine[] {
  const byRow = Map.groupBy(column, ({ y }) => y);
  const lines = [...byRow.values()].map((row) => ({
    ...joined(row.toSorted((a, b) => a.x - b.x)),
    left: 0,
    right: 0,
  }));
  return withBounds(lines.map((line) => ({ ...line, text: line.text.trim() })));
}

function withBounds(lines: PrintedLine[]): PrintedLine[] {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map(({ end }) => end));
  return lines.map((line) => ({ ...line, left, right }));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
