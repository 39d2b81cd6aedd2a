/** What pages read without a worker: whole, or not at all, and then compiled anew. */
import { beforeEach, expect, it, vi } from 'vitest';
import { toSearchRow } from '../../../core/search/search-row.ts';
import { compileIndex } from '../../../core/term-index.ts';
import { readCacheStamp, readSearchRows, readTermIndex, writeCache } from '../../../storage/cache.ts';
import { testArea } from '../study/mirror-area.ts';
import { entry } from './packs.ts';

const area = vi.hoisted(() => ({ now: null as unknown as ReturnType<typeof testArea> }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: (keys: string[]) => area.now.get(keys),
        set: (items: Record<string, unknown>) => area.now.set(items),
        remove: (key: string) => area.now.remove([key].flat()),
      },
    },
  },
}));

const entries = [entry('a', '甲。'), entry('b', '乙。')];
const index = compileIndex(entries, '兩两', {}, 3);
const rows = {
  generation: 3,
  rows: entries.map(toSearchRow),
  folding: '兩两',
  readings: { characters: 'liang两', phrases: {} },
};

beforeEach(async () => {
  area.now = testArea();
  await writeCache(index, rows, '1');
});

it('is read as it was written, with a glossary and without', async () => {
  expect(await readTermIndex()).toEqual(index);
  expect(await readSearchRows()).toEqual(rows);
  const empty = compileIndex([], '', {}, 4);
  await writeCache(empty, { ...rows, rows: [], folding: '' }, '1');
  expect(await readTermIndex()).toEqual(empty);
  expect(await readSearchRows()).toMatchObject({ rows: [] });
  expect(await readCacheStamp()).toMatchObject({ generation: 4 });
});

it.each([
  { format: 99 },
  { trie: 'x' },
  { trie: { ...index.trie, shape: 5 } },
  { trie: { ...index.trie, labels: null } },
  { trie: { ...index.trie, bases: [] } },
  { forms: 5 },
  { forms: index.forms.map(() => null) },
  { entries: 'q' },
  { entries: [null] },
  { entries: index.entries.map((one) => ({ ...one, headword: 5 })) },
  { entries: index.entries.map((one) => ({ ...one, id: undefined })) },
])('an index with %j is none, and is compiled anew', async (spoilt) => {
  await area.now.set({ termIndex: JSON.stringify({ ...index, ...spoilt }) });
  expect(await readTermIndex()).toBeNull();
  expect(await readCacheStamp()).toBeNull();
});

it.each([
  { rows: [null, 5] },
  { rows: {} },
  { rows: rows.rows.map((row) => ({ ...row, headword: 5 })) },
  { rows: rows.rows.map((row) => ({ ...row, forms: null })) },
  { rows: rows.rows.map((row) => ({ ...row, issuers: [null] })) },
  { folding: 5 },
  { readings: 'x' },
  { readings: { characters: 5, phrases: {} } },
  { readings: { characters: '', phrases: null } },
])('rows with %j are none, and are made anew', async (spoilt) => {
  await area.now.set({ searchRows: JSON.stringify({ ...rows, ...spoilt }) });
  expect(await readSearchRows()).toBeNull();
  expect(await readCacheStamp()).toBeNull();
});

it.each([5, 'x', {}, { generation: 'x' }])('a stamp that is %j is none', async (cacheStamp) => {
  await area.now.set({ cacheStamp });
  expect(await readCacheStamp()).toBeNull();
});
