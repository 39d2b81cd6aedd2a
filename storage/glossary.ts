/** The glossary in the database: which packs count, and the entries of a generation. */
import { MINE, parseEntryRef } from '../core/entry-ref.ts';
import type { Entry } from '../core/entry.ts';
import { asServed, layerEntries } from '../core/pack-layers.ts';
import type { GlossaryDatabase } from './database.ts';
import { isSound, onlySound } from './kept.ts';
import { isEntry } from './sound.ts';
import {
  isGeneration,
  isPack,
  type GenerationRecord,
  type MineRecord,
  type PackRecord,
} from './pack-records.ts';

/** Pages marked with the generation before the current one still get their answers. */
export const KEPT_GENERATIONS = 2;

/** The newest generation, or null before the first seeding. */
export async function currentGeneration(database: GlossaryDatabase): Promise<GenerationRecord | null> {
  return (await newestGenerations(database, 1))[0] ?? null;
}

/** The newest generations that can be read, the newest first. */
export function newestGenerations(database: GlossaryDatabase, most: number): Promise<GenerationRecord[]> {
  return database.generations.orderBy('number').reverse().filter(isGeneration).limit(most).toArray();
}

/** All installed packs that can be read, the one that wins first. */
export async function listPacks(database: GlossaryDatabase): Promise<PackRecord[]> {
  return (await database.packs.toArray()).filter(isPack).toSorted((a, b) => a.position - b.position);
}

/** An installed pack; undefined where there is none, or none that can be read. */
export async function findPack(database: GlossaryDatabase, id: string): Promise<PackRecord | undefined> {
  const pack = await database.packs.get(id);
  return isPack(pack) ? pack : undefined;
}

/** The reader's own terms, as far as they can be read. */
async function ownTerms(database: GlossaryDatabase): Promise<MineRecord[]> {
  return onlySound('mine', await database.mine.toArray());
}

/** True where the database has own terms that it cannot read: the other home may have them. */
export async function isMineSpoilt(database: GlossaryDatabase): Promise<boolean> {
  return !(await database.mine.toArray()).every((term) => isSound('mine', term));
}

/**
 * Makes what the packs and the reader's own terms are now the current generation. To be called in a transaction that
 * writes `packs` and `generations` and reads `mine`.
 */
export async function nextGeneration(database: GlossaryDatabase): Promise<GenerationRecord> {
  const current = await currentGeneration(database);
  const packs = (await listPacks(database))
    .filter(({ enabled }) => enabled)
    .map(({ id, current: { version, capped } }) => ({ id, version, capped }));
  const next = { number: (current?.number ?? 0) + 1, packs, mine: await stateOfMine(database) };
  await database.generations.put(next);
  await database.generations
    .where('number')
    .belowOrEqual(next.number - KEPT_GENERATIONS)
    .delete();
  return next;
}

/** Changes whenever a term of the reader's own is added, changed or removed. */
async function stateOfMine(database: GlossaryDatabase): Promise<string> {
  const terms = await ownTerms(database);
  return terms.map(({ id, changedAt }) => `${id}@${changedAt}`).join(' ');
}

/** The current generation; a new one where the reader's own terms have changed since it was made. */
export async function followMine(database: GlossaryDatabase): Promise<GenerationRecord | null> {
  const { packs, generations, mine } = database;
  return database.transaction('rw', packs, generations, mine, async () => {
    const current = await currentGeneration(database);
    if (!current || (current.mine ?? '') === (await stateOfMine(database))) return current;
    return nextGeneration(database);
  });
}

/** The entry as the generation knows it; a generation no longer kept is answered from the current one. */
export async function findEntry(
  database: GlossaryDatabase,
  number: number,
  ref: string,
): Promise<Entry | null> {
  const { pack, id } = parseEntryRef(ref);
  if (pack === MINE) {
    const own = await database.mine.get(id);
    return isSound('mine', own) ? asServed({ pack, capped: false }, own.entry) : null;
  }
  const marked = await database.generations.get(number);
  const generation = isGeneration(marked) ? marked : await currentGeneration(database);
  const named = generation?.packs.find((one) => one.id === pack);
  const found = named && (await database.entries.get([pack, named.version, id]));
  return isEntry(found?.entry) ? asServed({ pack, capped: named?.capped ?? false }, found.entry) : null;
}

/** All entries of a generation as pages know them, the reader's own first, then pack by pack. */
export async function allEntries(database: GlossaryDatabase, generation: GenerationRecord): Promise<Entry[]> {
  const mine = (await ownTerms(database)).map(({ entry }) => entry);
  const layers = [{ pack: MINE, capped: false, entries: mine }];
  for (const { id: pack, version, capped = false } of generation.packs)
    layers.push({ pack, capped, entries: await entriesOf(database, pack, version) });
  return layerEntries(layers);
}

/** Read at a time, so that lookups get their turn. */
const CHUNK = 2000;

/** The entries of one version of a pack that can be read, as the pack has them. */
export async function entriesOf(database: GlossaryDatabase, pack: string, version: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let after = ''; ;) {
    const records = await database.entries
      .where('[pack+version+id]')
      .between([pack, version, after], [pack, version, '\uffff'], false)
      .limit(CHUNK)
      .toArray();
    entries.push(...records.map(({ entry }) => entry).filter(isEntry));
    const last = records.at(-1);
    if (records.length < CHUNK || !last) return entries;
    after = last.id;
  }
}

/** Headwords of all packs that count but one. */
export async function allHeadwords(database: GlossaryDatabase, but: string): Promise<Set<string>> {
  const headwords = new Set<string>();
  for (const { id, version } of (await currentGeneration(database))?.packs ?? [])
    if (id !== but)
      for (const { headword } of await entriesOf(database, id, version)) headwords.add(headword);
  return headwords;
}

/** How many entries a generation holds. */
export async function countEntries(
  database: GlossaryDatabase,
  generation: GenerationRecord,
): Promise<number> {
  const counts = await Promise.all(
    generation.packs.map(({ id, version }) =>
      database.entries.where('[pack+version+id]').between([id, version, ''], [id, version, '\uffff']).count(),
    ),
  );
  return counts.reduce((sum, count) => sum + count, await database.mine.count());
}
