/** Hand-made decks, and which terms lie in them. */
import { fail, ok } from '../../core/result.ts';
import type { Kept } from '../../messages/study.ts';
import { gone, kept, type KeptItem } from '../../storage/kept.ts';
import { keeper, studyData } from './study-keeper.ts';

export async function putDeck(deck: { id: string; name: string }): Promise<Kept> {
  return keep([kept('decks', { ...deck, changedAt: Date.now() })]);
}

/** Removes the deck and takes all terms out of it. */
export async function removeDeck(id: string): Promise<Kept> {
  const { saved } = await studyData(Infinity);
  const now = Date.now();
  const emptied = saved
    .filter((term) => term.decks.includes(id))
    .map((term) =>
      kept('saved', { ...term, decks: term.decks.filter((deck) => deck !== id), changedAt: now }),
    );
  return keep([gone('decks', id, now), ...emptied]);
}

export async function moveTerms(ids: readonly string[], deck: string, into: boolean): Promise<Kept> {
  const terms = await Promise.all(ids.map((id) => keeper.read('saved', id)));
  if (terms.some((term) => term === null)) return fail('unknown');
  const now = Date.now();
  const moved = terms.flatMap((term) => {
    if (term === null || term.decks.includes(deck) === into) return [];
    const decks = into ? [...term.decks, deck] : term.decks.filter((one) => one !== deck);
    return [kept('saved', { ...term, decks, changedAt: now })];
  });
  return moved.length === 0 ? ok(true) : keep(moved);
}

async function keep(items: readonly KeptItem[]): Promise<Kept> {
  const done = await keeper.keep(items);
  return done.ok ? ok(true) : done;
}
