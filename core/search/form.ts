/** One name of a term, prepared for search, and how a query is found in it. */
import { matchSound, type SoundMatch } from './sound-match.ts';
import { resolveTens, toPlain, type PlainTable, type Resolved } from './plain-text.ts';
import { sameLetter, typedSyllable } from './readings.ts';
import type { Query } from './query.ts';

export interface Form {
  /** As written. */
  readonly source: string;
  readonly text: string;
  readonly resolved: Resolved | null;
  /** One syllable for each character of `text`, empty where none is known. */
  readonly readings: readonly string[];
  /** All syllables together as people type them; a character that has none stands for itself. */
  readonly sound: string;
  /** False where a Han character's reading is unknown: then `sound` is not to be compared with letters. */
  readonly spoken: boolean;
  /** Where letters may be found to begin, null for anywhere: in an English name "she" is no part of "fishing". */
  readonly starts: ReadonlySet<number> | null;
}

/** How well a query fits a name; a half-open range of characters of its plain text. */
export interface FormHit {
  readonly fit: 'exact' | 'prefix' | 'initials' | 'contained';
  readonly start: number;
  readonly end: number;
  /** Characters of the name behind the hit. */
  readonly left: number;
  /** The last syllable was begun, not finished: jin for 净 (jing). */
  readonly partial: boolean;
}

/** Initials of so few letters, in the middle of a name, are in some name or other by chance. */
export const MIN_INNER_INITIALS = 5;
/** One letter begins a syllable of every second name. */
export const MIN_INNER_LETTERS = 2;

/** Fewer letters are pinyin sooner than English: tie is 铁, not "tiered". */
const MIN_ENGLISH_LETTERS = 4;
/** Several words in Latin letters. */
const ENGLISH_NAME =
  /^[\p{Script=Latin}\p{Number}\p{Punctuation}]+ [\p{Script=Latin}\p{Number}\p{Punctuation} ]+$/u;

/** 1+4 is not fourteen, neither in a name nor in a query. */
const DIGITS_APART = /\p{Number}[^\p{Letter}\p{Number}]+\p{Number}/u;

export function makeForm(source: string, readings: readonly string[], table: PlainTable): Form {
  const text = toPlain(source, table);
  const spoken = text !== '' && readings.every((reading, i) => reading !== '' || isTyped(text[i]));
  const sound = readings.map((reading, i) => typedSyllable(reading) || (text[i] ?? '')).join('');
  const starts = ENGLISH_NAME.test(source) ? wordStarts(source, table) : null;
  return { source, text, resolved: resolveTens(text), readings, sound, spoken, starts };
}

/** The best way in which a query is found in a name, or null. */
export function findInForm(form: Form, query: Query): FormHit | null {
  return query.letters === 0 ? findText(form, query) : findLetters(form, query, form.text.length);
}

/** The same at the beginning of a name only. */
export function findAtStart(form: Form, query: Query): FormHit | null {
  if (query.letters > 0) return findLetters(form, query, 1);
  const hit = findText(form, query);
  return hit?.start === 0 ? hit : null;
}

/** @param starts how many of the name's first characters the hit may begin with */
function findLetters(form: Form, query: Query, starts: number): FormHit | null {
  if (form.starts !== null && query.letters < MIN_ENGLISH_LETTERS) return null;
  for (const spelling of query.spellings) {
    const hit = findSound(form, spelling, starts);
    if (hit !== null) return hit;
  }
  return null;
}

function findText(form: Form, query: Query): FormHit | null {
  const at = form.text.indexOf(query.text);
  if (at >= 0) return textHit(at, at + query.text.length, form.text.length);
  if (query.resolved !== query.text) {
    const inPlain = form.text.indexOf(query.resolved);
    if (inPlain >= 0 && !DIGITS_APART.test(form.source))
      return textHit(inPlain, inPlain + query.resolved.length, form.text.length);
  }
  if (form.resolved === null || DIGITS_APART.test(query.typed)) return null;
  const start = form.resolved.text.indexOf(query.resolved);
  if (start < 0) return null;
  const from = form.resolved.from[start] ?? 0;
  const to = form.resolved.to[start + query.resolved.length - 1] ?? 0;
  return textHit(from, to + 1, form.text.length);
}

function textHit(start: number, end: number, length: number): FormHit {
  const fit = start > 0 ? 'contained' : end === length ? 'exact' : 'prefix';
  return { fit, start, end, left: length - end, partial: false };
}

function findSound(form: Form, query: string, starts: number): FormHit | null {
  for (let start = 0; start < starts; start++) {
    if (form.starts?.has(start) === false || !mayBegin(form, start, query)) continue;
    const match = matchSound(form.text, form.readings, start, query);
    if (match === null) continue;
    const hit = soundHit(match, form.text.length);
    if (hit.fit !== 'contained' || !/^[a-z]+$/u.test(query)) return hit;
    if (query.length >= (match.abbreviated > 0 ? MIN_INNER_INITIALS : MIN_INNER_LETTERS)) return hit;
  }
  return null;
}

/** Whether the first two characters of a query can stand for the name from one character on: most names fail here. */
function mayBegin({ text, readings }: Form, start: number, query: string): boolean {
  const [first, second] = query;
  const reading = readings[start] ?? '';
  if (text[start] !== first && !sameLetter(first, reading[0])) return false;
  if (second === undefined || sameLetter(second, reading[1]) || second === text[start + 1]) return true;
  return sameLetter(second, readings[start + 1]?.[0]);
}

function soundHit(match: SoundMatch, length: number): FormHit {
  const { start, end, abbreviated, partial } = match;
  const range = { start, end, left: length - end, partial };
  if (start > 0) return { fit: 'contained', ...range };
  if (abbreviated > 0) return { fit: 'initials', ...range };
  return { fit: range.left === 0 && !partial ? 'exact' : 'prefix', ...range };
}

/** Offsets in the plain text at which a word of the source begins. */
function wordStarts(source: string, table: PlainTable): Set<number> {
  const starts = new Set<number>();
  for (const { index } of source.matchAll(/(?<![\p{Letter}\p{Number}])[\p{Letter}\p{Number}]/gu))
    starts.add(toPlain(source.slice(0, index), table).length);
  return starts;
}

function isTyped(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/u.test(character);
}
