/** Entries that no reader can reach any more are taken out, a few at a time. */
import { KEPT_GENERATIONS, newestGenerations } from './glossary.ts';
import type { GlossaryDatabase } from './database.ts';
import { isPack } from './pack-records.ts';
import { isObject } from './sound.ts';

/** Deleted in one transaction: while it lasts nobody can read. */
const CHUNK = 500;
/** A pack that nobody said yes to for so long is dropped. Milliseconds. */
const STAGED_FOR = 86_400_000;

/** Removes what one version of a pack has in the database. */
export async function deleteEntries(
  database: GlossaryDatabase,
  pack: string,
  version: string,
): Promise<void> {
  for (let deleted = CHUNK; deleted === CHUNK;) {
    deleted = await database.entries
      .where('[pack+version+id]')
      .between([pack, version, ''], [pack, version, '\uffff'])
      .limit(CHUNK)
      .delete();
  }
}

/**
 * Removes the entries of versions that are neither in a kept generation, nor current, nor what a pack can go back to,
 * nor waiting for the reader's answer, nor coming in.
 * @param coming `pack\nversion` of what is coming in
 */
export async function sweep(
  database: GlossaryDatabase,
  coming: ReadonlySet<string>,
  now = Date.now(),
): Promise<void> {
  const { packs, staged } = database;
  await staged.filter(({ at }) => at < now - STAGED_FOR).delete();
  const [installed, waiting, kept] = await Promise.all([
    packs.toArray(),
    staged.toArray(),
    newestGenerations(database, KEPT_GENERATIONS),
  ]);
  const wanted = new Set(coming);
  for (const { id, current, previous } of installed.filter(isPack)) {
    wanted.add(`${id}\n${current.version}`);
    if (previous) wanted.add(`${id}\n${previous.version}`);
  }
  for (const { pack, edition } of waiting) if (isObject(edition)) wanted.add(`${pack}\n${edition.version}`);
  for (const generation of kept)
    for (const { id, version } of generation.packs) wanted.add(`${id}\n${version}`);
  // Of a pack whose record cannot be read, nobody knows what it needs.
  const unknown = new Set(installed.flatMap((pack: { id: string }) => (isPack(pack) ? [] : pack.id)));
  for (const [pack, version] of await editions(database))
    if (!wanted.has(`${pack}\n${version}`) && !unknown.has(pack))
      await deleteEntries(database, pack, version);
}

/** Every (pack, version) that has entries, found by leaps and not by reading them. */
async function editions(database: GlossaryDatabase): Promise<[string, string][]> {
  const found: [string, string][] = [];
  let key = await firstKeyAbove(database, ['', '', '']);
  while (key) {
    const [pack, version] = key;
    found.push([pack, version]);
    key = await firstKeyAbove(database, [pack, version, '\uffff']);
  }
  return found;
}

async function firstKeyAbove(
  database: GlossaryDatabase,
  key: [string, string, string],
): Promise<[string, string, string] | undefined> {
  const [first] = await database.entries.where('[pack+version+id]').above(key).limit(1).primaryKeys();
  return first;
}
