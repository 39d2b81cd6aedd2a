/** In a private window terms may be saved, but nothing is kept of where; and a clock that jumps loses no answer. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readStudy } from '../../../storage/study.ts';
import { entry, silenceDexie } from '../storage/packs.ts';
import { ask, begin, handlers, life, PAGE } from './life.ts';

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
  if (handlers.size === 0) (await import('../../../entrypoints/background/study.ts')).listenToStudy();
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
