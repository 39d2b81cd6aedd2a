import { makeForm, type Form } from './form.ts';
import { toPlain, type PlainTable } from './plain-text.ts';
import { Lexicon, readingsOf } from './readings.ts';
import type { SearchRow } from './search-row.ts';

/** A row with everything that every key press compares. */
export interface PreparedRow {
  readonly row: SearchRow;
  /** The headword first, then the other names. */
  readonly names: readonly Form[];
  readonly parts: readonly Form[];
  readonly gloss: string;
  readonly sources: string;
  /** Place names, shared by all rows that have the same. */
  readonly place: Form;
}

export interface PreparedRows {
  readonly rows: readonly PreparedRow[];
  /** How a text sounds, as far as the headwords teach it; empty where a character is unknown. */
  readonly soundOf: (text: string) => string;
}

export function prepareRows(rows: readonly SearchRow[], table: PlainTable): PreparedRows {
  const lexicon = new Lexicon();
  const headwords = rows.map(({ headword, pinyin }) => {
    const readings = readingsOf(headword, pinyin, table);
    lexicon.learn(headword, readings, table);
    return makeForm(headword, readings, table);
  });
  // Rows share most of their places and sources, and many parts: each text is prepared once.
  const forms = new Map<string, Form>();
  const formOf = (text: string): Form => {
    const form = forms.get(text) ?? makeForm(text, lexicon.read(text, table), table);
    forms.set(text, form);
    return form;
  };
  const plains = new Map<string, string>();
  const plainOf = (text: string): string => {
    const plain = plains.get(text) ?? toPlain(text, table);
    plains.set(text, plain);
    return plain;
  };
  const prepared = rows.map((row, i): PreparedRow => ({
    row,
    names: [headwords[i] ?? formOf(row.headword), ...row.forms.map(formOf)],
    parts: row.parts.map(formOf),
    gloss: toPlain(row.gloss, table),
    sources: plainOf(row.sources),
    place: formOf(row.place),
  }));
  return { rows: prepared, soundOf: (text) => makeForm(text, lexicon.read(text, table), table).sound };
}
