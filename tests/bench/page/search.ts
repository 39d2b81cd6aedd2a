/** A key press in the search box, against Fuse.js alone and minisearch. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Entry } from '../../../core/entry.ts';
import { parseFolding } from '../../../core/fold.ts';
import { buildSearch, toSearchRow } from '../../../core/search/search.ts';
import { figure, quantile, type Figure } from '../figure.ts';
import { makeForms } from '../material.ts';

/** Key by key, as they are typed. */
const TYPED = [
  '晋',
  '晋创',
  '晋创谷',
  'j',
  'jc',
  'jcg',
  'xin',
  'xinzhi',
  'xinzhishengchanli',
  '3率',
  '营商',
  '低空jj',
];

/** So many entries: the glossary's own, then their like under other names. */
function manyEntries(entries: readonly Entry[], count: number): Entry[] {
  const names = makeForms(entries, count);
  return names.map((headword, number) => {
    const like = entries[number % entries.length] as Entry;
    return { ...like, id: `bench-${number}`, headword };
  });
}

export async function benchSearch(
  entries: readonly Entry[],
  pairs: string,
  count: number,
): Promise<Figure[]> {
  const many = manyEntries(entries, count);
  const search = buildSearch(many.map(toSearchRow), parseFolding(pairs));
  const documents = many.map(({ id, headword, aliases, pinyin, senses }) => ({
    id,
    headword,
    aliases: aliases.map(({ form }) => form).join(' '),
    pinyin,
    gloss: senses.map(({ gloss }) => gloss).join(' '),
  }));
  const fields = ['headword', 'aliases', 'pinyin', 'gloss'];
  const fuse = new Fuse(documents, { keys: fields, ignoreLocation: true, threshold: 0.3 });
  const mini = new MiniSearch<(typeof documents)[number]>({ fields, tokenize: (text) => [...text] });
  if (count <= 10_000) mini.addAll(documents);
  const ours = TYPED.map((query) => time(() => search(query, 20)));
  const base = TYPED.map((query) => time(() => fuse.search(query, { limit: 20 })));
  const miniTimes = TYPED.map((query) => time(() => mini.search(query).slice(0, 20)));
  const name = `a key press at ${count} entries`;
  const goal = count === 10_000 ? { goal: 1 / 200 } : {};
  return [
    figure({ id: `search/${count}/fuse.js`, ours: name, base: 'Fuse.js alone', ...goal }, ours, base),
    figure({ id: `search/${count}/minisearch`, ours: name, base: 'minisearch' }, ours, miniTimes),
  ];
}

/** The median of five calls after one to warm up; keys differ, so each is compared with itself. Milliseconds. */
function time(press: () => unknown): number {
  press();
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    press();
    return performance.now() - start;
  });
  return Math.max(quantile(times, 0.5), 0.005);
}
