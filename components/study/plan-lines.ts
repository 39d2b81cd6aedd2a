/** What restoring a backup would do, a line for each kind of record. */
import type { RestorePlan } from '../../core/study/restore-plan.ts';
import { fill } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';

export function planLines(plan: RestorePlan, language: string): string[] {
  const t = studyMessages(language).backup;
  const number = new Intl.NumberFormat(language);
  const told = (template: string, count: number) =>
    count === 0 ? [] : [fill(template, { count: number.format(count) })];
  const { saved, reviews, decks, mine, subscriptions } = plan;
  const urls = subscriptions.added.map(({ url }) => url).join(language === 'en' ? ', ' : '、');
  const lines = [
    ...told(t.added.saved, saved.added.length),
    ...told(t.added.reviews, reviews.added.length),
    ...told(t.added.decks, decks.added.length),
    ...told(t.added.mine, mine.added.length),
    ...(urls === ''
      ? []
      : [fill(t.added.subscriptions, { count: number.format(subscriptions.added.length), urls })]),
    ...told(t.renewed.saved, saved.renewed.length),
    ...told(t.renewed.decks, decks.renewed.length),
    ...told(t.renewed.mine, mine.renewed.length),
  ];
  const merges = [saved, reviews, decks, mine, subscriptions];
  const unchanged = merges.reduce((sum, merge) => sum + merge.unchanged, 0);
  return lines.length === 0 ? [t.nothing] : [...lines, ...told(t.unchanged, unchanged)];
}
