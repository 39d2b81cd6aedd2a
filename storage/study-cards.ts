/** The cards in the database, made from saved terms and reviews whenever either changes. */
import { cardIds, parseCardId } from '../core/study/question.ts';
import { answer, replay, type Schedule } from '../core/study/schedule.ts';
import type { GlossaryDatabase } from './database.ts';
import type { KeptItem } from './kept.ts';
import type { CardRecord, ReviewRecord, SavedRecord } from './study-records.ts';

/** All cards of saved terms with their schedules. */
export function cardsOf(saved: readonly SavedRecord[], reviews: readonly ReviewRecord[]): CardRecord[] {
  const byCard = Map.groupBy(reviews, ({ card }) => card);
  return saved.flatMap((term) => cardIds(term).map((id) => toCard(term, id, replay(byCard.get(id) ?? []))));
}

function toCard({ id: entry, savedAt }: SavedRecord, id: string, schedule: Schedule): CardRecord {
  return { id, entry, savedAt, ...schedule };
}

/** Brings the cards up to date with changes just made; to be called in their transaction. */
export async function refreshCards(database: GlossaryDatabase, items: readonly KeptItem[]): Promise<void> {
  const [only] = items;
  if (items.length === 1 && only?.table === 'reviews' && only.record !== null)
    return addAnswer(database, only.record as ReviewRecord);
  const entries = [...new Set(items.flatMap(entryOf))];
  if (entries.length === 0) return;
  const saved = (await database.saved.bulkGet(entries)).filter((term) => term !== undefined);
  const ids = saved.flatMap(cardIds);
  const reviews = (await Promise.all(ids.map((id) => reviewsOf(database, id)))).flat();
  await database.cards.where('entry').anyOf(entries).delete();
  await database.cards.bulkPut(cardsOf(saved, reviews));
}

/** The usual case: one answer more. */
async function addAnswer(database: GlossaryDatabase, review: ReviewRecord): Promise<void> {
  const card = await database.cards.get(review.card);
  if (card === undefined) return;
  const inOrder = card.lastAt === null || card.lastAt < review.at;
  const schedule = inOrder ? answer(card, review) : replay(await reviewsOf(database, card.id));
  await database.cards.put({ ...card, ...schedule });
}

/** All answers to a card, the oldest first. */
function reviewsOf(database: GlossaryDatabase, card: string): Promise<ReviewRecord[]> {
  return database.reviews.where('[card+at]').between([card, 0], [card, Infinity]).toArray();
}

function entryOf({ table, key }: KeptItem): string[] {
  if (table === 'saved' && typeof key === 'string') return [key];
  if (table !== 'reviews' || typeof key === 'string') return [];
  const card = parseCardId(key[0]);
  return card === null ? [] : [card.entry];
}
