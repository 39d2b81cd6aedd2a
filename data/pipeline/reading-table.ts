import { toSearchRow } from '../../core/search/search-row.ts';
import { plainSyllable, type ReadingTable } from '../../core/search/readings.ts';
import type { Entry } from '../../core/entry.ts';
import { readCharacters } from './pinyin.ts';

/**
 * How characters sound, for whatever comes without pinyin: aliases, parts, places, queries, packs from elsewhere.
 * Made from the glossary's own names, so that its own readings are right; the rest are the characters of GB 2312.
 * A table for all takes a tenth of the room that a spelling for each alias and part would take.
 */
export function buildReadingTable(entries: readonly Entry[]): ReadingTable {
  const names = namesOf(entries).map((name) => readCharacters(name).map(plain));
  const usual = usualReadings(names);
  return { characters: joinGroups(usual), phrases: phrasesOf(names, usual) };
}

interface Read {
  readonly text: string;
  readonly reading: string;
}

const HAN = /\p{Script=Han}/u;

function plain({ text, reading }: Read): Read {
  return { text, reading: HAN.test(text) ? plainSyllable(reading) : '' };
}

function namesOf(entries: readonly Entry[]): string[] {
  const rows = entries.map(toSearchRow);
  return [
    ...new Set(rows.flatMap(({ headword, forms, parts, place }) => [headword, ...forms, ...parts, place])),
  ];
}

/** The most frequent reading of each character in the glossary, or the library's for one that it does not have. */
function usualReadings(names: readonly (readonly Read[])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const count = ({ text, reading }: Read, by: number) => {
    if (!HAN.test(text) || reading === '') return;
    const readings = counts.get(text) ?? new Map<string, number>();
    readings.set(reading, (readings.get(reading) ?? 0) + by);
    counts.set(text, readings);
  };
  for (const name of names) for (const read of name) count(read, 1);
  for (const read of readCharacters(commonCharacters(), 'apart').map(plain))
    if (!counts.has(read.text)) count(read, 1);
  const usual = [...counts].map(([text, readings]): [string, string] => [text, mostFrequent(readings)]);
  return new Map(usual.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Pairs of neighbours in which a character is not read as usual, as far as the glossary reads the pair so for the most part. */
function phrasesOf(
  names: readonly (readonly Read[])[],
  usual: ReadonlyMap<string, string>,
): Record<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const name of names) {
    name.forEach((read, at) => {
      const next = name[at + 1];
      if (!next || !HAN.test(read.text) || !HAN.test(next.text)) return;
      const readings = counts.get(read.text + next.text) ?? new Map<string, number>();
      const pair = `${read.reading} ${next.reading}`;
      readings.set(pair, (readings.get(pair) ?? 0) + 1);
      counts.set(read.text + next.text, readings);
    });
  }
  const phrases = [...counts].flatMap(([phrase, readings]) => {
    const best = mostFrequent(readings);
    return best === [...phrase].map((text) => usual.get(text)).join(' ') ? [] : [[phrase, best] as const];
  });
  return Object.fromEntries(phrases.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mostFrequent(readings: ReadonlyMap<string, number>): string {
  const [best] = [...readings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

/** `jin今金…,jing…` */
function joinGroups(usual: ReadonlyMap<string, string>): string {
  const groups = new Map<string, string>();
  for (const [text, reading] of usual) groups.set(reading, (groups.get(reading) ?? '') + text);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reading, texts]) => reading + texts)
    .join(',');
}

/** The 6,763 characters of GB 2312: rows 16–55 by frequency, 56–87 the rest. */
function commonCharacters(): string {
  const decoder = new TextDecoder('gb18030');
  let characters = '';
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (HAN.test(character)) characters += character;
    }
  }
  return characters;
}
