/** The compiled index follows the database: after every change, and at every wake in case the last life ended between. */
import { browser } from 'wxt/browser';
import type { Entry } from '../../core/entry.ts';
import { toSearchRow } from '../../core/search/search-row.ts';
import { compileIndex, INDEX_FORMAT } from '../../core/term-index.ts';
import { loadFoldingData } from '../../packs/bundled.ts';
import { readCacheStamp, writeCache } from '../../storage/cache.ts';
import type { GlossaryDatabase } from '../../storage/database.ts';
import { allEntries, followMine, isMineSpoilt } from '../../storage/glossary.ts';
import { inProgress } from '../../storage/pack-stage.ts';
import { sweep } from '../../storage/pack-sweep.ts';
import { keepAwake } from './packs-awake.ts';
import { keeper } from './study-keeper.ts';
import { refreshTabs } from './tabs.ts';

declare const __BUNDLED_PACK__: { readonly id: string; readonly version: string };

/** One at a time: of changes that come while one is followed, only the last is compiled. */
let following: Promise<void> = Promise.resolve();

/** Makes the cache what the database's current generation is, tells open pages, and clears up what is no longer needed. */
export function followDatabase(database: GlossaryDatabase): Promise<void> {
  const done = following.then(async () => {
    if (await isMineSpoilt(database)) await keeper.mend();
    const generation = await followMine(database);
    if (!generation) return;
    const compiled = await keepCache(generation.number, () => allEntries(database, generation));
    if (compiled) await refreshTabs();
    void sweep(database, inProgress).catch((error: unknown) =>
      console.warn('cezhu: old entries could not be removed', error),
    );
  });
  following = done.catch(() => undefined);
  return keepAwake(done);
}

/** Compiles the cache anew where it is not of this generation and this version of the extension; true if it did. */
export async function keepCache(
  generation: number,
  readEntries: () => Promise<readonly Entry[]>,
): Promise<boolean> {
  const compiledBy = `${browser.runtime.getManifest().version} ${__BUNDLED_PACK__.version}`;
  const stamp = await readCacheStamp();
  if (stamp?.generation === generation && stamp.format === INDEX_FORMAT && stamp.compiledBy === compiledBy)
    return false;
  const [entries, { pairs, regions, readings }] = await Promise.all([readEntries(), loadFoldingData()]);
  const index = compileIndex(entries, pairs, regions, generation);
  const rows = { generation, rows: entries.map(toSearchRow), folding: pairs, readings };
  await writeCache(index, rows, compiledBy);
  return true;
}
