/** What the study views read: everything kept, from whichever home holds it. */
import type { GlossaryDatabase } from './database.ts';
import { openDatabase, readDatabaseStamp } from './keeper.ts';
import { readMirror, readMirrorStamp, type MirrorArea } from './mirror.ts';
import { cardsOf, isCard } from './study-cards.ts';
import type { CardRecord, DeckRecord, ReviewRecord, SavedRecord } from './study-records.ts';
import type { DraftRecord, MineRecord } from './pack-records.ts';
import { itemName, kept, onlySound, type KeptRecords, type KeptTable } from './kept.ts';

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
      return await fromDatabase(database, area, since);
    } catch (error) {
      // A record in it cannot be read any more. Without a second copy the failure is the reader's to know of.
      if ((await readMirrorStamp(area).catch(() => null)) === null) throw error;
    }
  }
  const records = await mirrorRecords(area);
  const stamp = (await readMirrorStamp(area)) ?? 0;
  const saved = records('saved');
  const reviews = records('reviews').toSorted(byMoment);
  return {
    home: 'mirror',
    stamp,
    saved,
    decks: records('decks'),
    cards: cardsOf(saved, reviews),
    reviews: reviews.filter(({ at }) => at >= since),
  };
}

/** All cards, without the terms they ask for. */
export async function readCards(
  database: GlossaryDatabase,
  area: MirrorArea,
): Promise<readonly CardRecord[]> {
  if (await databaseServes(database, area)) {
    const cards = await database.cards.toArray();
    if (cards.every(isCard)) return cards;
  }
  return (await readStudy(database, area)).cards;
}

/** One card, or undefined. */
export async function readCard(
  database: GlossaryDatabase,
  area: MirrorArea,
  id: string,
): Promise<CardRecord | undefined> {
  if (await databaseServes(database, area)) {
    const card = await database.cards.get(id);
    if (card === undefined || isCard(card)) return card;
  }
  return (await readStudy(database, area)).cards.find((card) => card.id === id);
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
  if (!(await databaseServes(database, area))) return (await mirrorRecords(area))(table);
  return wholly(table, await database.table(table).toArray(), () => mirrorRecords(area));
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

async function fromDatabase(database: GlossaryDatabase, area: MirrorArea, since: number): Promise<StudyData> {
  const [stamp, ...rows] = await Promise.all([
    readDatabaseStamp(database),
    database.saved.toArray(),
    database.decks.toArray(),
    database.reviews.where('at').aboveOrEqual(since).toArray(),
    database.cards.toArray(),
  ]);
  let mirror: Promise<MirrorRecords> | null = null;
  const others = () => (mirror ??= mirrorRecords(area));
  const saved = await wholly('saved', rows[0], others);
  const decks = await wholly('decks', rows[1], others);
  const reviews = (await wholly('reviews', rows[2], others)).filter(({ at }) => at >= since);
  const areCards = rows[3].every(isCard);
  const cards = areCards ? rows[3] : cardsOf(saved, onlySound('reviews', await database.reviews.toArray()));
  return { home: 'database', stamp: stamp ?? 0, saved, decks, cards, reviews: reviews.toSorted(byMoment) };
}

/** The rows that can be read; for those that cannot, what the mirror has beside them. */
async function wholly<T extends KeptTable>(
  table: T,
  rows: readonly unknown[],
  others: () => Promise<MirrorRecords>,
): Promise<readonly KeptRecords[T][]> {
  const sound = onlySound(table, rows);
  if (sound.length === rows.length) return sound;
  const nameOf = (record: KeptRecords[T]) => itemName(kept(table, record));
  const here = new Set(sound.map(nameOf));
  const records = await others().catch(() => null);
  return [...sound, ...(records?.(table) ?? []).filter((record) => !here.has(nameOf(record)))];
}

type MirrorRecords = <T extends KeptTable>(table: T) => KeptRecords[T][];

/** All records of the mirror that can be read, by table. */
async function mirrorRecords(area: MirrorArea): Promise<MirrorRecords> {
  const items = [...(await readMirror(area)).values()];
  return <T extends KeptTable>(table: T) =>
    items.flatMap((item) => (item.table === table && item.record ? [item.record as KeptRecords[T]] : []));
}

function byMoment(one: { readonly at: number }, other: { readonly at: number }): number {
  return one.at - other.at;
}
