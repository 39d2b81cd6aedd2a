/**
 * The one writer of what a reader made. Every change goes to the mirror first and then to the database, each as a
 * whole and with the same stamp. A browser killed in between leaves two stamps that differ, and the homes are made one
 * at the next wake; so are they when either was lost or evicted.
 */
import { fail, ok, type Result } from '../core/result.ts';
import type { GlossaryDatabase } from './database.ts';
import {
  after,
  differences,
  isSound,
  itemName,
  kept,
  type KeptItem,
  type KeptKey,
  type KeptRecords,
  type KeptTable,
} from './kept.ts';
import { readRows, readRowsOf, writeRows } from './kept-rows.ts';
import {
  dropOldTombstones,
  readMirror,
  readMirrorItems,
  readMirrorStamp,
  writeMirror,
  type MirrorArea,
} from './mirror.ts';
import { isWhole } from './sound.ts';

/** Which homes hold everything. One is enough for nothing to be lost. */
export interface Homes {
  readonly mirror: boolean;
  readonly database: boolean;
}

export interface Keeper {
  /** Makes the two homes one where they are not: at a wake, and when one was emptied since. */
  open(): Promise<Homes>;
  /** Looks through both homes, also where they seem to be one: what is spoilt in one comes back from the other. */
  mend(): Promise<Homes>;
  /** A record as it was kept last, or null. Where the mirror's cannot be read, the database's, which mends it. */
  read<T extends KeptTable>(table: T, key: KeptKey): Promise<KeptRecords[T] | null>;
  /**
   * Keeps the items. Fails where neither home took them; then nothing has changed.
   * @param also items of `storage.local` to be written with them, all or nothing
   */
  keep(items: readonly KeptItem[], also?: Record<string, unknown>): Promise<Result<Homes, 'unavailable'>>;
}

/** A database that another tab's older version holds never opens; a reader waits no longer than this. Milliseconds. */
const PATIENCE = 4000;

/** A home that failed is tried again after so long. Milliseconds. */
const RETRY = 30_000;

/** Written at a time, so that restoring a backup does not block the browser. */
const CHUNK = 500;

interface State extends Homes {
  readonly stamp: number;
}

export function createKeeper(database: GlossaryDatabase, area: MirrorArea, now = Date.now): Keeper {
  let opening: Promise<State> | null = null;
  let brokenSince: number | null = null;
  /** Changes are made one after another; a failed one holds up none. */
  let last: Promise<unknown> = Promise.resolve();

  function open(): Promise<State> {
    if (brokenSince !== null && now() - brokenSince > RETRY) opening = brokenSince = null;
    opening ??= reconcile(database, area, now()).then(remember);
    return opening;
  }

  /** The homes, made one again where they are not as they were left. To be called in turn. */
  async function settle(): Promise<State> {
    const state = await open();
    if (await isAsLeft(state)) return state;
    opening = null;
    return open();
  }

  /** A home may be emptied while the background lives: by the reader, by the browser, by another program. */
  async function isAsLeft(state: State): Promise<boolean> {
    const [inMirror, inDatabase] = await Promise.all([
      state.mirror ? readMirrorStamp(area).catch(() => null) : state.stamp,
      state.database ? readOpened(database).catch(() => null) : state.stamp,
    ]);
    return inMirror === state.stamp && inDatabase === state.stamp;
  }

  async function mend(): Promise<State> {
    const state = await settle();
    if (!state.mirror || !state.database) return state;
    opening = makeOne(database, area, state.stamp, now()).then(remember);
    return opening;
  }

  async function read<T extends KeptTable>(table: T, key: KeptKey): Promise<KeptRecords[T] | null> {
    const state = await settle();
    const name = itemName({ table, key });
    const found = state.mirror && (await readMirrorItems(area, [{ table, key }])).items.get(name);
    if (found) return found.record as KeptRecords[T] | null;
    if (!state.database) return null;
    const record: unknown = await database
      .table(table)
      .get(key as string)
      .catch((error: unknown) => {
        if (!state.mirror) throw error;
      });
    if (!isSound(table, record)) return null;
    const item = kept(table, record);
    if (state.mirror) await writeMirror(area, [item], null).catch(asFlag[1]);
    return record;
  }

  /** What the items change, by name: of what both homes have, the later. */
  async function standing(items: readonly KeptItem[], state: State): Promise<ReadonlyMap<string, KeptItem>> {
    const nothing = { items: new Map<string, KeptItem>(), spoilt: items };
    const mirror = await readMirrorItems(area, items).catch(() => nothing);
    const unsure = state.mirror ? mirror.spoilt : items;
    const inDatabase = state.database
      ? await readRowsOf(database, unsure).catch(() => nothing.items)
      : nothing.items;
    const later = differences(mirror.items, inDatabase).forOurs;
    return new Map([...mirror.items, ...later.map((item) => [itemName(item), item] as const)]);
  }

  function remember(state: State): State {
    if (!state.mirror || !state.database) brokenSince ??= now();
    return state;
  }

  async function write(
    items: readonly KeptItem[],
    also?: Record<string, unknown>,
  ): Promise<Result<Homes, 'unavailable'>> {
    const before = await settle();
    const stamp = before.stamp + 1;
    const there = await standing(items, before);
    const changes = items.map((item) => after(item, there.get(itemName(item))));
    // A home that has missed something keeps its old stamp, so that it is repaired later.
    const inMirror = await writeAll(area, changes, before.mirror ? stamp : null, also).then(...asFlag);
    if (!inMirror && also) return fail('unavailable');
    const inDatabase = before.database && (await writeDatabase(database, changes, stamp).then(...asFlag));
    if (!inMirror && !inDatabase) return fail('unavailable');
    const state = remember({ stamp, mirror: before.mirror && inMirror, database: inDatabase });
    opening = Promise.resolve(state);
    return ok(state);
  }

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  }

  return {
    open: () => inTurn(settle),
    mend: () => inTurn(mend),
    read: (table, key) => inTurn(() => read(table, key)),
    keep: (items, also) => inTurn(() => write(items, also)),
  };
}

const asFlag = [
  () => true,
  (error: unknown) => {
    console.warn('cezhu: what was made could not be written', error);
    return false;
  },
] as const;

/** The stamp goes with the last of them: until then the mirror has not come further. */
async function writeAll(
  area: MirrorArea,
  items: readonly KeptItem[],
  stamp: number | null,
  also: Record<string, unknown> = {},
): Promise<void> {
  const last = Math.max(0, items.length - CHUNK);
  for (let start = 0; start < last; start += CHUNK)
    await writeMirror(area, items.slice(start, Math.min(start + CHUNK, last)), null);
  await writeMirror(area, items.slice(last), stamp, also);
}

/** Makes the two homes one. Where one cannot be opened, the other serves alone. */
async function reconcile(database: GlossaryDatabase, area: MirrorArea, now: number): Promise<State> {
  const [mirrorStamp, databaseStamp] = await Promise.all([
    readMirrorStamp(area).catch(() => undefined),
    readOpened(database).catch(() => undefined),
  ]);
  const stamp = Math.max(mirrorStamp ?? 0, databaseStamp ?? 0);
  if (mirrorStamp === undefined || databaseStamp === undefined)
    return { stamp, mirror: mirrorStamp !== undefined, database: databaseStamp !== undefined };
  if (mirrorStamp !== null && mirrorStamp === databaseStamp) return { stamp, mirror: true, database: true };
  return makeOne(database, area, stamp, now);
}

/** Gives each home what it lacks of the other. */
async function makeOne(
  database: GlossaryDatabase,
  area: MirrorArea,
  stamp: number,
  now: number,
): Promise<State> {
  const [inMirror, inDatabase] = await Promise.all([
    readMirror(area).catch(() => null),
    readRows(database).catch(() => null),
  ]);
  // A home that cannot be read any more: the other serves alone.
  if (!inMirror || !inDatabase) return { stamp, mirror: inMirror !== null, database: inDatabase !== null };
  const { forOurs, forTheirs } = differences(inMirror, inDatabase);
  const next = stamp + 1;
  const mirror = await writeAll(area, forOurs, next).then(...asFlag);
  const done = await writeDatabase(database, forTheirs, next).then(...asFlag);
  if (done) await dropOldTombstones(area, inMirror, now).catch(() => undefined);
  return { stamp: next, mirror, database: done };
}

/** Opens the database, or fails where it is blocked. */
export async function openDatabase(database: GlossaryDatabase): Promise<void> {
  if (database.isOpen()) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not open')), PATIENCE);
  });
  await Promise.race([database.open(), late]).finally(() => clearTimeout(timer));
}

async function readOpened(database: GlossaryDatabase): Promise<number | null> {
  await openDatabase(database);
  return readDatabaseStamp(database);
}

/** How far the database has come, or null where it holds nothing. */
export async function readDatabaseStamp(database: GlossaryDatabase): Promise<number | null> {
  const stamp: unknown = (await database.stamps.get('kept'))?.stamp;
  return isWhole(stamp) ? stamp : null;
}

async function writeDatabase(
  database: GlossaryDatabase,
  items: readonly KeptItem[],
  stamp: number,
): Promise<void> {
  await openDatabase(database);
  await writeRows(database, items, stamp);
}
