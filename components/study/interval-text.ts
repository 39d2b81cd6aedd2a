/** Times to wait as a reader says them: 10分钟, 3天, 2.5个月. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.4375 * DAY;

const UNITS = [
  { unit: 'year', size: 12 * MONTH, from: 12 * MONTH },
  { unit: 'month', size: MONTH, from: 1.5 * MONTH },
  { unit: 'day', size: DAY, from: 20 * HOUR },
  { unit: 'hour', size: HOUR, from: 90 * MINUTE },
  { unit: 'minute', size: MINUTE, from: 0 },
] as const;

/** A wait in milliseconds in the largest unit that says it well; never less than a minute. */
export function intervalText(wait: number, language: string): string {
  const { unit, size } = UNITS.find(({ from }) => wait >= from) ?? UNITS[4];
  const many = Math.max(wait / size, unit === 'minute' ? 1 : 0);
  const maximumFractionDigits = (unit === 'year' || unit === 'month') && many < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: language === 'en' ? 'short' : 'long',
    maximumFractionDigits,
  }).format(many);
}
