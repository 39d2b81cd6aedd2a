/** Entries into rows of a table: what a spreadsheet can hold. A pack's file holds everything. */
import type { Citation, Entry, Sense } from '../entry.ts';
import { writeAliases, writeParts } from './cells.ts';
import { columnName, FIELDS, type Field } from './columns.ts';
import { guardCell } from './formula.ts';

/** A heading, then one row a meaning. */
export function rowsFromEntries(entries: readonly Entry[]): string[][] {
  const rows = entries.flatMap((entry) => entry.senses.map((sense) => rowOf(entry, sense)));
  return [FIELDS.map(columnName), ...rows];
}

function rowOf(entry: Entry, sense: Sense): string[] {
  const [citation] = sense.citations;
  return FIELDS.map((field) => guardCell(cellOf(field, entry, sense, citation)));
}

function cellOf(field: Field, entry: Entry, sense: Sense, citation: Citation | undefined): string {
  switch (field) {
    case 'id':
    case 'headword':
    case 'match':
    case 'pinyin':
      return entry[field];
    case 'english':
      return entry.english ?? '';
    case 'cues':
    case 'unless':
    case 'not':
      return entry[field].join('；');
    case 'aliases':
      return writeAliases(entry.aliases);
    case 'gloss':
      return sense.gloss;
    case 'parts':
      return writeParts(sense.parts);
    case 'regions':
      return sense.scope?.regions?.join('；') ?? '';
    default:
      return String(citation?.[field] ?? '');
  }
}
