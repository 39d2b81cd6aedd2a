/** What a card asks and what it answers, as values: views, exports and tests put them into words of their own. */
import type { Entry, Sense } from '../entry.ts';
import { slogansOf, type Slogan } from './slogan.ts';

/** Term → meaning, meaning → term, a numbered slogan with blanks. */
export const KINDS = ['meaning', 'term', 'cloze'] as const;
export type Kind = (typeof KINDS)[number];

export type Question =
  | { readonly kind: 'meaning'; readonly entry: Entry; readonly sense: Sense }
  | {
      readonly kind: 'term';
      readonly entry: Entry;
      readonly sense: Sense;
      /** The gloss with the term's own forms blanked. */
      readonly prompt: string;
    }
  | { readonly kind: 'cloze'; readonly entry: Entry; readonly sense: Sense; readonly slogan: Slogan };

/** Stands where a word is to be found. */
export const BLANK = '____';

/** A saved term, as far as its questions depend on it. */
export interface Asked {
  /** How readers name the entry. */
  readonly id: string;
  readonly snapshot: Entry;
  readonly sense: number;
}

/** The ids of all cards of a saved term, in the order in which they are learnt. */
export function cardIds({ id, snapshot, sense }: Asked): string[] {
  const shown = snapshot.senses[sense] ?? snapshot.senses[0];
  if (shown === undefined) return [];
  const slogans = slogansOf(snapshot.headword, shown);
  return [`${id}/meaning`, ...slogans.map((_slogan, i) => `${id}/cloze/${i}`), `${id}/term`];
}

/** `<entry>/meaning`, `<entry>/term` or `<entry>/cloze/<number>`. */
export const CARD_ID =
  /^(?<entry>(?:[a-z0-9-]{1,64}\/)?[a-z0-9-]{1,80})\/(?:(?<kind>meaning|term)|cloze\/(?<number>\d{1,2}))$/u;

/** Reads a card's id: which entry, which kind, which of its slogans. Null for a text that is none. */
export function parseCardId(id: string): { entry: string; kind: Kind; number: number } | null {
  const found = CARD_ID.exec(id)?.groups;
  if (found === undefined) return null;
  const { entry = '', kind, number = '0' } = found;
  return { entry, kind: kind === 'meaning' || kind === 'term' ? kind : 'cloze', number: Number(number) };
}

/** What a card asks; null where the entry no longer has it. */
export function questionOf({ snapshot: entry, sense: index }: Asked, id: string): Question | null {
  const card = parseCardId(id);
  const sense = entry.senses[index] ?? entry.senses[0];
  if (card === null || sense === undefined) return null;
  if (card.kind === 'meaning') return { kind: 'meaning', entry, sense };
  if (card.kind === 'term') return { kind: 'term', entry, sense, prompt: blankForms(entry, sense.gloss) };
  const slogan = slogansOf(entry.headword, sense)[card.number];
  return slogan === undefined ? null : { kind: 'cloze', entry, sense, slogan };
}

/** The gloss without the words that would give the term away, the longest first. */
function blankForms(entry: Entry, gloss: string): string {
  const forms = [entry.headword, ...entry.aliases.map((alias) => alias.form)]
    .filter((form) => form.length > 1)
    .toSorted((a, b) => b.length - a.length);
  return forms.reduce((text, form) => text.replaceAll(form, BLANK), gloss);
}
