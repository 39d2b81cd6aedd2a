/**
 * Study days. A day begins at four in the morning by the reader's own clock, as in Anki: who revises past midnight is
 * still on the evening's cards. The clock is given as minutes ahead of UTC and is kept with every answer, so that a
 * schedule comes out the same wherever and whenever it is worked out again.
 */

/** A day in milliseconds. */
export const DAY = 86_400_000;

const MINUTE = 60_000;
const DAY_BEGINS = 4 * 60 * MINUTE;

/** How far the reader's clock is ahead of UTC at a moment, in minutes: 480 in China. */
export function offsetAt(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

/** A moment in study time: milliseconds of which every multiple of a day is four in the morning. */
export function studyTime(at: number, offset: number): number {
  return at + offset * MINUTE - DAY_BEGINS;
}

/** The number of the study day in which a moment lies. */
export function studyDay(at: number, offset: number): number {
  return Math.floor(studyTime(at, offset) / DAY);
}

/** The moment at which a study day begins. */
export function startOfDay(day: number, offset: number): number {
  return day * DAY + DAY_BEGINS - offset * MINUTE;
}
