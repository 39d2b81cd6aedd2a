/** What a reader made, while a home is emptied, blocked, damaged or full under a living background. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SavedTerm } from '../../../core/study/records.ts';
import { glossaryDatabase, type GlossaryDatabase } from '../../../storage/database.ts';
import { keepChosen } from '../../../storage/chosen.ts';
import { createKeeper, type Keeper } from '../../../storage/keeper.ts';
import { gone, itemName, kept, type KeptKey } from '../../../storage/kept.ts';
import { readMirror } from '../../../storage/mirror.ts';
import { readDrafts, readMine, readStudy } from '../../../storage/study.ts';
import { entry, sense } from '../components/samples.ts';
import { silenceDexie, entry as packEntry } from '../storage/packs.ts';
import { testArea, type TestArea } from '../study/mirror-area.ts';

let database: GlossaryDatabase;
let area: TestArea;
let keeper: Keeper;
let clock: number;
const now = () => (clock += 1000);

function term(id: string): SavedTerm {
  const at = now();
  const snapshot = { ...entry(`词${id}`, [sense(`${id}的释义。`)]), id };
  return { id, snapshot, sense: 0, savedAt: at, changedAt: at, decks: [] };
}

const save = (id: string) => keeper.keep([kept('saved', term(id))]);
const answer = (card: string) => keeper.keep([kept('reviews', { card, at: now(), offset: 480, grade: 3 })]);

beforeEach(async () => {
  silenceDexie();
  clock = Date.UTC(2026, 10, 22);
  database = glossaryDatabase(`cezhu-test-${crypto.randomUUID()}`);
  area = testArea();
  keeper = createKeeper(database, area, now);
  await save('a');
  await save('b');
  await answer('a/meaning');
  await keeper.keep([kept('decks', { id: 'hand:1', name: '申论', changedAt: now() })]);
  await keeper.keep([kept('drafts', { id: 'report', work: { title: '报告' }, changedAt: now() })]);
  await keeper.keep([kept('mine', { id: 'own', entry: packEntry('own', '自己写的'), changedAt: now() })]);
});

afterEach(async () => {
  vi.restoreAllMocks();
  silenceDexie();
  await database.delete();
  vi.restoreAllMocks();
});

/** Another program, or the reader in the browser's own settings. */
async function deleteDatabase(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(database.name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('not deleted'));
  });
}

/** Everything made so far, from each home by itself. */
async function inBothHomes() {
  const items = [...(await readMirror(area)).values()].filter(({ record }) => record !== null);
  const inMirror = items.map(itemName);
  const inDatabase = (
    await Promise.all(
      (['saved', 'reviews', 'decks', 'mine', 'drafts'] as const).map(async (table) =>
        (await database.table(table).toCollection().primaryKeys()).map((key) =>
          itemName({ table, key: key as KeptKey }),
        ),
      ),
    )
  ).flat();
  return { mirror: inMirror.toSorted(byText), database: inDatabase.toSorted(byText) };
}

const byText = (one: string, other: string) => (one < other ? -1 : 1);

async function expectEverything(...more: string[]): Promise<void> {
  const review = (await readStudy(database, area)).reviews[0]!;
  const expected = [
    'saved/a',
    'saved/b',
    `reviews/a/meaning@${review.at}`,
    'decks/hand:1',
    'mine/own',
    'drafts/report',
    ...more,
  ].toSorted(byText);
  expect(await inBothHomes()).toEqual({ mirror: expected, database: expected });
}

it('the database deleted in the middle of a session: the next change brings everything back', async () => {
  await deleteDatabase();
  expect(await save('c')).toMatchObject({ ok: true, value: { mirror: true, database: true } });
  await expectEverything('saved/c');
  expect(await database.cards.get('a/meaning')).toMatchObject({ reps: 1 });
});

it('storage.local emptied in the middle of a session: the next change, or question, brings everything back', async () => {
  area.stored.clear();
  expect(await keeper.read('saved', 'a')).toMatchObject({ id: 'a' });
  await expectEverything();
  area.stored.clear();
  await save('c');
  await expectEverything('saved/c');
});

it('both, one after the other, with a change between', async () => {
  await deleteDatabase();
  await save('c');
  area.stored.clear();
  await keeper.keep([gone('saved', 'c', now())]);
  await expectEverything();
  await deleteDatabase();
  expect((await readStudy(database, area)).saved.map(({ id }) => id).toSorted(byText)).toEqual(['a', 'b']);
});

it('what was chosen comes back where storage.local was emptied, and never over what is newer', async () => {
  const settings = { version: 2, hidden: ['a'], disabledSites: ['example.org'] };
  const senseChoices = { 'example.org': { a: 'key' } };
  await area.set({ settings, senseChoices });
  await keepChosen(database, area);
  area.stored.clear();
  await keepChosen(database, area);
  expect(await area.get('settings')).toEqual({ settings });
  expect(await area.get('senseChoices')).toEqual({ senseChoices });
  await area.set({ settings: { ...settings, hidden: [] } });
  await keepChosen(database, area);
  await deleteDatabase();
  await keepChosen(database, area);
  area.stored.clear();
  await keepChosen(database, area);
  expect(await area.get('settings')).toEqual({ settings: { ...settings, hidden: [] } });
});

it('what was chosen and is spoilt comes back from its copy, or as far as it can be read', async () => {
  const settings = { version: 2, hidden: ['a'], disabledSites: ['example.org'] };
  const senseChoices = { 'example.org': { a: 'key' } };
  await area.set({ settings, senseChoices });
  await keepChosen(database, area);
  await area.set({ settings: { ...settings, disabledSites: 5 }, senseChoices: { 'example.org': null } });
  await keepChosen(database, area);
  expect(await area.get(null)).toMatchObject({ settings, senseChoices });
  await deleteDatabase();
  await area.set({
    settings: { ...settings, disabledSites: 5 },
    senseChoices: { 'example.org': null, 'example.net': { b: 'key' } },
  });
  await keepChosen(database, area);
  expect(await area.get(null)).toMatchObject({
    settings: { hidden: ['a'], disabledSites: [] },
    senseChoices: { 'example.net': { b: 'key' } },
  });
});

it('a record that cannot be read: the other home serves, nothing is written over it', async () => {
  const unreadable = vi
    .spyOn(database.saved, 'toArray')
    .mockRejectedValue(new DOMException('Failed to read large IndexedDB value', 'DataError'));
  const study = await readStudy(database, area);
  expect(study).toMatchObject({ home: 'mirror' });
  expect(study.saved).toHaveLength(2);
  // A background that wakes now, with the homes apart.
  await area.set({ keptStamp: 99 });
  vi.spyOn(database, 'table').mockImplementationOnce(() => database.saved as never);
  const woken = createKeeper(database, area, now);
  expect(await woken.open()).toEqual({ stamp: 99, mirror: true, database: false });
  expect(await woken.keep([kept('saved', term('c'))])).toMatchObject({
    ok: true,
    value: { database: false },
  });
  unreadable.mockRestore();
  await createKeeper(database, area, now).open();
  await expectEverything('saved/c');
});

it('a full disk, for either home and for both: kept in the other, or said to be not', async () => {
  const full = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  expect(await save('c')).toMatchObject({ ok: true, value: { mirror: true, database: false } });
  const set = vi.spyOn(area, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  expect(await save('d')).toEqual({ ok: false, error: 'unavailable' });
  expect(await keeper.read('saved', 'c')).toMatchObject({ id: 'c' });
  put.mockRestore();
  set.mockRestore();
  clock += 60_000;
  expect(await save('e')).toMatchObject({ ok: true, value: { mirror: true, database: true } });
  await expectEverything('saved/c', 'saved/e');
});

it.each([
  ['an older version of us holds it open in another tab', 10, false],
  ['a newer version of us has been here', 990, true],
])(
  'the database does not open, because %s: the other home keeps everything until it does',
  async (_name, version, isNewer) => {
    database.close();
    await deleteDatabase();
    const holder = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database.name, version);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('not opened'));
    });
    const blocked = glossaryDatabase(database.name);
    keeper = createKeeper(blocked, area, now);
    expect(await save('c')).toMatchObject({ ok: true, value: { mirror: true, database: false } });
    expect(await readStudy(blocked, area)).toMatchObject({ home: 'mirror', saved: [{}, {}, {}] });
    expect(await readDrafts(blocked, area)).toMatchObject([{ id: 'report', work: { title: '报告' } }]);
    holder.close();
    if (isNewer) await deleteDatabase();
    database = glossaryDatabase(database.name);
    keeper = createKeeper(database, area, now);
    await save('d');
    await expectEverything('saved/c', 'saved/d');
    expect(await readMine(database, area)).toHaveLength(1);
    blocked.close();
  },
  30_000,
);
