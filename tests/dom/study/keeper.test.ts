/** What a reader made is kept twice: whichever home is lost, and wherever the browser is killed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedTerm } from '../../../core/study/records.ts';
import { glossaryDatabase, type GlossaryDatabase } from '../../../storage/database.ts';
import { createKeeper } from '../../../storage/keeper.ts';
import { gone, kept, KEPT_TABLES, type KeptItem } from '../../../storage/kept.ts';
import { readStudy } from '../../../storage/study.ts';
import { entry, rates, sense } from '../components/samples.ts';
import { testArea, type TestArea } from './mirror-area.ts';

let database: GlossaryDatabase;
let area: TestArea;
/** The clock: a moment later at every look. */
let clock: number;
const now = () => (clock += 1000);

beforeEach(() => {
  for (const method of ['warn', 'trace'] as const) vi.spyOn(console, method).mockReturnValue(undefined);
  clock = Date.UTC(2026, 10, 22);
  database = glossaryDatabase(`cezhu-test-${crypto.randomUUID()}`);
  area = testArea();
});

afterEach(async () => {
  await database.delete();
  vi.restoreAllMocks();
});

function term(id: string, fields: Partial<SavedTerm> = {}): SavedTerm {
  const at = now();
  const snapshot = { ...entry(`词${id}`, [sense(`${id}的释义。`)]), id };
  return { id, snapshot, sense: 0, savedAt: at, changedAt: at, decks: [], ...fields };
}

const save = (id: string, fields?: Partial<SavedTerm>) => kept('saved', term(id, fields));
const answered = (card: string, grade: 1 | 2 | 3 | 4) =>
  kept('reviews', { card, at: now(), offset: 480, grade });

/** The background as it wakes: with nothing in memory. */
const wake = () => createKeeper(database, area, now);

/** Everything kept, of both homes; the stamps apart. */
async function homes() {
  const inDatabase = await Promise.all(KEPT_TABLES.map((table) => database.table(table).toArray()));
  const items = [...area.stored]
    .filter(([key]) => key.startsWith('kept/'))
    .map(([, value]) => JSON.parse(value) as KeptItem);
  const inMirror = KEPT_TABLES.map((table) =>
    items.filter((item) => item.table === table && item.record !== null).map(({ record }) => record),
  );
  const sorted = (lists: unknown[][]) =>
    lists.map((list) => list.map((record) => JSON.stringify(record)).toSorted());
  return { database: sorted(inDatabase), mirror: sorted(inMirror) };
}

async function expectAgreed() {
  const { database: one, mirror: other } = await homes();
  expect(one).toEqual(other);
}

/** A life of the background: terms saved, a card answered twice, a term forgotten, a deck made. */
async function someWork() {
  const keeper = wake();
  await keeper.keep([save('a')]);
  await keeper.keep([save('b', { decks: ['hand:1'] })]);
  await keeper.keep([kept('decks', { id: 'hand:1', name: '申论', changedAt: now() })]);
  await keeper.keep([answered('a/meaning', 3)]);
  await keeper.keep([answered('a/meaning', 3)]);
  await keeper.keep([save('c')]);
  await keeper.keep([gone('saved', 'c', now())]);
}

async function savedIds() {
  const { saved } = await readStudy(database, area);
  return saved.map(({ id }) => id).toSorted();
}

describe('keeping', () => {
  it('puts every change into both homes, and the cards beside it', async () => {
    await someWork();
    await expectAgreed();
    expect(await savedIds()).toEqual(['a', 'b']);
    const cards = await database.cards.toArray();
    expect(cards.map(({ id }) => id).toSorted()).toEqual(['a/meaning', 'a/term', 'b/meaning', 'b/term']);
    expect(cards.find(({ id }) => id === 'a/meaning')).toMatchObject({ reps: 2, phase: 'review' });
    expect(cards.find(({ id }) => id === 'b/meaning')).toMatchObject({ reps: 0, phase: 'new' });
  });

  it('makes a card for every list of a numbered slogan', async () => {
    await wake().keep([save('r', { snapshot: { ...rates, id: 'r' } })]);
    const ids = (await database.cards.toArray()).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['r/cloze/0', 'r/cloze/1', 'r/meaning', 'r/term']);
  });

  it('takes the last answer back: the card is as it was before', async () => {
    const keeper = wake();
    await keeper.keep([save('a')]);
    await keeper.keep([answered('a/meaning', 3)]);
    const before = await database.cards.get('a/meaning');
    const last = answered('a/meaning', 1);
    await keeper.keep([last]);
    expect(await database.cards.get('a/meaning')).not.toEqual(before);
    await keeper.keep([gone('reviews', last.key, now())]);
    expect(await database.cards.get('a/meaning')).toEqual(before);
    await expectAgreed();
  });

  it('costs one small write to the mirror', async () => {
    const keeper = wake();
    await keeper.keep([save('a')]);
    const set = vi.spyOn(area, 'set');
    await keeper.keep([answered('a/meaning', 3)]);
    expect(set).toHaveBeenCalledOnce();
    expect(JSON.stringify(set.mock.calls).length).toBeLessThan(300);
  });

  it('keeps changes asked for at once in their order', async () => {
    const keeper = wake();
    const first = term('a');
    await Promise.all([
      keeper.keep([kept('saved', first)]),
      keeper.keep([kept('saved', { ...first, decks: ['hand:1'], changedAt: first.changedAt + 1 })]),
      keeper.keep([save('b')]),
    ]);
    expect(await keeper.read('saved', 'a')).toMatchObject({ decks: ['hand:1'] });
    expect(await savedIds()).toEqual(['a', 'b']);
    await expectAgreed();
  });
});

describe('a home that was lost', () => {
  it('is rebuilt from the mirror: the database, evicted', async () => {
    await someWork();
    const before = await homes();
    const cards = await database.cards.toArray();
    await database.delete();
    await database.open();
    expect(await database.saved.count()).toBe(0);
    // Before the background has repaired anything, a page reads the other copy.
    expect(await savedIds()).toEqual(['a', 'b']);
    expect((await readStudy(database, area)).home).toBe('mirror');
    await wake().open();
    expect(await homes()).toEqual(before);
    expect(await database.cards.toArray()).toEqual(cards);
    expect((await readStudy(database, area)).home).toBe('database');
  });

  it('is rebuilt from the database: storage.local, emptied', async () => {
    await someWork();
    const before = await homes();
    area.stored.clear();
    await wake().open();
    expect(await homes()).toEqual(before);
    await expectAgreed();
  });

  it('does not bring back what was removed', async () => {
    await someWork();
    await database.delete();
    await database.open();
    await wake().open();
    area.stored.clear();
    await wake().open();
    expect(await savedIds()).toEqual(['a', 'b']);
  });
});

describe('killed between any two writes', () => {
  /** Every change in turn, killed after the mirror has it and before the database does. */
  const changes: [string, (saved: SavedTerm) => KeptItem, (ids: string[], answers: number) => void][] = [
    ['a term saved', () => save('x'), (ids) => expect(ids).toContain('x')],
    ['a term forgotten', () => gone('saved', 'a', now()), (ids) => expect(ids).not.toContain('a')],
    [
      'an answer',
      () => answered('a/meaning', 4),
      (ids, answers) => {
        expect(ids).toContain('a');
        expect(answers).toBe(3);
      },
    ],
  ];

  it.each(changes)('%s is there at the next wake, and nothing else is lost', async (_name, change, look) => {
    await someWork();
    const [saved] = await database.saved.toArray();
    const keeper = wake();
    await keeper.open();
    const transaction = vi.spyOn(database, 'transaction').mockImplementation(() => {
      throw new Error('killed');
    });
    await keeper.keep([change(saved!)]);
    transaction.mockRestore();
    await wake().open();
    await expectAgreed();
    const study = await readStudy(database, area);
    expect(study.home).toBe('database');
    look(
      study.saved.map(({ id }) => id),
      study.reviews.length,
    );
    expect(study.saved.map(({ id }) => id)).toContain('b');
    expect(study.decks).toHaveLength(1);
  });
});

describe('the clock put back, and then killed between the two writes', () => {
  const mine = (gloss: string) =>
    kept('mine', { id: 'own', entry: { ...entry('自撰', [sense(gloss)]), id: 'own' }, changedAt: now() });
  const changes: [string, () => KeptItem, () => Promise<unknown>, unknown][] = [
    [
      'an own term written anew',
      () => mine('新释义。'),
      async () => (await database.mine.get('own'))?.entry.senses[0]?.gloss,
      '新释义。',
    ],
    ['a term forgotten', () => gone('saved', 'a', now()), savedIds, []],
    [
      'a deck removed',
      () => gone('decks', 'hand:1', now()),
      async () => (await readStudy(database, area)).decks,
      [],
    ],
    [
      'a deck named anew',
      () => kept('decks', { id: 'hand:1', name: '面试', changedAt: now() }),
      async () => (await readStudy(database, area)).decks[0]?.name,
      '面试',
    ],
  ];

  it.each(changes)('%s stays', async (_name, change, look, expected) => {
    clock = Date.UTC(2036, 0, 1);
    const deck = kept('decks', { id: 'hand:1', name: '申论', changedAt: now() });
    await wake().keep([mine('旧释义。'), save('a'), deck]);
    clock = Date.UTC(2026, 10, 22);
    const keeper = wake();
    await keeper.open();
    const transaction = vi.spyOn(database, 'transaction').mockImplementation(() => {
      throw new Error('killed');
    });
    await keeper.keep([change()]);
    transaction.mockRestore();
    await wake().open();
    expect(await look()).toEqual(expected);
    await expectAgreed();
  });

  it('a term saved again after it was forgotten stays, with the mirror full', async () => {
    clock = Date.UTC(2036, 0, 1);
    await wake().keep([save('a')]);
    await wake().keep([gone('saved', 'a', now())]);
    clock = Date.UTC(2026, 10, 22);
    const keeper = wake();
    await keeper.open();
    area.fails = true;
    await keeper.keep([save('a')]);
    area.fails = false;
    await wake().open();
    expect(await savedIds()).toEqual(['a']);
    await expectAgreed();
  });
});

describe('a home that fails', () => {
  it('a full disk for the mirror: the database keeps it, and the mirror catches up', async () => {
    await someWork();
    const keeper = wake();
    await keeper.open();
    area.fails = true;
    expect(await keeper.keep([save('x')])).toMatchObject({ ok: true, value: { mirror: false } });
    area.fails = false;
    await keeper.keep([save('y')]);
    await wake().open();
    await expectAgreed();
    expect(await savedIds()).toEqual(['a', 'b', 'x', 'y']);
  });

  it('a database that does not open: the mirror keeps everything, pages can read it', async () => {
    await someWork();
    database.close();
    const open = vi.spyOn(database, 'open').mockRejectedValue(new Error('blocked'));
    const keeper = wake();
    expect(await keeper.keep([save('x')])).toMatchObject({ ok: true, value: { database: false } });
    await keeper.keep([answered('x/meaning', 3)]);
    const study = await readStudy(database, area);
    expect(study.home).toBe('mirror');
    expect(study.saved.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'x']);
    expect(study.cards.find(({ id }) => id === 'x/meaning')).toMatchObject({ reps: 1 });
    open.mockRestore();
    await wake().open();
    await expectAgreed();
    expect(await database.cards.get('x/meaning')).toMatchObject({ reps: 1 });
  });

  it('both: the change is refused, and said to be', async () => {
    const keeper = wake();
    await keeper.open();
    area.fails = true;
    vi.spyOn(database, 'transaction').mockImplementation(() => {
      throw new Error('broken');
    });
    expect(await keeper.keep([save('x')])).toEqual({ ok: false, error: 'unavailable' });
  });
});
