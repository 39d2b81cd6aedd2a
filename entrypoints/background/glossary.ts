/** The glossary as the background serves it: from the database, or from the pack in memory where there is none. */
import { browser } from 'wxt/browser';
import type { Entry } from '../../core/entry.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { toSearchRow } from '../../core/search/search-row.ts';
import { compileIndex, INDEX_FORMAT } from '../../core/term-index.ts';
import type { Found, GlossaryHome, GlossaryStatus, TermRef } from '../../messages/page.ts';
import { loadBundledPack, loadFoldingData } from '../../packs/bundled.ts';
import { readCacheStamp, writeCache } from '../../storage/cache.ts';
import { glossaryDatabase, type GenerationRecord, type GlossaryDatabase } from '../../storage/database.ts';
import { allEntries, currentGeneration, findEntry, holdsVersion, seedPack } from '../../storage/glossary.ts';

/** Set by the build; tells without reading the pack whether it has been seeded. */
declare const __BUNDLED_PACK__: { readonly id: string; readonly version: string };

interface Glossary {
  readonly home: GlossaryHome;
  readonly generation: number;
  count(): Promise<number>;
  find(generation: number, id: string): Promise<Entry | null>;
}

let opening: Promise<Glossary> | null = null;

/** Opens the glossary once for this life of the worker, seeding it if need be; a failure is tried again next time. */
export function openGlossary(): Promise<Glossary> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

export async function lookup({ generation, id }: TermRef): Promise<Result<Found, 'unknown' | 'unavailable'>> {
  try {
    const entry = await (await openGlossary()).find(generation, id);
    return entry ? ok({ entry, pack: null }) : fail('unknown');
  } catch (error) {
    console.error('cezhu: the glossary cannot be opened', error);
    return fail('unavailable');
  }
}

export async function status(): Promise<Result<GlossaryStatus>> {
  try {
    const { home, generation, count } = await openGlossary();
    return ok({ home, generation, entries: await count() });
  } catch (error) {
    return fail(String(error));
  }
}

async function open(): Promise<Glossary> {
  const database = glossaryDatabase();
  try {
    await database.open();
  } catch {
    // Firefox with history off, Chromium's split private windows: no database, but the pack is at hand.
    return openInMemory();
  }
  const seeded = await holdsVersion(database, __BUNDLED_PACK__.id, __BUNDLED_PACK__.version);
  const generation = seeded
    ? await currentGeneration(database)
    : await seedPack(database, await loadBundledPack());
  if (!generation) throw new Error('the glossary has no generation after seeding');
  await reconcileCache(generation.number, () => allEntries(database, generation));
  return fromDatabase(database, generation);
}

function fromDatabase(database: GlossaryDatabase, generation: GenerationRecord): Glossary {
  return {
    home: 'database',
    generation: generation.number,
    count: async () => (await allEntries(database, generation)).length,
    find: (number, id) => findEntry(database, number, id),
  };
}

async function openInMemory(): Promise<Glossary> {
  const { entries } = await loadBundledPack();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const generation = 1;
  await reconcileCache(generation, () => Promise.resolve(entries));
  return {
    home: 'memory',
    generation,
    count: () => Promise.resolve(byId.size),
    find: (_number, id) => Promise.resolve(byId.get(id) ?? null),
  };
}

/** Compiles the cache anew where it is not of this generation and this version of the extension. */
async function reconcileCache(
  generation: number,
  readEntries: () => Promise<readonly Entry[]>,
): Promise<void> {
  const compiledBy = `${browser.runtime.getManifest().version} ${__BUNDLED_PACK__.version}`;
  const stamp = await readCacheStamp();
  if (stamp?.generation === generation && stamp.format === INDEX_FORMAT && stamp.compiledBy === compiledBy)
    return;
  const [entries, { pairs, regions }] = await Promise.all([readEntries(), loadFoldingData()]);
  const index = compileIndex(entries, pairs, regions, generation);
  const rows = { generation, rows: entries.map(toSearchRow), folding: index.pairs };
  await writeCache(index, rows, compiledBy);
}
