/**
 * What a reader chose: settings, and senses by site. Pages read it from `storage.local`, so that is its home; a copy in
 * the database brings it back where that was emptied.
 */
import { areSettings, parseSettings } from '../core/settings.ts';
import type { GlossaryDatabase } from './database.ts';
import { openDatabase } from './keeper.ts';
import type { MirrorArea } from './mirror.ts';
import { areSenseChoices, CHOICES_KEY, parseSenseChoices } from './sense-choices.ts';
import { SETTINGS_KEY } from './settings.ts';

interface Chosen {
  readonly name: string;
  /** Whether a stored value can stand: pages read it unchecked. */
  readonly isSound: (value: unknown) => boolean;
  /** What can be kept of one that cannot. */
  readonly mend: (value: unknown) => unknown;
}

const CHOSEN: readonly Chosen[] = [
  { name: SETTINGS_KEY, isSound: areSettings, mend: parseSettings },
  { name: CHOICES_KEY, isSound: areSenseChoices, mend: parseSenseChoices },
];

/** True for a key of `storage.local` that holds what a reader chose. */
export function isChosen(key: string): boolean {
  return CHOSEN.some(({ name }) => name === key);
}

/**
 * Copies what is in `storage.local` into the database; what is gone or spoilt there comes back from its copy, or else as far
 * as it can be read. Nothing is ever removed: a reader changes a choice, and does not delete it.
 */
export async function keepChosen(database: GlossaryDatabase, area: MirrorArea): Promise<void> {
  await openDatabase(database);
  for (const { name, isSound, mend } of CHOSEN) {
    const read = async () => (await area.get(name))[name];
    const here = await read();
    if (isSound(here)) {
      await database.chosen.put({ name, value: here });
      continue;
    }
    const copy = (await database.chosen.get(name))?.value;
    // A write may have come between: it is newer.
    if (isSound(await read())) continue;
    if (isSound(copy)) await area.set({ [name]: copy });
    else if (here !== undefined) await area.set({ [name]: mend(here) });
  }
}
