/** Which card comes next. */
import { offsetAt, startOfDay, studyDay } from './clock.ts';
import { parseCardId, type Kind } from './question.ts';
import type { Schedule } from './schedule.ts';

export interface QueuedCard extends Schedule {
  readonly id: string;
  readonly entry: string;
  /** The order of new cards. */
  readonly savedAt: number;
}

export interface QueueRules {
  /** New cards a day. */
  readonly newCards: number;
  readonly kinds: readonly Kind[];
}

export interface Queue {
  /** In the order in which they are asked; the first is next. */
  readonly cards: readonly QueuedCard[];
  /** Of `cards`: answered before and due today, and new ones that today still has room for. */
  readonly due: number;
  readonly fresh: number;
  /** When the first card of later today may be asked, where `cards` is empty; null if today is done. */
  readonly nextAt: number | null;
}

/** A card still being learnt may come this much early rather than let the reader wait. Milliseconds; as in Anki. */
const AHEAD = 20 * 60_000;

/**
 * Orders today's cards: steps of minutes that are over, cards of days by how long they are due, new ones as they were
 * saved, and last what would only be due in a few minutes. A term shows one new card a day, since its second would be
 * answered by its first; and no term comes twice in a row where there is another.
 * @param all every card, also of other decks: the day's room for new ones is one for all
 * @param wanted true for the cards of the deck
 * @param last the entry just asked
 */
export function queueOf(
  all: readonly QueuedCard[],
  wanted: (card: QueuedCard) => boolean,
  rules: QueueRules,
  now: number,
  last: string | null = null,
): Queue {
  const offset = offsetAt(now);
  const today = startOfDay(studyDay(now, offset), offset);
  const tomorrow = startOfDay(studyDay(now, offset) + 1, offset);
  const asked = all.filter((card) => rules.kinds.includes(kindOf(card)) && wanted(card));
  const known = asked.filter((card) => card.lastAt !== null && card.due < tomorrow);
  const steps = known.filter((card) => card.phase !== 'review').toSorted(byDue);
  const early = steps.filter((card) => card.due > now && card.due <= now + AHEAD);
  const later = steps.filter((card) => card.due > now + AHEAD);
  const due = known.filter((card) => card.phase === 'review').toSorted(byDue);
  const fresh = freshCards(all, asked, rules.newCards, today);
  const cards = [...steps.filter((card) => card.due <= now), ...due, ...fresh, ...early];
  return {
    cards: apart(cards, last),
    due: known.length - later.length,
    fresh: fresh.length,
    nextAt: cards.length === 0 ? (later[0]?.due ?? null) : null,
  };
}

function kindOf({ id }: QueuedCard): Kind {
  return parseCardId(id)?.kind ?? 'meaning';
}

function byDue(a: QueuedCard, b: QueuedCard): number {
  return a.due - b.due || (a.id < b.id ? -1 : 1);
}

/** What a term means is learnt first, then its lists, then to name it. */
const TURNS: readonly Kind[] = ['meaning', 'cloze', 'term'];

function byTurn(a: QueuedCard, b: QueuedCard): number {
  const turns = TURNS.indexOf(kindOf(a)) - TURNS.indexOf(kindOf(b));
  return (
    a.savedAt - b.savedAt ||
    (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0) ||
    turns ||
    (a.id < b.id ? -1 : 1)
  );
}

function freshCards(
  all: readonly QueuedCard[],
  asked: readonly QueuedCard[],
  most: number,
  today: number,
): QueuedCard[] {
  const begun = all.filter(({ firstAt }) => firstAt !== null && firstAt >= today);
  const seen = new Set(begun.map((card) => card.entry));
  const fresh = [];
  for (const card of asked.filter(({ lastAt }) => lastAt === null).toSorted(byTurn)) {
    if (begun.length + fresh.length >= most) break;
    if (seen.has(card.entry)) continue;
    seen.add(card.entry);
    fresh.push(card);
  }
  return fresh;
}

/** Brings the first card of another term to the front. */
function apart(cards: readonly QueuedCard[], last: string | null): QueuedCard[] {
  const other = cards.findIndex((card) => card.entry !== last);
  if (other <= 0) return [...cards];
  const first = cards[other];
  return first === undefined ? [...cards] : [first, ...cards.toSpliced(other, 1)];
}
