/**
 * When a card comes back: ts-fsrs with its published default parameters, a wanted retention of 90 %, steps of 1 and 10
 * minutes and no fuzz, so that the same answers give the same schedule. A schedule is a function of the answers alone.
 */
import { createEmptyCard, fsrs, State, type Card } from 'ts-fsrs';
import { DAY, startOfDay, studyTime } from './clock.ts';

const scheduler = fsrs({ enable_fuzz: false });

/** A card of days does not come back sooner than one of steps, although its day may begin in a moment. Milliseconds. */
const LONGEST_STEP = 10 * 60_000;

/** 1 forgotten (重来), 2 hard (困难), 3 good (记得), 4 easy (轻松). */
export const GRADES = [1, 2, 3, 4] as const;
export type Grade = (typeof GRADES)[number];

export type Phase = 'new' | 'learning' | 'review' | 'relearning';
const PHASES: Readonly<Record<State, Phase>> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
};
const STATES: Readonly<Record<Phase, State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};

/** One answer. */
export interface Review {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The reader's clock, minutes ahead of UTC. */
  readonly offset: number;
  readonly grade: Grade;
}

export interface Schedule {
  readonly phase: Phase;
  /** From when it may be asked, in milliseconds since the epoch; a card of days from the beginning of its study day. */
  readonly due: number;
  /** Days until retention has fallen to 90 %; 0 for a new card. */
  readonly stability: number;
  /** 1–10; 0 for a new card. */
  readonly difficulty: number;
  /** Days from the last answer to the next question; 0 within a day. */
  readonly interval: number;
  readonly step: number;
  readonly reps: number;
  readonly lapses: number;
  /** The first and the last answer, or null for a new card. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** The reader's clock at the last answer. */
  readonly lastOffset: number;
}

export const NEW: Schedule = {
  phase: 'new',
  due: 0,
  stability: 0,
  difficulty: 0,
  interval: 0,
  step: 0,
  reps: 0,
  lapses: 0,
  firstAt: null,
  lastAt: null,
  lastOffset: 0,
};

/** The schedule after one more answer. */
export function answer(schedule: Schedule, { at, offset, grade }: Review): Schedule {
  // A clock set back must not make the time since the last answer negative.
  const last = schedule.lastAt === null ? -Infinity : studyTime(schedule.lastAt, schedule.lastOffset);
  const now = Math.max(studyTime(at, offset), last);
  const { card } = scheduler.next(toCard(schedule, now), now, grade);
  return toSchedule(card, schedule, { at, offset, grade }, now);
}

/** The schedule after all answers to a card, which may come in any order. */
export function replay(reviews: readonly Review[]): Schedule {
  return reviews.toSorted((a, b) => a.at - b.at).reduce(answer, NEW);
}

/** What each grade would lead to. */
export function preview(schedule: Schedule, at: number, offset: number): Record<Grade, Schedule> {
  const entries = GRADES.map((grade) => [grade, answer(schedule, { at, offset, grade })]);
  return Object.fromEntries(entries) as Record<Grade, Schedule>;
}

/** The card as ts-fsrs knows it, in study time: its days, which it counts in UTC, are then the reader's. */
function toCard(schedule: Schedule, now: number): Card {
  if (schedule.lastAt === null) return createEmptyCard(now);
  return {
    due: new Date(now),
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    elapsed_days: 0,
    scheduled_days: schedule.interval,
    learning_steps: schedule.step,
    reps: schedule.reps,
    lapses: schedule.lapses,
    state: STATES[schedule.phase],
    last_review: new Date(studyTime(schedule.lastAt, schedule.lastOffset)),
  };
}

function toSchedule(card: Card, before: Schedule, { at, offset }: Review, now: number): Schedule {
  const wait = card.due.getTime() - now;
  const days = card.scheduled_days;
  const startOfDue = startOfDay(Math.floor(card.due.getTime() / DAY), offset);
  return {
    phase: PHASES[card.state],
    due: days === 0 ? at + wait : Math.max(startOfDue, at + LONGEST_STEP),
    stability: card.stability,
    difficulty: card.difficulty,
    interval: days,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    firstAt: before.firstAt ?? at,
    lastAt: at,
    lastOffset: offset,
  };
}
