/** What a reader does with packs. Each change is one transaction and makes a new generation. */
import { BUNDLED_PACK } from '../core/entry-ref.ts';
import type { Pack } from '../core/pack.ts';
import type { GlossaryDatabase } from './database.ts';
import { currentGeneration, findPack, listPacks, nextGeneration } from './glossary.ts';
import type { GenerationRecord, PackRecord } from './pack-records.ts';
import { PackStage, switchTo } from './pack-stage.ts';

/** True where this version of the pack is installed. */
export async function holdsVersion(
  database: GlossaryDatabase,
  id: string,
  version: string,
): Promise<boolean> {
  return (await findPack(database, id))?.current.version === version;
}

/**
 * Puts the bundled pack in place of its older version. Seeding the version that is current changes nothing.
 * @returns the generation that now is current
 */
export async function seedPack(database: GlossaryDatabase, pack: Pack): Promise<GenerationRecord> {
  const current = await currentGeneration(database);
  if (current && (await holdsVersion(database, pack.id, pack.version))) return current;
  const stage = await PackStage.begin(database, pack.id, pack.version);
  await stage.add(pack.entries);
  const changes = await stage.finish();
  const { version, title, publisher, licence, sources, entries } = pack;
  const edition = { version, title, publisher, licence, sources, entries: entries.length, capped: false };
  return switchTo(database, pack.id, { origin: 'bundled', edition, changes, subscription: null });
}

/** Lets a pack count, or not. */
export function enablePack(database: GlossaryDatabase, id: string, enabled: boolean): Promise<boolean> {
  return change(database, async ({ packs }) => (await packs.update(id, { enabled })) > 0);
}

/** Puts a pack at a place in the order: 0 wins over all others. */
export function movePack(database: GlossaryDatabase, id: string, to: number): Promise<boolean> {
  return change(database, async ({ packs }) => {
    const order = await listPacks(database);
    const moved = order.find((pack) => pack.id === id);
    if (!moved) return false;
    const others = order.filter((pack) => pack !== moved);
    await packs.bulkPut(others.toSpliced(to, 0, moved).map((pack, position) => ({ ...pack, position })));
    return true;
  });
}

/** Takes a pack and its subscription out. The bundled one stays: it can be switched off. */
export function removePack(database: GlossaryDatabase, id: string): Promise<boolean> {
  return change(database, async ({ packs, subscriptions }) => {
    if (id === BUNDLED_PACK || !(await packs.get(id))) return false;
    await packs.delete(id);
    await subscriptions.delete(id);
    return true;
  });
}

/** Ends the updates; the pack stays as it is. */
export function unsubscribe(database: GlossaryDatabase, id: string): Promise<void> {
  return database.subscriptions.delete(id);
}

/**
 * Goes back to the version before, and keeps the newer one to go forward to. A subscription then waits for a version
 * newer than the one that was left.
 */
export function rollBack(database: GlossaryDatabase, id: string, now = Date.now()): Promise<boolean> {
  return change(database, async ({ packs, subscriptions }) => {
    const pack = await findPack(database, id);
    if (!pack?.previous) return false;
    await packs.put(turnedBack(pack, pack.previous, now));
    await subscriptions.update(id, { skip: pack.current.version });
    return true;
  });
}

function turnedBack(pack: PackRecord, to: NonNullable<PackRecord['previous']>, at: number): PackRecord {
  const event = {
    at,
    kind: 'rolled-back',
    from: pack.current.version,
    to: to.version,
    changes: null,
  } as const;
  return { ...pack, current: to, previous: pack.current, log: [event, ...pack.log].slice(0, 30) };
}

/** Makes a change and the generation that follows from it, both or neither. */
function change(
  database: GlossaryDatabase,
  make: (database: GlossaryDatabase) => Promise<boolean>,
): Promise<boolean> {
  const { packs, generations, mine, subscriptions } = database;
  return database.transaction('rw', packs, generations, mine, subscriptions, async () => {
    const changed = await make(database);
    if (changed) await nextGeneration(database);
    return changed;
  });
}
