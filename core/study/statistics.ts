/** What revision has come to: how much is remembered, what is coming. No streaks: a day off is nothing lost. */
import { offsetAt, startOfDay, studyDay } from './clock.ts';
import type { QueuedCard } from './queue.ts';
import type { Review } from './schedule.ts';

export interface Answered extends Review {
  readonly card: string;
}

export interface Retention {
  /** Questions about a card that was last asked on an earlier day. */
  readonly asked: number;
  /** Of these: not answered with “forgotten”. */
  readonly remembered: number;
}

/**
 * How often a card was still known after a day or more. Answers of the day on which a card was asked before say
 * nothing about memory and do not count.
 * @param since only answers from this moment on are counted
 */
export function retentionOf(reviews: readonly Answered[], since: number): Retention {
  const lastDay = new Map<string, number>();
  let asked = 0;
  let remembered = 0;
  for (const { card, at, offset, grade } of reviews.toSorted((a, b) => a.at - b.at)) {
    const day = studyDay(at, offset);
    const before = lastDay.get(card);
    lastDay.set(card, day);
    if (before === undefined || before >= day || at < since) continue;
    asked += 1;
    if (grade > 1) remembered += 1;
  }
  return { asked, remembered };
}

/** How many cards come due on each of the next days; what is overdue counts for today, the first. */
export function forecast(cards: readonly QueuedCard[], now: number, days: number): number[] {
  const offset = offsetAt(now);
  const today = studyDay(now, offset);
  const counts = Array.from({ length: days }, () => 0);
  for (const { due, lastAt } of cards) {
    if (lastAt === null) continue;
    const day = Math.max(0, studyDay(due, offset) - today);
    if (day < days) counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}

/** How many questions were answered on the study day of a moment. */
export function answeredToday(reviews: readonly Answered[], now: number): number {
  const from = dayBegan(now);
  return reviews.filter(({ at }) => at >= from).length;
}

/** When the study day of a moment began. */
export function dayBegan(now: number): number {
  const offset = offsetAt(now);
  return startOfDay(studyDay(now, offset), offset);
}
