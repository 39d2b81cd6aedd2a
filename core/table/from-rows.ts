/** Rows of a table into entries. Rows of one headword are one entry with several meanings. */
import * as v from 'valibot';
import { EntrySchema, type Entry } from '../entry.ts';
import { cleanText } from '../pack-clean.ts';
import { ownId } from './own-id.ts';
import type { Field, Mapping } from './columns.ts';
import { unguardCell } from './formula.ts';
import { readAliases, readList, readMatch, readParts } from './cells.ts';

/** A row as the file has it. `line` is where it begins in the file, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CellProblem {
  readonly line: number;
  /** From 1; 0 where the row as a whole is meant. */
  readonly column: number;
  readonly field: Field;
  readonly code: 'missing' | 'invalid' | 'too-long';
  /** What stands there, shortened. */
  readonly value: string;
}

export interface ReadRows {
  readonly entries: readonly Entry[];
  readonly problems: readonly CellProblem[];
}

/** What an entry cites that names no source: a note of the reader's own. */
export interface OwnSource {
  readonly title: string;
  readonly issuer: string;
  readonly year: number;
}

/** Reads all rows; one with a problem is left out and told, the others are taken. */
export function entriesFromRows(rows: readonly TableRow[], mapping: Mapping, own: OwnSource): ReadRows {
  const byId = new Map<string, Entry>();
  const problems: CellProblem[] = [];
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const read = readRow(row, mapping, own);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const before = byId.get(read.entry.id);
    byId.set(
      read.entry.id,
      before ? { ...before, senses: [...before.senses, ...read.entry.senses] } : read.entry,
    );
  }
  return { entries: [...byId.values()], problems };
}

function readRow(
  row: TableRow,
  mapping: Mapping,
  own: OwnSource,
): { readonly entry: Entry } | { readonly problems: CellProblem[] } {
  const cell = (field: Field) => cleanText(unguardCell(row.cells[mapping.indexOf(field)] ?? '')).trim();
  const optional = <T>(name: string, value: T | '') => (value === '' ? {} : { [name]: value });
  const headword = cell('headword');
  const number = cell('number');
  const regions = readList(cell('regions'));
  const written = {
    id: cell('id') || ownId(headword),
    headword,
    match: readMatch(cell('match')),
    cues: readList(cell('cues')),
    unless: readList(cell('unless')),
    aliases: readAliases(cell('aliases')),
    not: readList(cell('not')),
    pinyin: cell('pinyin'),
    ...optional('english', cell('english')),
    senses: [
      {
        gloss: cell('gloss'),
        parts: readParts(cell('parts')),
        ...(regions.length > 0 && { scope: { regions } }),
        citations: [
          {
            title: cell('title') || own.title,
            issuer: cell('issuer') || own.issuer,
            year: cell('year') === '' ? own.year : Number(/\d{4}/u.exec(cell('year'))?.[0] ?? Number.NaN),
            ...optional('chapter', cell('chapter')),
            ...optional('section', cell('section')),
            ...optional('number', number === '' ? '' : Number(number)),
            ...optional('url', cell('url')),
          },
        ],
      },
    ],
  };
  const parsed = v.safeParse(EntrySchema, written);
  if (parsed.success) return { entry: parsed.output };
  const seen = new Set<Field>();
  const problems = parsed.issues.flatMap((issue): CellProblem[] => {
    const field = fieldOf(issue.path?.map(({ key }) => String(key)) ?? []);
    if (seen.size === seen.add(field).size) return [];
    const value = cell(field);
    const code = value === '' ? 'missing' : issue.type === 'max_length' ? 'too-long' : 'invalid';
    return [{ line: row.line, column: mapping.indexOf(field) + 1, field, code, value: value.slice(0, 40) }];
  });
  return { problems };
}

/** The field a path of the schema belongs to: senses.0.citations.0.year → year. */
function fieldOf(path: readonly string[]): Field {
  const last = path.findLast((step) => !/^\d+$/u.test(step)) ?? 'headword';
  if (path[0] === 'aliases') return 'aliases';
  if (path.includes('parts')) return 'parts';
  return last === 'senses' || last === 'scope' ? 'gloss' : (last as Field);
}
