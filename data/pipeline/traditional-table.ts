import { Converter } from 'opencc-js/cn2t';
import type { DictLike } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/cn2t';
import type { Entry } from '../../core/entry.ts';
import { traditionalWriter, writeEntry, type TraditionalTable } from '../../core/traditional.ts';

/**
 * What writes simplified Chinese in the characters of Taiwan. OpenCC's 49,000 phrases weigh a megabyte; of them only
 * those stay that are written otherwise than their characters and the shorter phrases in them, and what else makes the
 * entries' own texts come out as OpenCC writes them.
 */
export function traditionalTable(entries: readonly Entry[]): TraditionalTable {
  const convert = Converter({ from: 'cn', to: 'tw' });
  const words = [...(from['cn'] ?? []), ...(to['tw'] ?? [])].flat().flatMap(keysOf);
  const pairs = words
    .filter((word) => [...word].length === 1)
    .map((character) => [character, convert(character)] as const)
    .filter(([simplified, written]) => simplified !== written && simplified.length === written.length);
  const known = words.filter((word) => [...word].length > 1);
  const kept = new Map<string, string>();
  const keep = (phrase: string) => kept.set(phrase, convert(phrase));
  const tableOf = (): TraditionalTable => ({ characters: pairs.flat().join(''), phrases: [...kept].flat() });

  // Shorter phrases first: each length is written by what the lengths before it left.
  for (const length of [...new Set(known.map((phrase) => phrase.length))].sort((one, other) => one - other)) {
    const write = traditionalWriter(tableOf());
    for (const phrase of known.filter((one) => one.length === length)) {
      const wanted = convert(phrase);
      if (wanted.length === phrase.length && write(phrase) !== wanted) keep(phrase);
    }
  }
  const write = traditionalWriter(tableOf());
  for (const text of textsOf(entries)) {
    if (write(text) === convert(text)) continue;
    for (const phrase of known) if (text.includes(phrase)) keep(phrase);
  }
  return tableOf();
}

/** OpenCC's dictionaries are texts, `一划 一劃|一别 一別`, or lists of pairs. */
function keysOf(dictionary: DictLike): string[] {
  if (typeof dictionary !== 'string') return dictionary.map(([key]) => key);
  return dictionary.split('|').map((pair) => pair.split(' ', 1)[0] ?? '');
}

/** Every text of the entries that is written anew for showing. */
function textsOf(entries: readonly Entry[]): Set<string> {
  const texts = new Set<string>();
  for (const entry of entries)
    writeEntry(entry, (text) => {
      texts.add(text);
      return text;
    });
  return texts;
}
