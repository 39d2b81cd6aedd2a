/** The database: every version and upgrade in this one file, newest last. Only the background writes it. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Entry } from '../core/entry.ts';
import type { DraftRecord, MineRecord, SubscriptionRecord } from './pack-records.ts';
import type { CardRecord, DeckRecord, MetRecord, ReviewRecord, SavedRecord } from './study-records.ts';

/** An entry as one version of one pack has it. */
export interface EntryRecord {
  readonly pack: string;
  readonly version: string;
  readonly id: string;
  readonly entry: Entry;
}

/** A pack's version that is in the database as a whole; without this record its entries do not count. */
export interface PackRecord {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
}

/** What pages were marked with at one time: which version of which pack, the first pack's entries winning. */
export interface GenerationRecord {
  readonly number: number;
  readonly packs: readonly { readonly id: string; readonly version: string }[];
}

export type GlossaryDatabase = Dexie & {
  entries: Table<EntryRecord, [string, string, string]>;
  packs: EntityTable<PackRecord, 'id'>;
  generations: EntityTable<GenerationRecord, 'number'>;
  subscriptions: EntityTable<SubscriptionRecord, 'pack'>;
  mine: EntityTable<MineRecord, 'id'>;
  drafts: EntityTable<DraftRecord, 'id'>;
  saved: EntityTable<SavedRecord, 'id'>;
  cards: EntityTable<CardRecord, 'id'>;
  reviews: Table<ReviewRecord, [string, number]>;
  decks: EntityTable<DeckRecord, 'id'>;
  met: Table<MetRecord, [string, string]>;
};

export const DATABASE_NAME = 'cezhu';

/** Declares the database without opening it; Dexie opens it at the first use. */
export function glossaryDatabase(name: string = DATABASE_NAME): GlossaryDatabase {
  const database = new Dexie(name) as GlossaryDatabase;
  database.version(1).stores({
    entries: '[pack+version+id]',
    packs: 'id',
    generations: 'number',
  });
  database.version(2).stores({
    subscriptions: 'pack',
    mine: 'id',
    drafts: 'id',
    saved: 'id, savedAt',
    cards: 'id, entry, due',
    reviews: '[card+at], at',
    decks: 'id',
    met: '[entry+url], at',
  });
  return database;
}
