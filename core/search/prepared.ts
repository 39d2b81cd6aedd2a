/** Everything about rows that a key press compares, made once. */
import { makeForm, type Form } from './form.ts';
import { JoinedTexts } from './joined-texts.ts';
import { makeOtherReader } from './other-readings.ts';
import { toPlain, type PlainTable } from './plain-text.ts';
import { readingsOf, type Reader } from './readings.ts';
import type { SearchRow } from './search-row.ts';

/** A name or part of a row. */
export interface RowForm {
  readonly form: Form;
  /** Index of the row. */
  readonly row: number;
  readonly kind: 'headword' | 'name' | 'part';
}

/** Names, or parts, in the order of their rows. */
export interface FormSet {
  readonly list: readonly RowForm[];
  readonly texts: JoinedTexts;
  /** By the characters and letters that a name can begin with. */
  readonly byStart: ReadonlyMap<string, readonly RowForm[]>;
  /** Those with 十: a numeral that is compared in two spellings. */
  readonly withTens: readonly RowForm[];
}

/** Texts that many rows share. */
export interface SharedTexts {
  readonly forms: readonly Form[];
  readonly texts: JoinedTexts;
  readonly rows: readonly (readonly number[])[];
}

export interface Prepared {
  readonly rows: readonly SearchRow[];
  /** Of each row: the headword first, then the other names; then those that are read otherwise, once more. */
  readonly namesOf: readonly (readonly Form[])[];
  readonly names: FormSet;
  /** The names as they sound and by their initials, for letters in the middle of a name. */
  readonly sounds: JoinedTexts;
  readonly initials: JoinedTexts;
  readonly parts: FormSet;
  readonly sources: SharedTexts;
  readonly places: SharedTexts;
  readonly glosses: JoinedTexts;
  /** The few glosses with Latin letters, and their rows: most queries in letters are pinyin, and in no gloss. */
  readonly latinGlosses: { readonly texts: JoinedTexts; readonly rows: readonly number[] };
  readonly glossOf: readonly string[];
  /** How a text sounds: a syllable a character, empty where it is unknown. */
  readonly readingsOf: (text: string) => readonly string[];
}

/** How sources are joined in a row. */
const BETWEEN_SOURCES = ' · ';

export function prepareRows(rows: readonly SearchRow[], reader: Reader, table: PlainTable): Prepared {
  // Rows share most of their places and sources, and many parts: each text is prepared once.
  const forms = new Map<string, Form>();
  const formOf = (text: string): Form => {
    let form = forms.get(text);
    if (form === undefined) {
      form = makeForm(text, reader.read(text, table), table);
      forms.set(text, form);
    }
    return form;
  };
  const readOtherwise = makeOtherReader(table);
  const namesOf = rows.map(({ headword, pinyin, forms: others }) => {
    const readings = pinyin === '' ? reader.read(headword, table) : readingsOf(headword, pinyin, table);
    const written = [makeForm(headword, readings, table), ...others.map(formOf)];
    return [...written, ...written.flatMap((form) => readOtherwise(form) ?? [])];
  });
  const names = namesOf.flatMap((list, row) =>
    list.map((form, i): RowForm => ({ form, row, kind: i === 0 ? 'headword' : 'name' })),
  );
  const parts = rows.flatMap((row, index) =>
    row.parts.map((part): RowForm => ({ form: formOf(part), row: index, kind: 'part' })),
  );
  const glossOf = rows.map(({ gloss }) => toPlain(gloss, table));
  const latin = glossOf.flatMap((gloss, row) => (/[a-z]/u.test(gloss) ? [row] : []));
  return {
    rows,
    namesOf,
    names: formSet(names),
    sounds: new JoinedTexts(names.map(({ form }) => looseSound(form.sound))),
    initials: new JoinedTexts(names.map(({ form }) => initialsOf(form))),
    parts: formSet(parts),
    sources: sharedTexts(
      rows.map(({ sources }) => sources.split(BETWEEN_SOURCES)),
      formOf,
    ),
    places: sharedTexts(
      rows.map(({ place }) => [place]),
      formOf,
    ),
    glosses: new JoinedTexts(glossOf),
    latinGlosses: {
      texts: new JoinedTexts(latin.map((row) => glossOf[row] ?? '')),
      rows: latin,
    },
    glossOf,
    readingsOf: (text) => reader.read(text, table),
  };
}

/** lv and lu alike. */
export function looseSound(letters: string): string {
  return letters.replaceAll('v', 'u');
}

function initialsOf({ text, readings }: Form): string {
  return readings.map((reading, i) => reading[0] ?? text[i] ?? '').join('');
}

function formSet(list: readonly RowForm[]): FormSet {
  const byStart = new Map<string, RowForm[]>();
  const add = (start: string | undefined, named: RowForm) => {
    if (start === undefined) return;
    const known = byStart.get(start);
    if (known === undefined) byStart.set(start, [named]);
    else known.push(named);
  };
  for (const named of list) {
    const { text, readings } = named.form;
    const letter = readings[0]?.[0];
    add(text[0], named);
    if (letter !== text[0]) add(letter, named);
  }
  return {
    list,
    texts: new JoinedTexts(list.map(({ form }) => form.text)),
    byStart,
    withTens: list.filter(({ form }) => form.resolved !== null),
  };
}

function sharedTexts(textsOf: readonly (readonly string[])[], formOf: (text: string) => Form): SharedTexts {
  const rows = new Map<string, number[]>();
  textsOf.forEach((texts, row) => {
    for (const text of texts) {
      const known = rows.get(text);
      if (known === undefined) rows.set(text, [row]);
      else known.push(row);
    }
  });
  const forms = [...rows.keys()].map(formOf);
  return { forms, texts: new JoinedTexts(forms.map(({ text }) => text)), rows: [...rows.values()] };
}
