/** The source as it is shown: lines in blocks, each line cut into pieces by the entries whose text it is. */
import { lineStarts, type Work } from './work.ts';

export interface SourcePiece {
  readonly text: string;
  /** The entry it belongs to, or null. */
  readonly key: number | null;
  readonly isHead: boolean;
}

export interface SourceLineView {
  /** 1-based. */
  readonly no: number;
  readonly pieces: readonly SourcePiece[];
}

/** Lines that are drawn together; the same object as long as nothing in it has changed. */
export interface SourceBlock {
  readonly lines: readonly SourceLineView[];
  /** Entries with text in it. */
  readonly keys: ReadonlySet<number>;
}

export interface SourceView {
  readonly source: string;
  readonly blocks: readonly SourceBlock[];
  /** What each block was made of. */
  readonly marks: readonly string[];
}

/** Lines of a block: what one screen shows. */
const LINES = 40;

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly key: number;
  readonly isHead: boolean;
}

/** @param before the view as it was: blocks that have not changed are taken from it */
export function viewSource(
  { source, items }: Pick<Work, 'source' | 'items'>,
  before: SourceView | null,
): SourceView {
  const starts = lineStarts(source);
  const marks = items
    .filter(({ rejected }) => !rejected)
    .flatMap(({ key, start, spans }): Mark[] => [
      { from: start, to: spans[0]?.[0] ?? start, key, isHead: true },
      ...spans.map(([from, to]) => ({ from, to, key, isHead: false })),
    ])
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const blocks: SourceBlock[] = [];
  const made: string[] = [];
  let next = 0;
  for (let line = 0; line < starts.length; line += LINES) {
    const from = starts[line] ?? 0;
    const to = starts[line + LINES] ?? source.length;
    while ((marks[next]?.to ?? Infinity) <= from) next += 1;
    const inside: Mark[] = [];
    for (let i = next; (marks[i]?.from ?? Infinity) < to; i += 1) {
      const mark = marks[i];
      if (mark && mark.to > from) inside.push(mark);
    }
    const name = inside.map((mark) => `${mark.key}${mark.isHead ? 'h' : ''}@${mark.from}-${mark.to}`).join();
    const known = before?.source === source && before.marks[blocks.length] === name;
    made.push(name);
    const old = known ? before.blocks[blocks.length] : undefined;
    blocks.push(old ?? makeBlock(source, starts, line, inside));
  }
  return { source, blocks, marks: made };
}

function makeBlock(
  source: string,
  starts: readonly number[],
  first: number,
  marks: readonly Mark[],
): SourceBlock {
  const lines: SourceLineView[] = [];
  for (let line = first; line < Math.min(first + LINES, starts.length); line += 1) {
    const from = starts[line] ?? 0;
    const to = from + source.slice(from, starts[line + 1] ?? source.length).trimEnd().length;
    lines.push({ no: line + 1, pieces: cutLine(source, from, to, marks) });
  }
  return { lines, keys: new Set(marks.map(({ key }) => key)) };
}

function cutLine(source: string, from: number, to: number, marks: readonly Mark[]): SourcePiece[] {
  const pieces: SourcePiece[] = [];
  let at = from;
  const upTo = (end: number, key: number | null, isHead: boolean) => {
    if (end > at) pieces.push({ text: source.slice(at, end), key, isHead });
    at = Math.max(at, end);
  };
  for (const mark of marks) {
    if (mark.from >= to || mark.to <= at) continue;
    upTo(Math.min(mark.from, to), null, false);
    upTo(Math.min(mark.to, to), mark.key, mark.isHead);
  }
  upTo(to, null, false);
  return pieces;
}

/** The text of a line that no entry has, or null. @param no 1-based */
export function freeLine(work: Work, no: number): { readonly from: number; readonly to: number } | null {
  const starts = lineStarts(work.source);
  const from = starts[no - 1];
  if (from === undefined) return null;
  const to = from + work.source.slice(from, starts[no] ?? work.source.length).trimEnd().length;
  const taken = work.items.some(
    ({ rejected, spans }) => !rejected && spans.some(([a, b]) => a < to && b > from),
  );
  return taken || to <= from ? null : { from, to };
}
