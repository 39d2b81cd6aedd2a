/**
 * In a private window terms may be saved, but nothing is kept of where; a clock that jumps loses no answer; two windows
 * at once lose nothing and count nothing twice.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readStudy } from '../../../storage/study.ts';
import { entry, silenceDexie } from '../storage/packs.ts';
import { ask, begin, handlers, life, PAGE, tabsOpened } from './life.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./life.ts')).browserStub }));
vi.mock('../../../messages.ts', async () => {
  const { handlers: registered } = await import('./life.ts');
  return {
    onMessage: (type: string, handler: never) => void registered.set(type, handler),
    sendMessage: () => Promise.resolve(null),
  };
});
vi.mock(
  '../../../entrypoints/background/study-keeper.ts',
  async () => (await import('./life.ts')).keeperStub,
);
vi.mock('../../../entrypoints/background/glossary.ts', () => ({
  lookup: ({ id }: { id: string }) =>
    Promise.resolve({ ok: true, value: { entry: entry(id, `${id}的释义。`), pack: null } }),
  packDatabase: () => Promise.resolve(null),
}));
vi.mock('../../../entrypoints/background/glossary-cache.ts', () => ({
  followDatabase: () => Promise.resolve(),
}));

const PRIVATE = { ...PAGE, tab: { ...PAGE.tab, incognito: true } };
const YEAR = 365 * 86_400_000;

beforeEach(async () => {
  silenceDexie();
  begin();
  await life.area.set({ settings: { version: 2, keepSentence: true, keepMet: true } });
  if (handlers.size > 0) return;
  (await import('../../../entrypoints/background/study.ts')).listenToStudy();
  (await import('../../../entrypoints/background/choices.ts')).listenToChoices();
  (await import('../../../entrypoints/background/library.ts')).listenToLibrary();
});
afterEach(async () => {
  vi.useRealTimers();
  await life.database.delete();
  vi.restoreAllMocks();
});

const save = (id: string, sender: unknown) =>
  ask('saveTerm', { generation: 1, id, sense: 0, sentence: '见于此句。', title: '网页' }, sender);

it('keeps the sentence and the page of an ordinary window, and neither of a private one', async () => {
  expect(await save('a', PAGE)).toMatchObject({ ok: true });
  expect(await save('b', PRIVATE)).toMatchObject({ ok: true });
  expect(await ask('met', 'c', PRIVATE)).toBe(false);
  const { saved } = await readStudy(life.database, life.area);
  expect(saved.map(({ id, met }) => [id, met?.sentence])).toEqual([
    ['a', '见于此句。'],
    ['b', undefined],
  ]);
  expect((await life.database.met.toArray()).map((one) => one.entry)).toEqual(['a']);
});

it('writes nowhere which sites a private window shows, whatever is done in it', async () => {
  const doAll = async (sender: unknown) => {
    await save('a', sender);
    await ask('met', 'a', sender);
    await ask('chooseSense', { id: 'a', sense: 0 }, sender);
    await ask('openLibrary', { view: 'new', text: '新词' }, sender);
    const { reviews: _, ...study } = await readStudy(life.database, life.area);
    return JSON.stringify([await life.area.get(null), study, await life.database.met.toArray(), tabsOpened]);
  };
  expect(await doAll(PRIVATE)).not.toMatch(/example\.org|网页/u);
  expect(tabsOpened.at(-1)).toContain('new=');
  // The same in an ordinary window is written down.
  expect(await doAll(PAGE)).toMatch(/example\.org.*网页/u);
});

it.each([
  ['forward', YEAR],
  ['back', -YEAR],
])('takes answers in their order when the clock is put %s a year', async (_name, jump) => {
  const start = Date.UTC(2026, 10, 22);
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  await save('a', PAGE);
  const answer = async () => {
    const card = (await readStudy(life.database, life.area)).cards.find(({ id }) => id === 'a/meaning');
    return ask('answerCard', { card: 'a/meaning', grade: 3, lastAt: card?.lastAt ?? null });
  };
  expect(await answer()).toMatchObject({ ok: true, value: { at: start } });
  vi.setSystemTime(start + jump);
  expect(await answer()).toMatchObject({ ok: true });
  vi.setSystemTime(start + 1000);
  const third = await answer();
  expect(third).toMatchObject({ ok: true });
  const { reviews, cards } = await readStudy(life.database, life.area);
  expect(reviews).toHaveLength(3);
  expect(new Set(reviews.map(({ at }) => at)).size).toBe(3);
  const card = cards.find(({ id }) => id === 'a/meaning');
  expect(card).toMatchObject({ reps: 3, lastAt: (third as { value: { at: number } }).value.at });
  expect(card?.due).toBeGreaterThan(card?.lastAt ?? Infinity);
});

it('lets one of two windows win that answer the same card', async () => {
  await save('a', PAGE);
  const request = { card: 'a/meaning', grade: 3, lastAt: null };
  expect(await ask('answerCard', request)).toMatchObject({ ok: true });
  expect(await ask('answerCard', { ...request, grade: 1 })).toEqual({ ok: false, error: 'stale' });
  expect((await readStudy(life.database, life.area)).reviews).toHaveLength(1);
});

it('counts one of two answers that two windows give at the same moment', async () => {
  await save('a', PAGE);
  const request = { card: 'a/meaning', lastAt: null };
  const answers = await Promise.all([
    ask('answerCard', { ...request, grade: 3 }),
    ask('answerCard', { ...request, grade: 1 }),
  ]);
  expect(answers).toEqual([
    { ok: true, value: { at: expect.any(Number) as number } },
    { ok: false, error: 'stale' },
  ]);
  const { reviews, cards } = await readStudy(life.database, life.area);
  expect(reviews.map(({ grade }) => grade)).toEqual([3]);
  expect(cards.find(({ id }) => id === 'a/meaning')).toMatchObject({ reps: 1 });
});

it('keeps what each of two windows does to the same term at the same moment', async () => {
  await save('a', PAGE);
  await Promise.all(['hand:1', 'hand:2'].map((id) => ask('putDeck', { id, name: id })));
  await Promise.all([
    ask('moveTerms', { ids: ['a'], deck: 'hand:1', into: true }),
    ask('moveTerms', { ids: ['a'], deck: 'hand:2', into: true }),
    save('a', PAGE),
  ]);
  const { saved } = await readStudy(life.database, life.area);
  expect(saved.map(({ decks }) => decks)).toEqual([['hand:1', 'hand:2']]);
});

it('keeps the settings that two windows change at the same moment', async () => {
  const { writeSettings, readSettings } = await import('../../../storage/settings.ts');
  await Promise.all([
    writeSettings({ dailyGoal: 50 }),
    writeSettings(({ hidden }) => ({ hidden: [...hidden, 'a'] })),
    writeSettings(({ hidden }) => ({ hidden: [...hidden, 'b'] })),
  ]);
  expect(await readSettings()).toMatchObject({ keepMet: true, dailyGoal: 50, hidden: ['a', 'b'] });
});
