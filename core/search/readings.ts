/**
 * Pinyin by character. Headwords come with theirs; aliases, parts, places and queries are read from a table that the
 * build makes from the whole glossary: one reading a character, and the phrases in which it is another one.
 */
import type { PlainTable } from './plain-text.ts';
import { plainOffsets } from './plain-text.ts';

/** The table as it is stored: `characters` is `jin今金…,jing…`; `phrases` are syllables by phrase: `重点` → `zhong dian`. */
export interface ReadingTable {
  readonly characters: string;
  readonly phrases: Readonly<Record<string, string>>;
}

/** Digits are read one by one: 1233 is yī èr sān sān. Two together are a number: 15 is shí wǔ. */
const DIGITS = ['ling', 'yi', 'er', 'san', 'si', 'wu', 'liu', 'qi', 'ba', 'jiu'];

const HAN = /\p{Script=Han}/u;

/**
 * One syllable without tone: `lǜ` → `lv`. After j, q, x and y the letter u is written for ü, and some people type v
 * there, so both ü and that u are kept as v; `sameLetter` takes either.
 */
export function plainSyllable(syllable: string): string {
  const letters = syllable
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/ü/gu, 'v')
    .replace(/[^a-z]/gu, '');
  return letters.replace(/^([jqxy])u/u, '$1v');
}

/** A reading as most people type it: yvn, as kept here, is yun. */
export function typedSyllable(reading: string): string {
  return reading.replace(/^([jqxy])v/u, '$1u');
}

/** True where a typed letter stands for the letter of a reading. */
export function sameLetter(typed: string | undefined, letter: string | undefined): boolean {
  return typed === letter || (letter === 'v' && typed === 'u');
}

/**
 * The readings of a headword, one for each character of its plain text; empty where it is no Han character.
 * @param pinyin syllables separated by spaces, one for a Han character, one for a run of letters and digits
 */
export function readingsOf(headword: string, pinyin: string, table: PlainTable): string[] {
  const syllables = pinyin.split(/\s+/u).filter((token) => /\p{Letter}/u.test(token) && !/\d/u.test(token));
  let next = 0;
  let inLatin = false;
  return plainOffsets(headword, table).map((offset) => {
    const character = headword.charAt(offset);
    if (HAN.test(character)) {
      inLatin = false;
      return plainSyllable(syllables[next++] ?? '');
    }
    // A run of letters is one token of the pinyin, to be passed over once. Tokens with digits were left out above.
    if (isDigit(character)) return digitReading(headword, offset);
    const isLetter = /\p{Letter}/u.test(character);
    if (isLetter && !inLatin && sounds(headword, offset) === plainRun(syllables[next] ?? '')) next++;
    inLatin = isLetter;
    return '';
  });
}

/** The run of letters that begins at an offset, as a token of the pinyin would be written. */
function sounds(text: string, offset: number): string {
  return plainRun(/^[^\p{Script=Han}\s\p{Punctuation}]*/u.exec(text.slice(offset))?.[0] ?? '');
}

function plainRun(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function digitReading(text: string, offset: number): string {
  const reading = DIGITS[Number(text[offset])] ?? '';
  const isTens =
    /^[1-9][1-9](?!\d)/u.test(text.slice(offset, offset + 3)) && !isDigit(text.charAt(offset - 1));
  if (!isTens) return reading;
  return text[offset] === '1' ? 'shi' : `${reading}shi`;
}

/** Reads whatever comes without pinyin. */
export class Reader {
  readonly #characters = new Map<string, string>();
  /** By first character, the longest first. */
  readonly #phrases = new Map<string, [phrase: string, readings: readonly string[]][]>();

  constructor({ characters, phrases }: ReadingTable) {
    for (const group of characters.split(',')) {
      const syllable = /^[a-z]*/u.exec(group)?.[0] ?? '';
      for (const character of group.slice(syllable.length)) this.#characters.set(character, syllable);
    }
    for (const [phrase, spelling] of Object.entries(phrases).sort(([a], [b]) => b.length - a.length)) {
      const first = phrase.charAt(0);
      const known = this.#phrases.get(first) ?? [];
      known.push([phrase, spelling.split(' ')]);
      this.#phrases.set(first, known);
    }
  }

  /** One reading for each character of the text's plain form; empty where none is known. */
  read(text: string, table: PlainTable): string[] {
    const known = this.#inPhrases(text);
    return plainOffsets(text, table).map((offset) => {
      const character = text.charAt(offset);
      if (isDigit(character)) return digitReading(text, offset);
      return (
        known.get(offset) ??
        this.#characters.get(String.fromCharCode(table[text.charCodeAt(offset)] ?? 0)) ??
        this.#characters.get(character) ??
        ''
      );
    });
  }

  /** Readings by offset, as far as phrases give them. */
  #inPhrases(text: string): ReadonlyMap<number, string> {
    const known = new Map<number, string>();
    for (let at = 0; at < text.length; at++) {
      const found = this.#phrases.get(text.charAt(at))?.find(([phrase]) => text.startsWith(phrase, at));
      if (found === undefined) continue;
      found[1].forEach((reading, i) => known.set(at + i, reading));
      at += found[0].length - 1;
    }
    return known;
  }
}
