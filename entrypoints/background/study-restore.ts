/** Restoring a backup: merged into what is there, by the plan the reader saw. */
import { ok } from '../../core/result.ts';
import type { Backup } from '../../core/study/backup.ts';
import { planRestore } from '../../core/study/restore-plan.ts';
import type { Kept } from '../../messages/study.ts';
import { kept, type KeptItem } from '../../storage/kept.ts';
import { readSettings, writeSettings } from '../../storage/settings.ts';
import { readMine } from '../../storage/study.ts';
import { packDatabase } from './glossary.ts';
import { followDatabase } from './glossary-cache.ts';
import { keeper, studyData, studyDatabase } from './study-keeper.ts';
import { browser } from 'wxt/browser';

/**
 * Subscriptions are not taken up again by themselves: a publisher's key is pinned when the reader sees what comes.
 * The view names their addresses instead.
 */
export async function restore(backup: Backup, withSettings: boolean): Promise<Kept> {
  const [{ saved, decks, reviews }, mine, settings] = await Promise.all([
    studyData(),
    readMine(studyDatabase, browser.storage.local),
    readSettings(),
  ]);
  const plan = planRestore({ settings, saved, decks, reviews, mine, subscriptions: [] }, backup);
  const items: KeptItem[] = [
    ...[...plan.saved.added, ...plan.saved.renewed].map((record) => kept('saved', record)),
    ...[...plan.reviews.added, ...plan.reviews.renewed].map((record) => kept('reviews', record)),
    ...[...plan.decks.added, ...plan.decks.renewed].map((record) => kept('decks', record)),
    ...[...plan.mine.added, ...plan.mine.renewed].map((record) => kept('mine', record)),
  ];
  if (items.length > 0) {
    const done = await keeper.keep(items);
    if (!done.ok) return done;
  }
  const database = plan.mine.added.length + plan.mine.renewed.length > 0 ? await packDatabase() : null;
  // The reader's own terms are part of the glossary.
  if (database) await followDatabase(database);
  if (withSettings) await writeSettings(plan.settings);
  return ok(true);
}
