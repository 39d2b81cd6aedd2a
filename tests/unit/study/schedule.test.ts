/** Our schedules against ts-fsrs's own runs. */
import fc from 'fast-check';
import { createEmptyCard, fsrs, State, type Card } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { DAY, startOfDay, studyDay } from '../../../core/study/clock.ts';
import { answer, NEW, preview, replay, type Grade, type Review } from '../../../core/study/schedule.ts';

const CHINA = 480;
/** Monday, 8 a.m. in China. */
const START = Date.UTC(2025, 0, 6, 0);

/** The same numbers every time: a linear congruential generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** 500 answers to 40 cards within a year, each when its card is due or some days later. */
function simulateYear(): { card: number; review: Review }[] {
  const random = numbers(20_250_106);
  const cards = Array.from({ length: 40 }, (_, i) => ({ schedule: NEW, next: START + i * 5 * DAY }));
  const answers = [];
  while (answers.length < 500) {
    const card = cards.reduce((first, one) => (one.next < first.next ? one : first));
    const grade = random() < 0.12 ? 1 : random() < 0.2 ? 2 : random() < 0.85 ? 3 : 4;
    const review = { at: card.next, offset: CHINA, grade } as const;
    answers.push({ card: cards.indexOf(card), review });
    card.schedule = answer(card.schedule, review);
    const late = random() < 0.3 ? Math.floor(random() * 6) * DAY : 0;
    // Between 8 and 22 o'clock of the day on which it is due, or a few minutes on.
    const ready = card.schedule.interval === 0 ? card.schedule.due : card.schedule.due + 4 * 3_600_000;
    card.next = ready + late + Math.floor(random() * 14 * 3_600_000) * (card.schedule.interval > 0 ? 1 : 0);
  }
  return answers;
}

describe('500 answers within a year', () => {
  const answers = simulateYear();

  it('are a year’s work: many cards, all grades, all phases', () => {
    expect(answers).toHaveLength(500);
    expect(new Set(answers.map(({ card }) => card)).size).toBeGreaterThan(30);
    expect(new Set(answers.map(({ review }) => review.grade)).size).toBe(4);
    const days = (answers.at(-1)!.review.at - START) / DAY;
    expect(days).toBeGreaterThan(150);
    expect(days).toBeLessThan(366);
  });

  it('get the intervals that ts-fsrs gives', () => {
    const reference = fsrs();
    const theirs = new Map<number, Card>();
    const ours = new Map<number, ReturnType<typeof replay>>();
    for (const { card, review } of answers) {
      // In study time the days that ts-fsrs counts in UTC begin at four o'clock of the reader.
      const at = new Date(review.at + (CHINA - 240) * 60_000);
      const expected = reference.next(theirs.get(card) ?? createEmptyCard(at), at, review.grade).card;
      const schedule = answer(ours.get(card) ?? NEW, review);
      theirs.set(card, expected);
      ours.set(card, schedule);
      expect(schedule.interval).toBe(expected.scheduled_days);
      expect(schedule.stability).toBe(expected.stability);
      expect(schedule.difficulty).toBe(expected.difficulty);
      expect([schedule.reps, schedule.lapses]).toEqual([expected.reps, expected.lapses]);
      expect(schedule.phase).toBe(State[expected.state].toLowerCase());
      const wait = expected.due.getTime() - at.getTime();
      if (expected.scheduled_days === 0) expect(schedule.due).toBe(review.at + wait);
      else expect(studyDay(schedule.due, CHINA)).toBe(studyDay(review.at, CHINA) + expected.scheduled_days);
    }
  });

  it('give the same whether worked out one by one or replayed in any order', () => {
    for (const [, list] of Map.groupBy(answers, ({ card }) => card)) {
      const reviews = list.map(({ review }) => review);
      expect(replay(reviews.toReversed())).toEqual(reviews.reduce(answer, NEW));
    }
  });
});

const reviews = fc
  .array(
    fc.record({ gap: fc.integer({ min: 1, max: 40 * DAY }), grade: fc.constantFrom<Grade>(1, 2, 3, 4) }),
    {
      maxLength: 15,
    },
  )
  .map((steps) => {
    let at = START;
    return steps.map(({ gap, grade }): Review => ({ at: (at += gap), offset: CHINA, grade }));
  });

describe('a schedule', () => {
  it('is undone by leaving the last answer out', () => {
    fc.assert(
      fc.property(reviews, fc.constantFrom<Grade>(1, 2, 3, 4), (before, grade) => {
        const schedule = replay(before);
        const at = (before.at(-1)?.at ?? START) + DAY;
        expect(replay([...before, { at, offset: CHINA, grade }].slice(0, -1))).toEqual(schedule);
      }),
    );
  });

  it('promises what the grade then brings, the better the later', () => {
    fc.assert(
      fc.property(reviews, (before) => {
        const schedule = replay(before);
        const at = (before.at(-1)?.at ?? START) + DAY;
        const promised = preview(schedule, at, CHINA);
        const dues = ([1, 2, 3, 4] as const).map((grade) => promised[grade].due);
        expect(dues).toEqual(dues.toSorted((a, b) => a - b));
        expect(promised[3]).toEqual(answer(schedule, { at, offset: CHINA, grade: 3 }));
      }),
    );
  });

  it('brings a card of days no sooner than one of minutes, ten minutes before a study day', () => {
    const at = Date.parse('2025-02-16T03:50:00.001+08:00');
    const forgotten = [40, 34, 2, 1].map((days): Review => ({
      at: at - days * DAY,
      offset: CHINA,
      grade: 1,
    }));
    const known = replay(forgotten);
    const { 3: good, 4: easy } = preview(known, at, CHINA);
    expect([good.interval, easy.interval]).toEqual([0, 1]);
    expect(easy.due).toBeGreaterThanOrEqual(good.due);
  });

  it('survives a clock that was set back', () => {
    const known = replay([{ at: START + 10 * DAY, offset: CHINA, grade: 4 }]);
    const earlier = answer(known, { at: START, offset: CHINA, grade: 3 });
    expect(earlier.interval).toBeGreaterThan(0);
  });
});

describe('a study day', () => {
  it.each([
    ['2025-03-01T03:59:59+08:00', '2025-02-28T04:00:00+08:00'],
    ['2025-03-01T04:00:00+08:00', '2025-03-01T04:00:00+08:00'],
    ['2025-03-01T23:30:00+08:00', '2025-03-01T04:00:00+08:00'],
  ])('%s lies in the day begun at %s', (moment, begun) => {
    const day = studyDay(Date.parse(moment), CHINA);
    expect(new Date(startOfDay(day, CHINA))).toEqual(new Date(begun));
  });
});
