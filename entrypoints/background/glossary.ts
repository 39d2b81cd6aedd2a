/** The glossary as the background serves it: from the database, or from the pack in memory where there is none. */
import { BUNDLED_PACK, MINE, parseEntryRef } from '../../core/entry-ref.ts';
import type { Entry } from '../../core/entry.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Found, GlossaryHome, GlossaryStatus, PackLabel, TermRef } from '../../messages/page.ts';
import { loadBundledPack } from '../../packs/bundled.ts';
import { readCacheStamp } from '../../storage/cache.ts';
import { glossaryDatabase, type GlossaryDatabase } from '../../storage/database.ts';
import { countEntries, currentGeneration, findEntry, findPack } from '../../storage/glossary.ts';
import { openDatabase } from '../../storage/keeper.ts';
import { holdsVersion, seedPack } from '../../storage/packs.ts';
import { followDatabase, keepCache } from './glossary-cache.ts';

/** Set by the build; tells without reading the pack whether it has been seeded. */
declare const __BUNDLED_PACK__: { readonly id: string; readonly version: string };

/** A database that did not open is tried again after so long. Milliseconds. */
const RETRY = 30_000;

interface Glossary {
  readonly home: GlossaryHome;
  /** When it was opened. */
  readonly since: number;
  readonly database: GlossaryDatabase | null;
  generation(): Promise<number>;
  count(): Promise<number>;
  find(generation: number, ref: string): Promise<Entry | null>;
}

let reading: Promise<Glossary> | null = null;
let opening: Promise<Glossary> | null = null;

/** The glossary with its cache as new as itself; once for this life of the worker, a failure is tried again next time. */
export function openGlossary(): Promise<Glossary> {
  opening ??= readGlossary()
    .then(async (glossary) => {
      if (glossary.database) await followDatabase(glossary.database);
      return glossary;
    })
    .catch((error: unknown) => {
      opening = null;
      throw error;
    });
  return opening;
}

/** The glossary for looking up, which does not wait for the cache. */
function readGlossary(): Promise<Glossary> {
  reading ??= read().catch((error: unknown) => {
    reading = null;
    throw error;
  });
  return reading;
}

/** Reads once more from the beginning where that fails: the database may have been deleted under a living background. */
async function withGlossary<T>(use: (glossary: Glossary) => Promise<T>): Promise<T> {
  const mine = readGlossary();
  try {
    return await use(await mine);
  } catch (error) {
    console.warn('cezhu: the glossary is opened anew', error);
    // Of several who find it gone, one opens it.
    if (reading === mine) reading = opening = null;
    return use(await openGlossary());
  }
}

/** The database, or null where the browser keeps none. */
export async function packDatabase(): Promise<GlossaryDatabase | null> {
  return (await readGlossary()).database;
}

export async function lookup({ generation, id }: TermRef): Promise<Result<Found, 'unknown' | 'unavailable'>> {
  try {
    return await withGlossary(async (glossary) => {
      const entry = await glossary.find(generation, id);
      return entry ? ok({ entry, pack: await labelOf(glossary.database, id) }) : fail('unknown');
    });
  } catch (error) {
    console.error('cezhu: the glossary cannot be opened', error);
    return fail('unavailable');
  }
}

/** Where an entry comes from that is not bundled. A term of the reader's own has no publisher. */
async function labelOf(database: GlossaryDatabase | null, ref: string): Promise<PackLabel | null> {
  const { pack: id } = parseEntryRef(ref);
  if (id === BUNDLED_PACK) return null;
  const pack = id === MINE || !database ? undefined : await findPack(database, id);
  return { id, title: pack?.current.title ?? '', publisher: pack?.current.publisher ?? '' };
}

export async function status(): Promise<Result<GlossaryStatus>> {
  try {
    // Whoever asks may have found no index: what was compiled is gone when the browser's data was cleared.
    const { home: before, since } = await openGlossary();
    // Whatever kept the database shut may be over: another tab, a full disk.
    const again = before === 'memory' && Date.now() - since > RETRY;
    if (again || (await readCacheStamp()) === null) {
      opening = null;
      if (before === 'memory') reading = null;
      await openGlossary();
    }
    return await withGlossary(async ({ home, generation, count }) =>
      ok({ home, generation: await generation(), entries: await count() }),
    );
  } catch (error) {
    return fail(String(error));
  }
}

async function read(): Promise<Glossary> {
  const database = glossaryDatabase();
  try {
    await openDatabase(database);
    if (!(await holdsVersion(database, __BUNDLED_PACK__.id, __BUNDLED_PACK__.version)))
      await seedPack(database, await loadBundledPack());
    return fromDatabase(database);
  } catch (error) {
    // Firefox with history off, Chromium's split private windows, a full disk, a damaged file, another version of us
    // that holds it open: no database, but the pack is at hand.
    console.warn('cezhu: the glossary is held in memory', error);
    return openInMemory();
  }
}

function fromDatabase(database: GlossaryDatabase): Glossary {
  const current = async () => {
    const generation = await currentGeneration(database);
    if (!generation) throw new Error('the glossary has no generation after seeding');
    return generation;
  };
  return {
    home: 'database',
    since: Date.now(),
    database,
    generation: async () => (await current()).number,
    count: async () => countEntries(database, await current()),
    // Without a generation it was emptied, and says nothing about the entry.
    find: async (number, ref) => (await findEntry(database, number, ref)) ?? (await current(), null),
  };
}

async function openInMemory(): Promise<Glossary> {
  const { entries } = await loadBundledPack();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const generation = 1;
  await keepCache(generation, () => Promise.resolve(entries));
  return {
    home: 'memory',
    since: Date.now(),
    database: null,
    generation: () => Promise.resolve(generation),
    count: () => Promise.resolve(byId.size),
    find: (_number, id) => Promise.resolve(byId.get(id) ?? null),
  };
}
