/**
 * Cells that a spreadsheet would run. On the way out such a cell gets an apostrophe before it, on the way in it loses
 * it: one for one, so that text which begins with apostrophes of its own comes back as it was.
 */

const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;

export function guardCell(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

export function unguardCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
