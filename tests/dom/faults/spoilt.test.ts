/** Records that cannot be read: they close nothing to the reader, the other home serves, and nothing is thrown away. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { glossaryDatabase, type GlossaryDatabase } from '../../../storage/database.ts';
import {
  allEntries,
  currentGeneration,
  findEntry,
  followMine,
  listPacks,
} from '../../../storage/glossary.ts';
import { createKeeper } from '../../../storage/keeper.ts';
import { kept, type KeptItem } from '../../../storage/kept.ts';
import { listPack, readPackList } from '../../../storage/pack-list.ts';
import { sweep } from '../../../storage/pack-sweep.ts';
import { enablePack, seedPack } from '../../../storage/packs.ts';
import { readCard, readCards, readDrafts, readMine, readStudy } from '../../../storage/study.ts';
import { bundled, entry, glosses, install, silenceDexie } from '../storage/packs.ts';
import { testArea, type TestArea } from '../study/mirror-area.ts';

let database: GlossaryDatabase;
let area: TestArea;

const wake = () => createKeeper(database, area);
const saved = (id: string) =>
  kept('saved', { id, snapshot: entry(id, '释义。'), sense: 0, savedAt: 1, changedAt: 1000, decks: [] });
const MADE: readonly KeptItem[] = [
  saved('a'),
  saved('b'),
  kept('reviews', { card: 'a/meaning', at: 5000, offset: 480, grade: 3 }),
  kept('decks', { id: 'hand:1', name: '申论', changedAt: 1000 }),
  kept('mine', { id: 'own', entry: entry('own', '自己写的。'), changedAt: 1000 }),
  kept('drafts', { id: 'report', work: {}, changedAt: 1000 }),
];

beforeEach(async () => {
  silenceDexie();
  database = glossaryDatabase(`cezhu-test-${crypto.randomUUID()}`);
  area = testArea();
  await wake().keep(MADE);
});
afterEach(async () => {
  await database.delete();
  vi.restoreAllMocks();
});

/** Everything the views show. */
async function shown() {
  const { saved: terms, decks, reviews, cards } = await readStudy(database, area);
  const [mine, drafts] = await Promise.all([readMine(database, area), readDrafts(database, area)]);
  return {
    ids: [...terms, ...decks, ...mine, ...drafts].map(({ id }) => id).toSorted(),
    records: [...terms, ...decks, ...mine, ...drafts, ...reviews]
      .map((one) => JSON.stringify(one))
      .toSorted(),
    cards: cards.map(({ id, reps }) => `${id} ${reps}`).toSorted(),
  };
}

const put = (table: string, row: object) => database.table(table).put(row);
const stored = (key: string): unknown => JSON.parse(area.stored.get(key) ?? 'null');

describe('a row of the database', () => {
  it.each([
    ['saved', { id: 'junk' }],
    ['saved', { ...saved('junk').record, snapshot: { ...entry('junk', '释义。'), senses: [{ gloss: 5 }] } }],
    ['reviews', { card: 'a/meaning', at: 5, grade: 'x' }],
    ['decks', { id: 'junk' }],
    ['mine', { id: 'junk' }],
    ['drafts', { id: 'junk' }],
    ['cards', { id: 'junk', due: 'x' }],
    ['stamps', { name: 'kept', stamp: 'x' }],
  ])('of %s, %j: everything else is there, before a wake and after', async (table, row) => {
    const before = await shown();
    await put(table, row);
    const rows = await database.table(table).count();
    expect(await shown()).toEqual(before);
    await wake().mend();
    expect(await shown()).toEqual(before);
    await wake().keep([saved('c')]);
    expect((await shown()).ids).toEqual([...before.ids, 'c'].toSorted());
    // It is still there.
    expect(await database.table(table).count()).toBe(
      rows + (table === 'saved' ? 1 : table === 'cards' ? 2 : 0),
    );
  });

  it.each(MADE.map((item) => [item.table, item.key, item] as const))(
    'of %s that was good: the mirror serves, and mends it',
    async (table, _key, item) => {
      const before = await shown();
      const key = table === 'reviews' ? { card: 'a/meaning', at: 5000 } : { id: item.key };
      await put(table, { ...key, changedAt: 9e12 });
      expect(await shown()).toEqual(before);
      await wake().mend();
      expect(await database.table(table).get(item.key as string)).toEqual(item.record);
      expect(await shown()).toEqual(before);
    },
  );

  it('a card that is spoilt is made anew, asked and answered', async () => {
    await put('cards', { id: 'a/meaning', entry: 'a', due: 'x' });
    expect(await readCard(database, area, 'a/meaning')).toMatchObject({ reps: 1, lastAt: 5000 });
    expect(await readCards(database, area)).toHaveLength(4);
    await wake().keep([kept('reviews', { card: 'a/meaning', at: 9_000_000, offset: 480, grade: 3 })]);
    expect(await database.cards.get('a/meaning')).toMatchObject({ reps: 2, lastAt: 9_000_000 });
  });
});

describe('an item of the mirror', () => {
  const item = { table: 'saved', key: 'a', changedAt: 4e12 };
  it.each([
    'spoilt',
    { ...item, record: 'spoilt' },
    { ...item, record: { ...saved('a').record, snapshot: null } },
    { ...item, record: saved('b').record },
    { ...item, key: 5, record: null },
    { ...item, changedAt: 1e308, record: null },
  ])('%j: the database serves, and mends it', async (value) => {
    const before = await shown();
    await area.set({ 'kept/saved/a': value });
    expect(await wake().read('saved', 'a')).toEqual(saved('a').record);
    expect(stored('kept/saved/a')).toEqual(saved('a'));
    await area.set({ 'kept/saved/a': value, keptStamp: 0 });
    expect(await shown()).toEqual(before);
    await wake().open();
    expect(stored('kept/saved/a')).toEqual(saved('a'));
    expect(await shown()).toEqual(before);
  });

  it('of which there is no other: everything else is there, and it stays where it is', async () => {
    const before = await shown();
    await area.set({ 'kept/saved/junk': 'spoilt', keptStamp: 0 });
    await wake().open();
    await database.delete();
    await database.open();
    expect(await shown()).toEqual(before);
    await wake().open();
    expect(await shown()).toEqual(before);
    expect(stored('kept/saved/junk')).toBe('spoilt');
    expect(await wake().read('saved', 'junk')).toBeNull();
  });

  it('a stamp to which nothing can be added does not hide that a home lags behind', async () => {
    await area.set({ keptStamp: 1e308 });
    await wake().open();
    const keeper = wake();
    await keeper.open();
    const transaction = vi.spyOn(database, 'transaction').mockImplementation(() => {
      throw new Error('killed');
    });
    await keeper.keep([saved('c')]);
    transaction.mockRestore();
    await wake().open();
    expect(await database.saved.get('c')).toMatchObject({ id: 'c' });
  });
});

describe('the glossary', () => {
  beforeEach(async () => {
    await seedPack(database, bundled('1', ['x']));
    await install(database, 'other', '1', ['y']);
  });

  it.each([
    ['mine', { id: 'junk' }],
    ['mine', { id: 'junk', entry: { id: 'junk' }, changedAt: 1 }],
    ['generations', { number: 'x' }],
    ['generations', { number: 9999, packs: null }],
    ['packs', { id: 'junk' }],
    ['packs', { id: 'junk', origin: 'file', enabled: true, position: 1, current: null }],
    ['staged', { pack: 'junk' }],
  ])('with a row of %s, %j, is served and changed as before', async (table, row) => {
    const before = await glosses(database);
    await put(table, row);
    expect(await glosses(database)).toEqual(before);
    const generation = await followMine(database);
    expect(generation && (await allEntries(database, generation))).toHaveLength(3);
    expect(await findEntry(database, 9999, 'other/y')).not.toBeNull();
    expect(await findEntry(database, 1, 'mine/junk')).toBeNull();
    expect((await listPacks(database)).map(({ id }) => id)).toEqual(['cezhu-bundled', 'other']);
    await enablePack(database, 'other', false);
    expect((await currentGeneration(database))?.packs.map(({ id }) => id)).toEqual(['cezhu-bundled']);
    await enablePack(database, 'other', true);
    await seedPack(database, bundled('2', ['x', 'z']));
    await sweep(database, new Set());
    expect(Object.keys(await glosses(database)).toSorted()).toEqual(['mine/own', 'other/y', 'x', 'z']);
    expect(
      await database
        .table(table)
        .filter((one) => JSON.stringify(one) === JSON.stringify(row))
        .count(),
    ).toBe(1);
  });

  it('without an entry that cannot be read is served, and its pack is updated', async () => {
    await install(database, 'other', '2', ['y', 'z', 'gone']);
    for (const id of ['z', 'gone']) await put('entries', { pack: 'other', version: '2', id, entry: null });
    expect(Object.keys(await glosses(database)).toSorted()).toEqual(['mine/own', 'other/y', 'x']);
    expect(await findEntry(database, 9999, 'other/z')).toBeNull();
    await install(database, 'other', '3', ['y', 'z']);
    expect(Object.keys(await glosses(database)).toSorted()).toEqual(['mine/own', 'other/y', 'other/z', 'x']);
  });

  it('whose pack cannot be read is seeded anew, and its entries are not swept before', async () => {
    await put('packs', { id: 'other', current: null });
    for (const enabled of [false, true, false, true]) await enablePack(database, 'cezhu-bundled', enabled);
    await sweep(database, new Set());
    expect(await database.entries.get(['other', '1', 'y'])).toMatchObject({ id: 'y' });
    await put('packs', { id: 'cezhu-bundled', current: null });
    await seedPack(database, bundled('1', ['x']));
    await install(database, 'other', '2', ['y']);
    expect((await listPacks(database)).map(({ id }) => id)).toEqual(['cezhu-bundled', 'other']);
    expect(Object.keys(await glosses(database)).toSorted()).toEqual(['mine/own', 'other/y', 'x']);
  });
});

it('the list of packs is read as far as it can be', async () => {
  const pack = { id: 'other', title: '另一词包', url: null };
  await area.set({ installedPacks: [null, 5, {}, 'x', pack, { ...pack, id: 'odd', url: 7 }] });
  expect(await readPackList(area)).toEqual([pack]);
  await listPack(area, { ...pack, id: 'third' });
  expect((await readPackList(area)).map(({ id }) => id)).toEqual(['other', 'third']);
});
