/**
 * The mirror in `storage.local` of what a reader made: one small key a record, so that a click costs one small write,
 * and one key that says how far it has come.
 */
import {
  isSound,
  itemName,
  kept,
  KEPT_TABLES,
  type KeptItem,
  type KeptKey,
  type KeptRecords,
  type KeptTable,
} from './kept.ts';
import { isObject, isText, isWhole } from './sound.ts';

/** What of `storage.local` the mirror needs. */
export interface MirrorArea {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const PREFIX = 'kept/';
export const KEPT_STAMP_KEY = 'keptStamp';

/** How long it is remembered that something was removed. The homes are made one at every wake, so that a day would do. */
const TOMBSTONE_AGE = 30 * 86_400_000;

/** How far the mirror has come, or null where there is none. */
export async function readMirrorStamp(area: MirrorArea): Promise<number | null> {
  const stamp = (await area.get(KEPT_STAMP_KEY))[KEPT_STAMP_KEY];
  return isWhole(stamp) ? stamp : null;
}

/** Writes items and stamp in one call, and whatever else is to go with them: it happens as a whole or not at all. */
export async function writeMirror(
  area: MirrorArea,
  items: readonly KeptItem[],
  stamp: number | null,
  also: Record<string, unknown> = {},
): Promise<void> {
  const entries = items.map((item) => [PREFIX + itemName(item), item] as const);
  await area.set({
    ...also,
    ...Object.fromEntries(entries),
    ...(stamp !== null && { [KEPT_STAMP_KEY]: stamp }),
  });
}

/** One record, or null. */
export async function readMirrorRecord<T extends KeptTable>(
  area: MirrorArea,
  table: T,
  key: KeptKey,
): Promise<KeptRecords[T] | null> {
  const { items } = await readMirrorItems(area, [{ table, key }]);
  return (items.get(itemName({ table, key }))?.record as KeptRecords[T] | null | undefined) ?? null;
}

/** What the mirror has under these names, and the names under which it has what cannot be read. */
export async function readMirrorItems<T extends Pick<KeptItem, 'table' | 'key'>>(
  area: MirrorArea,
  wanted: readonly T[],
): Promise<{ readonly items: ReadonlyMap<string, KeptItem>; readonly spoilt: readonly T[] }> {
  const stored = await area.get(wanted.map((one) => PREFIX + itemName(one)));
  const items = new Map<string, KeptItem>();
  const spoilt: T[] = [];
  for (const one of wanted) {
    const name = itemName(one);
    const item = stored[PREFIX + name];
    if (isItem(item, name)) items.set(name, item);
    else if (item !== undefined) spoilt.push(one);
  }
  return { items, spoilt };
}

/** Everything in the mirror by name. Reads all of `storage.local`: for repair and for emergencies. */
export async function readMirror(area: MirrorArea): Promise<Map<string, KeptItem>> {
  const items = new Map<string, KeptItem>();
  let spoilt = 0;
  for (const [key, value] of Object.entries(await area.get(null))) {
    if (!key.startsWith(PREFIX)) continue;
    const name = key.slice(PREFIX.length);
    if (isItem(value, name)) items.set(name, value);
    else spoilt++;
  }
  if (spoilt > 0) console.warn(`cezhu: the mirror: ${spoilt} cannot be read and are set aside`);
  return items;
}

/** Forgets what was removed long ago. */
export async function dropOldTombstones(
  area: MirrorArea,
  items: ReadonlyMap<string, KeptItem>,
  now: number,
): Promise<void> {
  const old = [...items.values()].filter(
    ({ record, changedAt }) => record === null && changedAt < now - TOMBSTONE_AGE,
  );
  if (old.length > 0) await area.remove(old.map((item) => PREFIX + itemName(item)));
}

/** True for an item that our code can read, under its own name. */
function isItem(value: unknown, name: string): value is KeptItem {
  if (!isObject(value)) return false;
  const { table, key, changedAt, record } = value;
  if (!isTable(table) || !isKey(key) || !isWhole(changedAt) || itemName({ table, key }) !== name)
    return false;
  return record === null || (isSound(table, record) && itemName(kept(table, record)) === name);
}

function isTable(value: unknown): value is KeptTable {
  return KEPT_TABLES.some((table) => table === value);
}

function isKey(value: unknown): value is KeptKey {
  return (
    isText(value) || (Array.isArray(value) && value.length === 2 && isText(value[0]) && isWhole(value[1]))
  );
}
