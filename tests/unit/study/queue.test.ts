import { describe, expect, it } from 'vitest';
import { DAY, offsetAt, startOfDay, studyDay } from '../../../core/study/clock.ts';
import { queueOf, type QueuedCard } from '../../../core/study/queue.ts';
import { NEW } from '../../../core/study/schedule.ts';
import { answeredToday, forecast, retentionOf } from '../../../core/study/statistics.ts';

const NOW = Date.UTC(2026, 10, 22, 6);
const OFFSET = offsetAt(NOW);
const TODAY = startOfDay(studyDay(NOW, OFFSET), OFFSET);
const MINUTE = 60_000;

function card(id: string, fields: Partial<QueuedCard> = {}): QueuedCard {
  return { ...NEW, id, entry: id.split('/')[0] ?? '', savedAt: 1, ...fields };
}
const known = (id: string, due: number, fields: Partial<QueuedCard> = {}) =>
  card(id, { phase: 'review', due, interval: 3, reps: 3, firstAt: 1, lastAt: NOW - 3 * DAY, ...fields });
const step = (id: string, due: number) =>
  card(id, { phase: 'learning', due, reps: 1, firstAt: TODAY, lastAt: NOW - MINUTE });

const rules = { newCards: 2, kinds: ['meaning', 'cloze', 'term'] as const };
const all = () => true;
const idsOf = (cards: readonly QueuedCard[], last: string | null = null, some = rules) =>
  queueOf(cards, all, some, NOW, last).cards.map(({ id }) => id);

describe('the queue', () => {
  it('asks steps that are over, then what is due the longest, then new cards as they were saved', () => {
    const cards = [
      card('new2/meaning', { savedAt: 20 }),
      card('new1/meaning', { savedAt: 10 }),
      known('b/meaning', TODAY),
      known('a/meaning', TODAY - 2 * DAY),
      known('tomorrow/meaning', TODAY + DAY),
      step('s/meaning', NOW - 1),
    ];
    // One new card is begun already: the step’s.
    expect(idsOf(cards)).toEqual(['s/meaning', 'a/meaning', 'b/meaning', 'new1/meaning']);
  });

  it('brings a step forward only when nothing else is left', () => {
    const soon = step('s/meaning', NOW + 9 * MINUTE);
    expect(idsOf([soon, known('a/meaning', TODAY)])).toEqual(['a/meaning', 's/meaning']);
    const later = step('s/meaning', NOW + 40 * MINUTE);
    const queue = queueOf([later], all, rules, NOW);
    expect(queue).toMatchObject({ cards: [], due: 0, fresh: 0, nextAt: NOW + 40 * MINUTE });
  });

  it('begins one card of a term a day, the meaning first', () => {
    const cards = ['a/cloze/0', 'a/meaning', 'a/term'].map((id) => card(id));
    expect(idsOf(cards)).toEqual(['a/meaning']);
    expect(idsOf([known('a/meaning', TODAY + DAY), ...cards.slice(0, 1), ...cards.slice(2)])).toEqual([
      'a/cloze/0',
    ]);
    expect(idsOf([step('a/meaning', NOW + 40 * MINUTE), card('a/term')])).toEqual([]);
  });

  it('asks no term twice in a row where there is another', () => {
    const cards = [known('a/meaning', TODAY - DAY), known('b/meaning', TODAY)];
    expect(idsOf(cards, 'a')).toEqual(['b/meaning', 'a/meaning']);
    expect(idsOf(cards.slice(0, 1), 'a')).toEqual(['a/meaning']);
  });

  it('keeps the day’s room for new cards, also over several decks', () => {
    const cards = [card('a/meaning'), card('b/meaning'), card('c/meaning')];
    expect(idsOf(cards)).toHaveLength(2);
    expect(idsOf([...cards, step('x/meaning', NOW + DAY)])).toHaveLength(1);
    const inDeck = ({ entry }: QueuedCard) => entry === 'c';
    expect(queueOf([...cards, step('x/meaning', NOW + DAY)], inDeck, rules, NOW)).toMatchObject({ fresh: 1 });
    expect(idsOf(cards, null, { ...rules, newCards: 0 })).toEqual([]);
  });

  it('asks only the kinds of questions that are wanted', () => {
    const cards = [known('a/meaning', TODAY), known('a/term', TODAY), known('b/cloze/1', TODAY)];
    const queue = queueOf(cards, all, { newCards: 2, kinds: ['cloze'] }, NOW);
    expect(queue.cards.map(({ id }) => id)).toEqual(['b/cloze/1']);
  });
});

describe('statistics', () => {
  const at = (day: number, hour = 12) => TODAY + day * DAY + hour * 3_600_000;
  const review = (id: string, when: number, grade: 1 | 2 | 3 | 4) => ({
    card: id,
    at: when,
    offset: OFFSET,
    grade,
  });

  it('count as remembered what was known after a day or more', () => {
    const reviews = [
      review('a/meaning', at(-9), 3),
      review('a/meaning', at(-9, 13), 1),
      review('a/meaning', at(-5), 3),
      review('a/meaning', at(-1), 1),
      review('a/meaning', at(-1, 13), 3),
      review('b/meaning', at(-1), 4),
    ];
    expect(retentionOf(reviews, 0)).toEqual({ asked: 2, remembered: 1 });
    expect(retentionOf(reviews.toReversed(), at(-2))).toEqual({ asked: 1, remembered: 0 });
    expect(answeredToday([...reviews, review('b/meaning', at(0, 1), 3)], NOW)).toBe(1);
  });

  it('forecast what comes due, the overdue today, and no new card', () => {
    const cards = [
      known('a/term', TODAY - 5 * DAY),
      known('b/term', TODAY),
      known('c/term', TODAY + 2 * DAY),
      card('n/term'),
    ];
    expect(forecast(cards, NOW, 3)).toEqual([2, 0, 1]);
  });
});
