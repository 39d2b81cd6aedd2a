/**
 * Typing errors: the one use of Fuse.js. Over everything it is too slow for typing and returns unrelated rows, so it
 * sees only names that share most of the query's characters, and only when nothing was found in a plain way.
 */
import Fuse from 'fuse.js';
import type { Form } from './form.ts';
import type { PreparedRow } from './prepared.ts';
import type { Query } from './query.ts';

/** A row that may have been meant, and how far off the query is: 0 is as good as typed right. */
export interface Guess {
  readonly row: PreparedRow;
  readonly name: number;
  readonly distance: number;
}

/** Rows whose name sounds as the query does: the wrong choice of an input method, 晋创股 for 晋创谷. */
export function guessSameSound(rows: readonly PreparedRow[], query: Query, sound: string): Guess[] {
  if (query.letters > 0 || query.text.length < 2 || sound === '') return [];
  const guesses: Guess[] = [];
  for (const row of rows) {
    row.names.forEach((form, name) => {
      if (form.sound.startsWith(sound))
        guesses.push({ row, name, distance: form.sound.length - sound.length });
    });
  }
  return bestOfEachRow(guesses);
}

/** Two characters with one wrong are another word; a long query may have more than one mistake. */
function allowedErrors(query: Query): number {
  const { length } = query.text;
  if (query.letters > 0) return length < 4 ? 0 : length < 8 ? 1 : length < 13 ? 2 : 3;
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/** Fuse.js compares at most this many characters at once. */
const MAX_PATTERN = 32;

/** Rows whose name the query is a misspelling of, nearest first. */
export function guessMisspelt(rows: readonly PreparedRow[], query: Query): Guess[] {
  const errors = allowedErrors(query);
  const pattern = query.text;
  if (errors === 0 || pattern.length > MAX_PATTERN) return [];
  const candidates = candidatesOf(rows, query, (text) => isClose(text, query, errors));
  const fuse = new Fuse(candidates, {
    keys: ['text'],
    threshold: (errors + 0.1) / pattern.length,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
  });
  return bestOfEachRow(
    fuse.search(pattern).map(({ item, score }) => ({
      row: item.row,
      name: item.name,
      distance: (score ?? 1) + sizeGap(item.text, pattern),
    })),
  );
}

/** How many are offered where nothing was found. */
const MAX_NEAR = 3;
/** Less in common than this is no likeness. */
const MIN_LIKENESS = 0.4;

/** The few rows that look most like the query, to be offered as "did you mean"; often none. */
export function guessNearest(rows: readonly PreparedRow[], query: Query): Guess[] {
  const guesses = candidatesOf(rows, query, () => true).map(({ row, name, text }) => ({
    row,
    name,
    distance: 1 - likeness(text, query.text),
  }));
  return bestOfEachRow(guesses.filter((guess) => guess.distance <= 1 - MIN_LIKENESS)).slice(0, MAX_NEAR);
}

interface Candidate {
  readonly row: PreparedRow;
  readonly name: number;
  readonly text: string;
}

/** Names in the script of the query: its letters are compared with the sound, Han characters with the writing. */
function candidatesOf(
  rows: readonly PreparedRow[],
  query: Query,
  keep: (text: string) => boolean,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const row of rows) {
    row.names.forEach((form, name) => {
      const text = spellingFor(form, query);
      // People know how a word begins; among letters, unlike Han characters, everything has something in common.
      if (text === '' || (query.letters > 0 && text[0] !== query.text[0])) return;
      if (keep(text)) candidates.push({ row, name, text });
    });
  }
  return candidates;
}

function spellingFor(form: Form, query: Query): string {
  return query.letters > 0 ? form.sound : form.text;
}

/** A cheap test that leaves little for Fuse.js: about as long, alike at the start, and most characters in common. */
function isClose(text: string, query: Query, errors: number): boolean {
  const pattern = query.text;
  const gap = text.length - pattern.length;
  if (gap < -errors || gap > (pattern.length < 4 ? 1 : pattern.length)) return false;
  if (query.letters === 0 && !startsAlike(text, pattern)) return false;
  return commonCount(text, pattern) >= pattern.length - errors;
}

function startsAlike(text: string, pattern: string): boolean {
  const start = text.slice(0, 2);
  return start.includes(pattern[0] ?? ' ') || start.includes(pattern[1] ?? ' ');
}

function commonCount(text: string, pattern: string): number {
  let common = 0;
  for (const character of pattern) if (text.includes(character)) common++;
  return common;
}

/** Dice's coefficient over pairs of neighbours; over single characters where the query has but two. */
function likeness(text: string, pattern: string): number {
  const size = pattern.length > 2 ? 2 : 1;
  const pairs = pairsOf(pattern, size);
  const common = pairs.filter((pair) => text.includes(pair)).length;
  return (2 * common) / (pairs.length + Math.max(1, text.length - size + 1));
}

function pairsOf(text: string, size: number): string[] {
  return Array.from({ length: Math.max(0, text.length - size + 1) }, (_, i) => text.slice(i, i + size));
}

function sizeGap(text: string, pattern: string): number {
  return Math.abs(text.length - pattern.length) / 100;
}

function bestOfEachRow(guesses: readonly Guess[]): Guess[] {
  const best = new Map<PreparedRow, Guess>();
  for (const guess of guesses) {
    const known = best.get(guess.row);
    if (known === undefined || guess.distance < known.distance) best.set(guess.row, guess);
  }
  return [...best.values()].sort((a, b) => a.distance - b.distance);
}
