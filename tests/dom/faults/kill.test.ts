/** The background killed before, during and after every message by which a reader changes something. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SavedTerm } from '../../../core/study/records.ts';
import type { Entry } from '../../../core/entry.ts';
import { kept } from '../../../storage/kept.ts';
import { readMine, readStudy } from '../../../storage/study.ts';
import { entry, silenceDexie } from '../storage/packs.ts';
import { ask, begin, handlers, killAt, life, OWN, PAGE, wake } from './life.ts';

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
  lookup: ({ id }: { id: string }) => Promise.resolve({ ok: true, value: { entry: term(id), pack: null } }),
  packDatabase: () => Promise.resolve(null),
}));
vi.mock('../../../entrypoints/background/glossary-cache.ts', () => ({
  followDatabase: () => Promise.resolve(),
}));

const term = (id: string): Entry => entry(id, `${id}的释义。`);
const saved = (id: string, decks: readonly string[] = []): SavedTerm => ({
  id,
  snapshot: term(id),
  sense: 0,
  savedAt: 1000,
  changedAt: 1000,
  decks,
});
const ANSWER = { card: 'a/meaning', at: 5000, offset: 480, grade: 3 } as const;

/** Message → what it is sent with, by whom. Each changes what `base` has made. */
const MESSAGES: Readonly<Record<string, readonly [unknown, unknown]>> = {
  saveTerm: [{ generation: 1, id: 'x', sense: 0, sentence: '见于此句。' }, PAGE],
  forgetTerm: ['a', PAGE],
  hideTerm: [{ id: 'a', hidden: true }, PAGE],
  chooseSense: [{ id: 'a', sense: 0 }, PAGE],
  answerCard: [{ card: 'a/meaning', grade: 4, lastAt: ANSWER.at }, OWN],
  takeBack: [{ card: ANSWER.card, at: ANSWER.at }, OWN],
  putDeck: [{ id: 'hand:2', name: '面试' }, OWN],
  removeDeck: ['hand:1', OWN],
  moveTerms: [{ ids: ['a', 'c'], deck: 'hand:1', into: true }, OWN],
  forgetTerms: [['a', 'b'], OWN],
  bringBack: [[saved('y'), saved('z')], OWN],
  restore: [
    {
      backup: {
        format: 'cezhu-backup',
        version: 1,
        savedOn: '2026-11-22T00:00:00.000Z',
        settings: { version: 2, dailyGoal: 77 },
        saved: [saved('x'), saved('y')],
        reviews: [{ card: 'x/meaning', at: 6000, offset: 480, grade: 3 }],
        decks: [{ id: 'hand:3', name: '笔试', changedAt: 2000 }],
        mine: [{ id: 'other', entry: term('other'), changedAt: 2000 }],
        subscriptions: [],
      },
      withSettings: true,
    },
    OWN,
  ],
  saveMine: [[term('own'), term('own-2')], OWN],
  removeMine: [['mine'], OWN],
};

beforeEach(async () => {
  silenceDexie();
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  if (handlers.size > 0) return;
  const [{ listenToStudy }, { listenToChoices }, { saveMine, removeMine }] = await Promise.all([
    import('../../../entrypoints/background/study.ts'),
    import('../../../entrypoints/background/choices.ts'),
    import('../../../entrypoints/background/packs-mine.ts'),
  ]);
  begin();
  listenToStudy();
  listenToChoices();
  // Their handlers only parse what they are sent.
  handlers.set('saveMine', ({ data }) => saveMine(data as readonly Entry[]));
  handlers.set('removeMine', ({ data }) => removeMine(data as readonly string[]));
  await life.keeper.open();
});
afterEach(async () => {
  await life.database.delete();
  vi.restoreAllMocks();
});

/** Both homes as they were before the message, each time from the beginning. */
async function base(): Promise<void> {
  if (life.database.isOpen()) await life.database.delete();
  begin();
  await life.area.set({ settings: { version: 2, keepSentence: true } });
  await life.keeper.keep([
    ...[saved('a'), saved('b', ['hand:1']), saved('c')].map((one) => kept('saved', one)),
    kept('decks', { id: 'hand:1', name: '申论', changedAt: 1000 }),
    kept('reviews', ANSWER),
    kept('mine', { id: 'mine', entry: term('mine'), changedAt: 1000 }),
  ]);
}

/** All that a reader has made, without the moments at which it happened. */
async function state(): Promise<string> {
  const [{ home, saved: terms, decks, reviews, cards }, mine, { settings }, { senseChoices }] =
    await Promise.all([
      readStudy(life.database, life.area),
      readMine(life.database, life.area),
      life.area.get('settings'),
      life.area.get('senseChoices'),
    ]);
  expect(home).toBe('database');
  return JSON.stringify({
    terms: terms.map(({ id, decks: of, met }) => [id, of, met?.sentence]),
    decks: decks.map(({ name }) => name),
    reviews: reviews.map(({ card, grade }) => [card, grade]),
    cards: cards.map(({ id, reps }) => [id, reps]),
    mine: mine.map(({ id }) => id),
    settings,
    senseChoices,
  });
}

it.each(Object.entries(MESSAGES))(
  '%s: all of it or nothing, and asked once more all of it',
  async (type, [data, sender]) => {
    await base();
    const before = await state();
    await ask(type, data, sender);
    const after = await state();
    expect(after).not.toBe(before);

    let kills = 0;
    for (let at = 0; at < 100; at++) {
      await base();
      const { died, restore } = killAt(at);
      await ask(type, data, sender).catch(() => null);
      const killed = died();
      restore();
      wake();
      await life.keeper.open();
      const found = await state();
      expect([before, after], `${type} killed at step ${at}`).toContain(found);
      if (!killed) {
        expect(found).toBe(after);
        break;
      }
      kills++;
      if (found === before) {
        await ask(type, data, sender);
        expect(await state(), `${type} repeated after step ${at}`).toBe(after);
      }
    }
    expect(kills).toBeGreaterThanOrEqual(2);
  },
  60_000,
);
