/**
 * What a reader made, which is kept twice: in the database, and as a mirror in `storage.local`, since browsers may
 * evict the first. A table is kept by standing in this list.
 */
import type { DraftRecord, MineRecord } from './pack-records.ts';
import { areTexts, isEntry, isObject, isText, isWhole, type Fields } from './sound.ts';
import type { DeckRecord, ReviewRecord, SavedRecord } from './study-records.ts';

export interface KeptRecords {
  readonly saved: SavedRecord;
  readonly reviews: ReviewRecord;
  readonly decks: DeckRecord;
  readonly mine: MineRecord;
  readonly drafts: DraftRecord;
}
export type KeptTable = keyof KeptRecords;

/** The primary key of a record in its table. */
export type KeptKey = string | readonly [string, number];

/** A record, or that it is gone; of two, the one changed later is true. */
export interface KeptItem<T extends KeptTable = KeptTable> {
  readonly table: T;
  readonly key: KeptKey;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
  /** Null: removed. Kept as a tombstone, so that the other home's record does not come back. */
  readonly record: KeptRecords[T] | null;
}

type Facts<T extends KeptTable> = (record: KeptRecords[T]) => { key: KeptKey; changedAt: number };

const FACTS: { readonly [T in KeptTable]: Facts<T> } = {
  saved: ({ id, changedAt }) => ({ key: id, changedAt }),
  // An answer never changes; taking it back is a change later than the answer.
  reviews: ({ card, at }) => ({ key: [card, at], changedAt: at }),
  decks: ({ id, changedAt }) => ({ key: id, changedAt }),
  mine: ({ id, changedAt }) => ({ key: id, changedAt }),
  drafts: ({ id, changedAt }) => ({ key: id, changedAt }),
};

export const KEPT_TABLES = Object.keys(FACTS) as readonly KeptTable[];

const SHAPES: { readonly [T in KeptTable]: (record: Fields) => boolean } = {
  saved: ({ id, snapshot, sense, savedAt, changedAt, decks, met }) =>
    isText(id) &&
    isEntry(snapshot) &&
    [sense, savedAt, changedAt].every(isWhole) &&
    areTexts(decks) &&
    (met === undefined || (isObject(met) && areTexts([met['sentence'], met['title'], met['url']]))),
  reviews: ({ card, at, offset, grade }) =>
    isText(card) && isWhole(at) && isWhole(offset) && [1, 2, 3, 4].includes(grade as number),
  decks: ({ id, name, changedAt }) => areTexts([id, name]) && isWhole(changedAt),
  mine: ({ id, entry, changedAt }) => isText(id) && isEntry(entry) && isWhole(changedAt),
  drafts: ({ id, work, changedAt }) => isText(id) && isObject(work) && isWhole(changedAt),
};

/** True for a record that our code can read. */
export function isSound<T extends KeptTable>(table: T, record: unknown): record is KeptRecords[T] {
  return isObject(record) && SHAPES[table](record);
}

/** The records that can be read. The others are set aside: they stay where they are, and are told of. */
export function onlySound<T extends KeptTable>(table: T, records: readonly unknown[]): KeptRecords[T][] {
  const sound = records.filter((record) => isSound(table, record));
  if (sound.length < records.length)
    console.warn(`cezhu: ${table}: ${records.length - sound.length} cannot be read and are set aside`);
  return sound;
}

/** A record as an item. */
export function kept<T extends KeptTable>(table: T, record: KeptRecords[T]): KeptItem<T> {
  return { table, record, ...FACTS[table](record) };
}

/** The removal of a record as an item. */
export function gone<T extends KeptTable>(table: T, key: KeptKey, changedAt: number): KeptItem<T> {
  return { table, key, changedAt, record: null };
}

/** One name for table and key, for maps and for storage. */
export function itemName({ table, key }: Pick<KeptItem, 'table' | 'key'>): string {
  return `${table}/${typeof key === 'string' ? key : key.join('@')}`;
}

/**
 * The item as a change of what stood before: later than that also where the clock was set back since. Of two homes one
 * may not get to know of the change, and the later one is true.
 */
export function after<T extends KeptTable>(item: KeptItem<T>, before: KeptItem | undefined): KeptItem<T> {
  if (before === undefined || item.changedAt > before.changedAt) return item;
  const changedAt = before.changedAt + 1;
  const { record } = item;
  return { ...item, changedAt, record: record && 'changedAt' in record ? { ...record, changedAt } : record };
}

/**
 * What each of two homes lacks of the other, by name: of an item that both have, the one changed later; of two changed
 * at once, the removal.
 */
export function differences(
  ours: ReadonlyMap<string, KeptItem>,
  theirs: ReadonlyMap<string, KeptItem>,
): { readonly forOurs: KeptItem[]; readonly forTheirs: KeptItem[] } {
  const lacking = (has: ReadonlyMap<string, KeptItem>, from: ReadonlyMap<string, KeptItem>) =>
    [...from].filter(([name, item]) => isNewer(item, has.get(name))).map(([, item]) => item);
  return { forOurs: lacking(ours, theirs), forTheirs: lacking(theirs, ours) };
}

function isNewer(item: KeptItem, than: KeptItem | undefined): boolean {
  if (than === undefined) return item.record !== null;
  if (item.changedAt !== than.changedAt) return item.changedAt > than.changedAt;
  return item.record === null && than.record !== null;
}
