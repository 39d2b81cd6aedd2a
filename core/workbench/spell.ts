import { plainOffsets, type PlainTable } from '../search/plain-text.ts';
import { typedSyllable, type Reader } from '../search/readings.ts';
import type { ReadCharacters } from './names.ts';

/** Readings for names, from the table that comes with the extension. */
export function speller(reader: Reader, table: PlainTable): ReadCharacters {
  return (text) => {
    const readings = reader.read(text, table);
    const byOffset = new Map(plainOffsets(text, table).map((offset, i) => [offset, readings[i] ?? '']));
    return Array.from(text, (character, at) => {
      const isHan = /\p{Script=Han}/u.test(character);
      const reading = isHan ? typedSyllable(byOffset.get(at) ?? '') : character;
      return { text: character, reading };
    });
  };
}
