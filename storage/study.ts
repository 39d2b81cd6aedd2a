/** What the study views read: everything kept, from whichever home holds it. */
import type { GlossaryDatabase } from './database.ts';
import { openDatabase, readDatabaseStamp } from './keeper.ts';
import { readMirror, readMirrorStamp, type MirrorArea } from './mirror.ts';
import { cardsOf } from './study-cards.ts';
import type { CardRecord, DeckRecord, ReviewRecord, SavedRecord } from './study-records.ts';
import type { DraftRecord, MineRecord } from './pack-records.ts';
import type { KeptItem, KeptRecords, KeptTable } from './kept.ts';

export interface StudyData {
  /** `mirror`: the database does not open or lags behind, and the second copy serves. */
  readonly home: 'database' | 'mirror';
  /** How far it has come: never less than before, unless all of it was emptied. */
  readonly stamp: number;
  readonly saved: readonly SavedRecord[];
  readonly decks: readonly DeckRecord[];
  readonly cards: readonly CardRecord[];
  /** The oldest first. */
  readonly reviews: readonly ReviewRecord[];
}

/** The background may be between its two writes: it is given this long to finish. Milliseconds. */
const BETWEEN_WRITES = 150;

/**
 * Reads what was kept; only reads. Throws where neither home can be read.
 * @param since only reviews from this moment on
 */
export async function readStudy(database: GlossaryDatabase, area: MirrorArea, since = 0): Promise<StudyData> {
  if (await databaseServes(database, area)) {
    try {
      return await fromDatabase(database, since);
    } catch (error) {
      // A record in it cannot be read any more. Without a second copy the failure is the reader's to know of.
      if ((await readMirrorStamp(area).catch(() => null)) === null) throw error;
    }
  }
  const items = [...(await readMirror(area)).values()];
  const stamp = (await readMirrorStamp(area)) ?? 0;
  const saved = recordsOf(items, 'saved');
  const reviews = recordsOf(items, 'reviews').toSorted((a, b) => a.at - b.at);
  return {
    home: 'mirror',
    stamp,
    saved,
    decks: recordsOf(items, 'decks'),
    cards: cardsOf(saved, reviews),
    reviews: reviews.filter(({ at }) => at >= since),
  };
}

/** All cards, without the terms they ask for. */
export async function readCards(
  database: GlossaryDatabase,
  area: MirrorArea,
): Promise<readonly CardRecord[]> {
  return (await databaseServes(database, area))
    ? database.cards.toArray()
    : (await readStudy(database, area)).cards;
}

/** One card, or undefined. */
export async function readCard(
  database: GlossaryDatabase,
  area: MirrorArea,
  id: string,
): Promise<CardRecord | undefined> {
  return (await databaseServes(database, area))
    ? database.cards.get(id)
    : (await readStudy(database, area)).cards.find((card) => card.id === id);
}

/** The reader's own terms, from whichever home holds them. */
export function readMine(database: GlossaryDatabase, area: MirrorArea): Promise<readonly MineRecord[]> {
  return readAll(database, area, 'mine');
}

/** Work in progress of the workbench, from whichever home holds it. */
export function readDrafts(database: GlossaryDatabase, area: MirrorArea): Promise<readonly DraftRecord[]> {
  return readAll(database, area, 'drafts');
}

async function readAll<T extends 'mine' | 'drafts'>(
  database: GlossaryDatabase,
  area: MirrorArea,
  table: T,
): Promise<readonly KeptRecords[T][]> {
  if (await databaseServes(database, area)) return database.table<KeptRecords[T]>(table).toArray();
  return recordsOf([...(await readMirror(area)).values()], table);
}

/** True where the database can be read and has come as far as the mirror. */
async function databaseServes(database: GlossaryDatabase, area: MirrorArea): Promise<boolean> {
  const mirrorStamp = await readMirrorStamp(area).catch(() => null);
  try {
    await openDatabase(database);
    if (((await readDatabaseStamp(database)) ?? -1) >= (mirrorStamp ?? -1)) return true;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_WRITES));
    return ((await readDatabaseStamp(database)) ?? -1) >= (mirrorStamp ?? -1);
  } catch (error) {
    // Without a second copy the failure is the reader's to know of.
    if (mirrorStamp === null) throw error;
    return false;
  }
}

async function fromDatabase(database: GlossaryDatabase, since: number): Promise<StudyData> {
  const [stamp, saved, decks, cards, reviews] = await Promise.all([
    readDatabaseStamp(database),
    database.saved.toArray(),
    database.decks.toArray(),
    database.cards.toArray(),
    database.reviews.where('at').aboveOrEqual(since).sortBy('at'),
  ]);
  return { home: 'database', stamp: stamp ?? 0, saved, decks, cards, reviews };
}

function recordsOf<T extends KeptTable>(items: readonly KeptItem[], table: T): KeptRecords[T][] {
  return items.flatMap((item) =>
    item.table === table && item.record ? [item.record as KeptRecords[T]] : [],
  );
}
