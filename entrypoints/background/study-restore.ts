/** Restoring a backup: merged into what is there, by the plan the reader saw. */
import { ok } from '../../core/result.ts';
import type { Settings } from '../../core/settings.ts';
import type { Backup } from '../../core/study/backup.ts';
import { planRestore } from '../../core/study/restore-plan.ts';
import type { Kept } from '../../messages/study.ts';
import { kept, type KeptItem } from '../../storage/kept.ts';
import { holdSettings, SETTINGS_KEY } from '../../storage/settings.ts';
import { readMine } from '../../storage/study.ts';
import { packDatabase } from './glossary.ts';
import { followDatabase } from './glossary-cache.ts';
import { keeper, studyData, studyDatabase } from './study-keeper.ts';
import { browser } from 'wxt/browser';

/**
 * All or nothing, settings included. Subscriptions are not taken up again by themselves: a publisher's key is pinned
 * when the reader sees what comes. The view names their addresses instead.
 */
export function restore(backup: Backup, withSettings: boolean): Promise<Kept> {
  return holdSettings((settings) => merge(backup, settings, withSettings));
}

async function merge(backup: Backup, settings: Settings, withSettings: boolean): Promise<Kept> {
  const [{ saved, decks, reviews }, mine] = await Promise.all([
    studyData(),
    readMine(studyDatabase, browser.storage.local),
  ]);
  const plan = planRestore({ settings, saved, decks, reviews, mine, subscriptions: [] }, backup);
  const items: KeptItem[] = [
    ...[...plan.saved.added, ...plan.saved.renewed].map((record) => kept('saved', record)),
    ...[...plan.reviews.added, ...plan.reviews.renewed].map((record) => kept('reviews', record)),
    ...[...plan.decks.added, ...plan.decks.renewed].map((record) => kept('decks', record)),
    ...[...plan.mine.added, ...plan.mine.renewed].map((record) => kept('mine', record)),
  ];
  const also = withSettings ? { [SETTINGS_KEY]: plan.settings } : undefined;
  if (items.length > 0 || also) {
    const done = await keeper.keep(items, also);
    if (!done.ok) return done;
  }
  const database = plan.mine.added.length + plan.mine.renewed.length > 0 ? await packDatabase() : null;
  // The reader's own terms are part of the glossary.
  if (database) void followDatabase(database);
  return ok(true);
}
