/** Tables in text: CSV and TSV, read with the line each row begins at, and written. */
import Papa from 'papaparse';
import type { TableRow } from '../core/table/from-rows.ts';
import { fail, ok, type Result } from '../core/result.ts';

/** Why a table cannot be read, and at which line. */
export interface TableProblem {
  readonly code: 'quotes' | 'empty' | 'too-many';
  readonly line: number;
}

/** More rows than a pack has entries. */
const MOST_ROWS = 200_000;

/** Reads a table whose cells are separated by tabs, commas or semicolons, whichever its first lines speak for. */
export function readTable(text: string): Result<TableRow[], TableProblem> {
  const rows: TableRow[] = [];
  let problem: TableProblem | null = null;
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }, parser) => {
      const [error] = errors;
      if (error?.type === 'Quotes') problem = { code: 'quotes', line };
      if (rows.length >= MOST_ROWS) problem = { code: 'too-many', line };
      if (problem) return parser.abort();
      rows.push({ line, cells: data });
      line += countLineFeeds(text, from, meta.cursor);
      from = meta.cursor;
    },
  });
  if (problem) return fail(problem);
  return rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    ? ok(rows)
    : fail({ code: 'empty', line: 1 });
}

/** A glossary's sentences are full of commas: a tab or a semicolon in the heading is meant. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/u));
  const counts = [',', '\t', ';'].map((delimiter) => first.split(delimiter).length);
  const most = Math.max(...counts);
  return [',', '\t', ';'][counts.indexOf(most)] ?? ',';
}

function countLineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Writes rows; a byte order mark lets spreadsheets see that CSV is UTF-8. */
export function writeTable(rows: readonly (readonly string[])[], kind: 'csv' | 'tsv'): string {
  const text = Papa.unparse(rows as string[][], { delimiter: kind === 'tsv' ? '\t' : ',', newline: '\r\n' });
  return `\ufeff${text}\r\n`;
}
