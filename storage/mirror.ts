/**
 * The mirror in `storage.local` of what a reader made: one small key a record, so that a click costs one small write,
 * and one key that says how far it has come.
 */
import {
  itemName,
  KEPT_TABLES,
  type KeptItem,
  type KeptKey,
  type KeptRecords,
  type KeptTable,
} from './kept.ts';

/** What of `storage.local` the mirror needs. */
export interface MirrorArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
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
  return typeof stamp === 'number' ? stamp : null;
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
  const name = PREFIX + itemName({ table, key });
  const item = (await area.get(name))[name];
  return isItem(item) ? (item.record as KeptRecords[T] | null) : null;
}

/** Everything in the mirror by name. Reads all of `storage.local`: for repair and for emergencies. */
export async function readMirror(area: MirrorArea): Promise<Map<string, KeptItem>> {
  const all = await area.get(null);
  return new Map(
    Object.entries(all).flatMap(([key, value]) =>
      key.startsWith(PREFIX) && isItem(value) ? [[itemName(value), value] as const] : [],
    ),
  );
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

function isItem(value: unknown): value is KeptItem {
  if (typeof value !== 'object' || value === null) return false;
  const { table, key, changedAt } = value as Partial<KeptItem>;
  return KEPT_TABLES.some((one) => one === table) && key !== undefined && typeof changedAt === 'number';
}
