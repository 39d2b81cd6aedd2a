/** The bundled glossary answers what readers type: the share of first places and of the first three. */
import { beforeAll, expect, it } from 'vitest';
import { parseFolding } from '../../../core/fold.ts';
import { buildSearch, toSearchRow, type Search } from '../../../core/search/search.ts';
import { buildPack } from '../../../data/pipeline/build.ts';
import { buildReadingTable } from '../../../data/pipeline/reading-table.ts';
import { traditionalPairs } from '../../../data/pipeline/traditional-pairs.ts';
import { QUERIES } from './queries.ts';

let search: Search;

beforeAll(async () => {
  const { entries } = (await buildPack()).pack;
  search = buildSearch(
    entries.map(toSearchRow),
    parseFolding(traditionalPairs()),
    buildReadingTable(entries),
  );
}, 60_000);

/** Headwords of the hits, the best first. */
const hits = (query: string) =>
  search(query, 10).flatMap(({ tier, row }) => (tier === 'near' ? [] : [row.headword]));

const WANTED = QUERIES.filter(([, wanted]) => wanted !== null);

it('has the wanted term first for at least 97 % of queries', () => {
  const missed = WANTED.filter(([query, wanted]) => hits(query)[0] !== wanted);
  expect(missed.length / WANTED.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.03);
});

it('has it among the first three for at least 99 %', () => {
  const missed = WANTED.filter(
    ([query, wanted]) =>
      !hits(query)
        .slice(0, 3)
        .includes(wanted ?? ''),
  );
  expect(missed.length / WANTED.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.01);
});

it('shows the same rows first, however many are asked for', () => {
  const short = [
    '一',
    '1',
    '10',
    '十',
    '1+4',
    's',
    'sh',
    's j',
    '山西',
    '工作',
    '一 会',
    '粤港澳',
    '两 2025',
  ];
  const places = (query: string, limit: number) =>
    search(query, limit).map(({ row, tier }) => [row.id, tier]);
  for (const query of [...short, ...QUERIES.map(([typed]) => typed)]) {
    const all = places(query, 50);
    for (const limit of [1, 3, 10]) expect(places(query, limit), query).toEqual(all.slice(0, limit));
  }
});

it.each([
  ['运城2025', '运城 2025'],
  ['2025年山西', '2025年 山西'],
  ['yuncheng2025', 'yuncheng 2025'],
])('finds place and year written together as apart: %s', (together, apart) => {
  expect(hits(together).length).toBeGreaterThan(3);
  expect(hits(together)).toEqual(hits(apart));
});

it.each(QUERIES.filter(([, wanted]) => wanted === null))('has no hit for %s', (query) => {
  expect(hits(query)).toEqual([]);
});
