/** One name of a term, prepared for search, and how a query is found in it. */
import { matchSound, type SoundMatch } from './sound-match.ts';
import { resolveTens, toPlain, type PlainTable, type Resolved } from './plain-text.ts';
import { typedSyllable } from './readings.ts';
import type { Query } from './query.ts';

export interface Form {
  /** As written. */
  readonly source: string;
  readonly text: string;
  readonly resolved: Resolved | null;
  /** One syllable for each character of `text`, empty where none is known. */
  readonly readings: readonly string[];
  /** All syllables together as people type them, or empty where one is missing. */
  readonly sound: string;
  /** The letters its characters begin with, a bit each: most names need no second look. */
  readonly initials: number;
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
const MIN_INNER_INITIALS = 4;
/** One letter begins a syllable of every second name. */
const MIN_INNER_LETTERS = 2;

/** 1+4 is not fourteen. */
const DIGITS_APART = /\p{Number}[^\p{Letter}\p{Number}]+\p{Number}/u;

export function makeForm(source: string, readings: readonly string[], table: PlainTable): Form {
  const text = toPlain(source, table);
  const spoken = text !== '' && readings.every((reading, i) => reading !== '' || isLatin(text[i]));
  const sound = spoken
    ? readings.map((reading, i) => typedSyllable(reading) || (text[i] ?? '')).join('')
    : '';
  let initials = 0;
  for (let i = 0; i < text.length; i++) initials |= letterBit(text[i]) | letterBit(readings[i]?.[0]);
  return { source, text, resolved: resolveTens(text), readings, sound, initials };
}

/** The best way in which a query is found in a name, or null. */
export function findInForm(form: Form, query: Query): FormHit | null {
  if (query.letters === 0) return findText(form, query);
  return findSound(form, query.text) ?? (query.toneless === null ? null : findSound(form, query.toneless));
}

function findText(form: Form, query: Query): FormHit | null {
  const at = form.text.indexOf(query.text);
  if (at >= 0) return textHit(at, at + query.text.length, form.text.length);
  if (query.resolved !== query.text) {
    const inPlain = form.text.indexOf(query.resolved);
    if (inPlain >= 0 && !DIGITS_APART.test(form.source))
      return textHit(inPlain, inPlain + query.resolved.length, form.text.length);
  }
  if (form.resolved === null) return null;
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

function findSound(form: Form, query: string): FormHit | null {
  const first = query[0];
  const bit = letterBit(first);
  if (bit !== 0 && (form.initials & bit) === 0) return null;
  const allLatin = /^[a-z]+$/u.test(query);
  for (let start = 0; start < form.text.length; start++) {
    if (form.text[start] !== first && form.readings[start]?.[0] !== first) continue;
    const match = matchSound(form.text, form.readings, start, query);
    if (match === null) continue;
    const hit = soundHit(match, form.text.length);
    if (hit.fit !== 'contained' || !allLatin) return hit;
    if (query.length >= (match.abbreviated > 0 ? MIN_INNER_INITIALS : MIN_INNER_LETTERS)) return hit;
  }
  return null;
}

function soundHit(match: SoundMatch, length: number): FormHit {
  const { start, end, abbreviated, partial } = match;
  const range = { start, end, left: length - end, partial };
  if (start > 0) return { fit: 'contained', ...range };
  if (abbreviated > 0) return { fit: 'initials', ...range };
  return { fit: range.left === 0 && !partial ? 'exact' : 'prefix', ...range };
}

function isLatin(character: string | undefined): character is string {
  return character !== undefined && character >= 'a' && character <= 'z';
}

/** A bit of its own for each Latin letter, 0 for everything else. */
function letterBit(character: string | undefined): number {
  return isLatin(character) ? 1 << (character.charCodeAt(0) - 97) : 0;
}
