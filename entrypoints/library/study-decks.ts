/** Decks as the pickers list them. */
import type { HandDeck } from '../../components/study/DeckPicker.tsx';
import { ALL_DECKS, inDeck, ruleDecks } from '../../core/study/decks.ts';
import type { StudyData } from '../../storage/study.ts';

export function decksOf({ saved, decks }: Pick<StudyData, 'saved' | 'decks'>) {
  const hand: HandDeck[] = decks
    .map(({ id, name }) => ({ id, name, count: saved.filter((term) => term.decks.includes(id)).length }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  return { hand, rules: ruleDecks(saved) };
}

/** Ids of the saved terms in a deck. */
export function termsIn({ saved }: Pick<StudyData, 'saved'>, deck: string): Set<string> {
  return new Set(saved.filter((term) => inDeck(term, deck)).map(({ id }) => id));
}

/** The deck an address names; one that is no more is everything. */
export function deckFrom(query: URLSearchParams, data: StudyData): string {
  const wanted = query.get('deck') ?? ALL_DECKS;
  const { hand, rules } = decksOf(data);
  return [...hand, ...rules].some(({ id }) => id === wanted) ? wanted : ALL_DECKS;
}

/** The address of a view with a deck chosen. */
export function deckHash(view: string, deck: string): string {
  return deck === ALL_DECKS ? `#/${view}` : `#/${view}?${new URLSearchParams({ deck })}`;
}
