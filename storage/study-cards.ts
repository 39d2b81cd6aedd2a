/** The cards in the database, made from saved terms and reviews whenever either changes. */
import { cardIds, parseCardId } from '../core/study/question.ts';
import { answer, replay, type Schedule } from '../core/study/schedule.ts';
import type { GlossaryDatabase } from './database.ts';
import { isSound, onlySound, type KeptItem } from './kept.ts';
import { isObject, isText } from './sound.ts';
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
  const isAnswer = items.length === 1 && only?.table === 'reviews' && only.record !== null;
  if (isAnswer && (await addAnswer(database, only.record as ReviewRecord))) return;
  const entries = [...new Set(items.flatMap(entryOf))];
  if (entries.length === 0) return;
  const saved = (await database.saved.bulkGet(entries)).filter((term) => isSound('saved', term));
  const ids = saved.flatMap(cardIds);
  const reviews = (await Promise.all(ids.map((id) => reviewsOf(database, id)))).flat();
  await database.cards.where('entry').anyOf(entries).delete();
  await database.cards.bulkPut(cardsOf(saved, reviews));
}

/** True for a card that can be asked. */
export function isCard(value: unknown): value is CardRecord {
  if (!isObject(value)) return false;
  const { id, entry, phase, savedAt, due, reps } = value;
  return [id, entry, phase].every(isText) && [savedAt, due, reps].every(Number.isFinite);
}

/** The usual case: one answer more. False where the card has to be made anew. */
async function addAnswer(database: GlossaryDatabase, review: ReviewRecord): Promise<boolean> {
  const card = await database.cards.get(review.card);
  if (card === undefined) return true;
  if (!isCard(card)) return false;
  const inOrder = card.lastAt === null || card.lastAt < review.at;
  const schedule = inOrder ? answer(card, review) : replay(await reviewsOf(database, card.id));
  await database.cards.put({ ...card, ...schedule });
  return true;
}

/** All answers to a card, the oldest first. */
async function reviewsOf(database: GlossaryDatabase, card: string): Promise<ReviewRecord[]> {
  const reviews = database.reviews.where('[card+at]').between([card, 0], [card, Infinity]);
  return onlySound('reviews', await reviews.toArray());
}

function entryOf({ table, key }: KeptItem): string[] {
  if (table === 'saved' && typeof key === 'string') return [key];
  if (table !== 'reviews' || typeof key === 'string') return [];
  const card = parseCardId(key[0]);
  return card === null ? [] : [card.entry];
}
