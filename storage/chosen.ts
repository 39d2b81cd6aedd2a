/**
 * What a reader chose: settings, and senses by site. Pages read it from `storage.local`, so that is its home; a copy in
 * the database brings it back where that was emptied.
 */
import type { GlossaryDatabase } from './database.ts';
import { openDatabase } from './keeper.ts';
import type { MirrorArea } from './mirror.ts';
import { CHOICES_KEY } from './sense-choices.ts';
import { SETTINGS_KEY } from './settings.ts';

const CHOSEN = [SETTINGS_KEY, CHOICES_KEY] as const;

/** True for a key of `storage.local` that holds what a reader chose. */
export function isChosen(key: string): boolean {
  return CHOSEN.some((one) => one === key);
}

/**
 * Copies what is in `storage.local` into the database, and what is only there back. Nothing is ever removed from
 * either: a reader changes a choice, and does not delete it.
 */
export async function keepChosen(database: GlossaryDatabase, area: MirrorArea): Promise<void> {
  await openDatabase(database);
  for (const name of CHOSEN) {
    const here = (await area.get(name))[name];
    if (here !== undefined) {
      await database.chosen.put({ name, value: here });
      continue;
    }
    const copy = await database.chosen.get(name);
    // A write may have come between: it is newer.
    if (copy !== undefined && (await area.get(name))[name] === undefined)
      await area.set({ [name]: copy.value });
  }
}
