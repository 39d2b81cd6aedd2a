/** The glossary in the database: packs seeded as a whole, read by generation. */
import type { Entry } from '../core/entry.ts';
import type { Pack } from '../core/pack.ts';
import type { GenerationRecord, GlossaryDatabase } from './database.ts';

/** Pages marked with the generation before the current one still get their answers. */
const KEPT_GENERATIONS = 2;

/** The newest generation, or null before the first seeding. */
export async function currentGeneration(database: GlossaryDatabase): Promise<GenerationRecord | null> {
  return (await database.generations.orderBy('number').last()) ?? null;
}

/** True where this version of the pack is in the current generation. */
export async function holdsVersion(
  database: GlossaryDatabase,
  id: string,
  version: string,
): Promise<boolean> {
  const generation = await currentGeneration(database);
  return generation?.packs.some((pack) => pack.id === id && pack.version === version) ?? false;
}

/**
 * Puts a pack in place of its older version, in one transaction: killed half-way, the database is as before.
 * Touches no other pack and nothing a user made. Seeding the version that is current changes nothing.
 * @returns the generation that now is current
 */
export async function seedPack(database: GlossaryDatabase, pack: Pack): Promise<GenerationRecord> {
  const { entries, packs, generations } = database;
  return database.transaction('rw', entries, packs, generations, async () => {
    const current = await currentGeneration(database);
    if (current?.packs.some(({ id, version }) => id === pack.id && version === pack.version)) return current;
    const { id, version, title, publisher } = pack;
    await entries.bulkPut(pack.entries.map((entry) => ({ pack: id, version, id: entry.id, entry })));
    await packs.put({ id, version, title, publisher });
    const next = {
      number: (current?.number ?? 0) + 1,
      packs: withVersion(current?.packs ?? [], id, version),
    };
    await generations.put(next);
    await dropOldGenerations(database, next.number);
    return next;
  });
}

/** An update stands where the older version stood: it does not change which pack's entry wins. A new pack comes last. */
function withVersion(
  packs: GenerationRecord['packs'],
  id: string,
  version: string,
): GenerationRecord['packs'] {
  if (!packs.some((pack) => pack.id === id)) return [...packs, { id, version }];
  return packs.map((pack) => (pack.id === id ? { id, version } : pack));
}

async function dropOldGenerations(database: GlossaryDatabase, newest: number): Promise<void> {
  await database.generations
    .where('number')
    .belowOrEqual(newest - KEPT_GENERATIONS)
    .delete();
  const kept = await database.generations.toArray();
  const wanted = new Set(
    kept.flatMap((generation) => generation.packs.map(({ id, version }) => `${id}\n${version}`)),
  );
  await database.entries.filter(({ pack, version }) => !wanted.has(`${pack}\n${version}`)).delete();
}

/** The entry as the generation knows it; a generation no longer kept is answered from the current one. */
export async function findEntry(
  database: GlossaryDatabase,
  number: number,
  id: string,
): Promise<Entry | null> {
  const generation = (await database.generations.get(number)) ?? (await currentGeneration(database));
  for (const pack of generation?.packs ?? []) {
    const found = await database.entries.get([pack.id, pack.version, id]);
    if (found) return found.entry;
  }
  return null;
}

/** All entries of a generation; where packs share an id, the first pack's. */
export async function allEntries(database: GlossaryDatabase, generation: GenerationRecord): Promise<Entry[]> {
  const byId = new Map<string, Entry>();
  for (const { id: pack, version } of generation.packs) {
    const records = await database.entries
      .where('[pack+version+id]')
      .between([pack, version, ''], [pack, version, '\uffff'])
      .toArray();
    for (const { id, entry } of records) if (!byId.has(id)) byId.set(id, entry);
  }
  return [...byId.values()];
}
