/** Answers to cards, and what is due. */
import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../../core/result.ts';
import { offsetAt } from '../../core/study/clock.ts';
import { queueOf } from '../../core/study/queue.ts';
import { KINDS } from '../../core/study/question.ts';
import type { AnswerRequest, Kept } from '../../messages/study.ts';
import { gone, kept } from '../../storage/kept.ts';
import { readSettings } from '../../storage/settings.ts';
import { readCard, readCards } from '../../storage/study.ts';
import { keeper, studyDatabase } from './study-keeper.ts';

export async function answerCard({
  card: id,
  grade,
  lastAt,
}: AnswerRequest): Promise<Result<{ readonly at: number }, 'unknown' | 'unavailable' | 'stale'>> {
  const card = await readCard(studyDatabase, browser.storage.local, id);
  if (card === undefined) return fail('unknown');
  if (card.lastAt !== lastAt) return fail('stale');
  // Two answers to a card never share a moment, also where the clock was set back.
  const at = Math.max(Date.now(), (lastAt ?? 0) + 1);
  const done = await keeper.keep([kept('reviews', { card: id, at, offset: offsetAt(at), grade })]);
  return done.ok ? ok({ at }) : done;
}

export async function takeBack({ card, at }: { card: string; at: number }): Promise<Kept> {
  if ((await keeper.read('reviews', [card, at])) === null) return fail('unknown');
  const done = await keeper.keep([gone('reviews', [card, at], Math.max(Date.now(), at + 1))]);
  return done.ok ? ok(true) : done;
}

/** How many cards today still asks for; 0 where nothing can be read. */
export async function dueCount(): Promise<number> {
  try {
    const [cards, { newCards, cardKinds }] = await Promise.all([
      readCards(studyDatabase, browser.storage.local),
      readSettings(),
    ]);
    const kinds = KINDS.filter((kind) => cardKinds.includes(kind));
    const { due, fresh } = queueOf(cards, () => true, { newCards, kinds }, Date.now());
    return due + fresh;
  } catch {
    return 0;
  }
}
