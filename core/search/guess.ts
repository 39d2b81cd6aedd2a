/**
 * What may have been meant where no name holds the query: typing errors, names inside it, and the nearest there is.
 * Fuse.js finds the last: over everything it is too slow for typing and returns unrelated rows, so it sees only names
 * that share most of the query's characters, and only where all else found nothing.
 */
import Fuse from 'fuse.js';
import { bitsOf, misspelling, missingBits } from './misspelling.ts';
import { isNamedIn } from './named-in.ts';
import { asWritten, type PlainTable } from './plain-text.ts';
import type { Prepared, RowForm } from './prepared.ts';
import type { Query } from './query.ts';

/** A row that may have been meant, and how far off the query is: 0 is as good as typed right. */
export interface Guess {
  readonly named: RowForm;
  readonly distance: number;
}

/** A name with what guesses compare: its characters as bits, as written and as spoken. */
interface Guessable extends RowForm {
  readonly textBits: number;
  readonly soundBits: number;
}

/** For h and g, in which sounds that are confused differ: zh and z, ing and in. */
const CONFUSED_BITS = bitsOf('hg');

export class Guesser {
  readonly #prepared: Prepared;
  readonly #table: PlainTable;
  #names: readonly Guessable[] | null = null;

  constructor(prepared: Prepared, table: PlainTable) {
    this.#prepared = prepared;
    this.#table = table;
  }

  /** Made at the first guess: most readers find what they look for. */
  get #guessable(): readonly Guessable[] {
    return (this.#names ??= this.#prepared.names.list.map((named) => ({
      ...named,
      textBits: bitsOf(named.form.text),
      soundBits: named.form.spoken ? bitsOf(named.form.sound) : 0,
    })));
  }

  /** Names the query is a misspelling of, by writing or by sound; the nearest first. */
  misspelt(query: Query): Guess[] {
    // 1314 is not 1311: any number is one digit from another.
    if (/^\d+$/u.test(query.written)) return [];
    const guesses = query.letters > 0 ? this.#bySound(query) : this.#byWriting(query);
    return bestOfEachRow(guesses);
  }

  #byWriting(query: Query): Guess[] {
    const { text, typed } = query;
    const mistakes = allowedMistakes(query);
    const readings = text.length < 2 ? [] : this.#prepared.readingsOf(typed);
    const bits = bitsOf(text);
    const guesses: Guess[] = [];
    for (const named of this.#guessable) {
      const { form } = named;
      // The wrong choice of an input method: 晋创股 for 晋创谷. Two characters alone begin some name or other.
      if (
        readings.length > 0 &&
        (text.length > 2 || form.text.length === 2) &&
        readings.every((reading, i) => reading !== '' && reading === form.readings[i])
      )
        guesses.push({ named, distance: (form.text.length - text.length) / 10 });
      else if (mistakes > 0 && missingBits(bits, named.textBits) <= mistakes && startsAlike(form.text, text))
        push(guesses, named, distanceTo(form.text, text, mistakes) ?? abbreviation(form.text, text));
    }
    return guesses;
  }

  #bySound(query: Query): Guess[] {
    const { text } = query;
    const mistakes = allowedMistakes(query);
    if (mistakes === 0) return [];
    const bits = bitsOf(text);
    const blurred = blur(text);
    const guesses: Guess[] = [];
    for (const named of this.#guessable) {
      const { form, soundBits } = named;
      if (soundBits === 0 || !soundsAlike(form.sound, text)) continue;
      if (missingBits(bits & ~CONFUSED_BITS, soundBits) === 0 && blur(form.sound).startsWith(blurred))
        guesses.push({ named, distance: 0.5 + (form.sound.length - text.length) / 100 });
      else if (missingBits(bits, soundBits) <= mistakes)
        push(guesses, named, distanceTo(form.sound, text, mistakes));
    }
    return guesses;
  }

  /** Terms that a longer text names, as one selected on a page does: the longest first, those written so before others. */
  inside(query: Query): Guess[] {
    const { text } = query;
    const bits = bitsOf(text);
    const guesses: Guess[] = [];
    for (const named of this.#guessable) {
      const name = named.form.text;
      if (name.length < 2 || name.length >= text.length || missingBits(named.textBits, bits) > 0) continue;
      if (!isNamedIn(named.form, query, this.#table)) continue;
      const written = asWritten(named.form.source);
      const isWritten = query.written.includes(written);
      guesses.push({ named, distance: isWritten ? -written.length - 0.5 : -name.length });
    }
    const taken: string[] = [];
    return bestOfEachRow(guesses).filter(({ named: { form } }) => {
      const isPart = taken.some((name) => name !== form.text && name.includes(form.text));
      taken.push(form.text);
      return !isPart;
    });
  }

  /** The few rows that look most like the query, to be offered as "did you mean"; often none. */
  nearest(query: Query): Guess[] {
    const { text, letters } = query;
    if (text.length > LONGEST_PATTERN) return [];
    const bits = bitsOf(text);
    const pairs = pairsOf(text);
    const most = Math.floor(text.length * (1 - MIN_LIKENESS / 2));
    const candidates = this.#guessable.flatMap((named) => {
      const { form, textBits, soundBits } = named;
      if (missingBits(bits, letters > 0 ? soundBits : textBits) > most) return [];
      const name = letters > 0 ? form.sound : form.text;
      // Among letters, unlike Han characters, everything has something in common.
      if (letters > 0 && (name[0] !== text[0] || !form.spoken)) return [];
      return likeness(name, pairs) < MIN_LIKENESS ? [] : [{ named, name }];
    });
    const fuse = new Fuse(candidates, {
      keys: ['name'],
      threshold: FARTHEST,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
    });
    const guesses = fuse.search(text).map(({ item: { named, name }, score = 1 }) => ({
      named,
      distance: score + Math.abs(name.length - text.length) / 100,
    }));
    return bestOfEachRow(guesses).slice(0, MAX_NEAR);
  }
}

/** How many are offered where nothing was found. */
const MAX_NEAR = 3;
/** Less in common than this is no likeness. */
const MIN_LIKENESS = 0.4;
/** Where neighbours have changed places, Fuse.js counts most of the query as wrong. */
const FARTHEST = 0.8;
/** Fuse.js compares at most this many characters at once. */
const LONGEST_PATTERN = 32;

/** Two characters with one wrong are another word; a long query may have more than one mistake. */
function allowedMistakes({ text: { length }, letters }: Query): number {
  if (letters > 0) return length < 4 ? 0 : length < 8 ? 1 : length < 13 ? 2 : 3;
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/** So few letters, one of them wrong, begin some name or other: they must be all of it. */
const MIN_BEGUN = { han: 4, letters: 8 } as const;

function distanceTo(name: string, typed: string, mistakes: number): number | null {
  const gap = name.length - typed.length;
  const begun = typed.length >= (/[a-z]/u.test(typed) ? MIN_BEGUN.letters : MIN_BEGUN.han);
  if (gap < -mistakes || gap > (begun ? typed.length : mistakes)) return null;
  const cost = misspelling(name, typed, mistakes, begun);
  return cost === null ? null : cost / 10;
}

/** Words left out, as in 全过程民主 for 全过程人民民主: the same beginning, and all characters in their order. */
function abbreviation(name: string, typed: string): number | null {
  if (typed.length < MIN_BEGUN.han || name.length > 2 * typed.length || name[0] !== typed[0]) return null;
  let at = 0;
  for (const character of typed) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return null;
  }
  return name.length - typed.length;
}

function push(guesses: Guess[], named: RowForm, distance: number | null): void {
  if (distance !== null) guesses.push({ named, distance });
}

function startsAlike(text: string, typed: string): boolean {
  const start = text.slice(0, 2);
  return start.includes(typed[0] ?? ' ') || start.includes(typed[1] ?? ' ');
}

/** The same first letter, or the first two changed about. */
function soundsAlike(sound: string, typed: string): boolean {
  return sound[0] === typed[0] || (sound[0] === typed[1] && sound[1] === typed[0]);
}

/** What speakers of many dialects do not tell apart: zh ch sh and z c s, final ng and n. */
function blur(sound: string): string {
  return sound.replace(/(?<=[zcs])h/gu, '').replace(/ng/gu, 'n');
}

/** Dice's coefficient over pairs of neighbours; over single characters where the query has but two. */
function likeness(text: string, pairs: readonly string[]): number {
  const size = pairs[0]?.length ?? 1;
  let common = 0;
  for (const pair of pairs) if (text.includes(pair)) common++;
  return (2 * common) / (pairs.length + Math.max(1, text.length - size + 1));
}

function pairsOf(text: string): string[] {
  const size = text.length > 2 ? 2 : 1;
  return Array.from({ length: Math.max(0, text.length - size + 1) }, (_, i) => text.slice(i, i + size));
}

/** The nearest first; among equals in the order of rows. */
function bestOfEachRow(guesses: readonly Guess[]): Guess[] {
  const best = new Map<number, Guess>();
  for (const guess of guesses) {
    const known = best.get(guess.named.row);
    if (known === undefined || guess.distance < known.distance) best.set(guess.named.row, guess);
  }
  return [...best.values()].sort((a, b) => a.distance - b.distance || a.named.row - b.named.row);
}
