/** The database: every version and upgrade in this one file, newest last. Only the background writes it. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Entry } from '../core/entry.ts';
import type {
  DraftRecord,
  GenerationRecord,
  MineRecord,
  PackRecord,
  StagedRecord,
  SubscriptionRecord,
} from './pack-records.ts';
import type {
  CardRecord,
  ChosenRecord,
  DeckRecord,
  MetRecord,
  ReviewRecord,
  SavedRecord,
  StampRecord,
} from './study-records.ts';

/** An entry as one version of one pack has it. */
export interface EntryRecord {
  readonly pack: string;
  readonly version: string;
  readonly id: string;
  readonly entry: Entry;
}

export type GlossaryDatabase = Dexie & {
  entries: Table<EntryRecord, [string, string, string]>;
  packs: EntityTable<PackRecord, 'id'>;
  generations: EntityTable<GenerationRecord, 'number'>;
  staged: EntityTable<StagedRecord, 'pack'>;
  subscriptions: EntityTable<SubscriptionRecord, 'pack'>;
  mine: EntityTable<MineRecord, 'id'>;
  drafts: EntityTable<DraftRecord, 'id'>;
  saved: EntityTable<SavedRecord, 'id'>;
  cards: EntityTable<CardRecord, 'id'>;
  reviews: Table<ReviewRecord, [string, number]>;
  decks: EntityTable<DeckRecord, 'id'>;
  met: Table<MetRecord, [string, string]>;
  stamps: EntityTable<StampRecord, 'name'>;
  chosen: EntityTable<ChosenRecord, 'name'>;
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
  const second = database.version(2).stores({
    staged: 'pack',
    subscriptions: 'pack',
    mine: 'id',
    drafts: 'id',
    saved: 'id, savedAt',
    cards: 'id, entry, due',
    reviews: '[card+at], at',
    decks: 'id',
    met: '[entry+url], at',
    stamps: 'name',
    chosen: 'name',
  });
  // Records of packs say more than they did; the bundled pack is seeded anew, under a number not used before.
  second.upgrade(async (transaction) => {
    await transaction.table('packs').clear();
    await transaction.table('generations').toCollection().modify({ packs: [] });
  });
  return database;
}
