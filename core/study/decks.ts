/** Decks: by rule (theme, region, year), which need no upkeep, and by hand. Each has an id that an address can hold. */
import type { Entry } from '../entry.ts';

export const ALL_DECKS = 'all';

/** What a deck's rule looks at. */
export interface Filed {
  readonly snapshot: Entry;
  /** Ids of the hand-made decks it lies in. */
  readonly decks: readonly string[];
}

export interface RuleDeck {
  /** `theme:<id>`, `region:<code>` or `year:<year>`. */
  readonly id: string;
  readonly rule: 'theme' | 'region' | 'year';
  /** The theme's id, the region's name as the citations have it, or the year. */
  readonly name: string;
  readonly count: number;
}

/** True where the saved term lies in the deck. */
export function inDeck(saved: Filed, deck: string): boolean {
  return deck === ALL_DECKS || saved.decks.includes(deck) || rulesOf(saved).some(({ id }) => id === deck);
}

/** The decks by rule that hold at least one of the saved terms: themes and regions by size, years newest first. */
export function ruleDecks(saved: readonly Filed[]): RuleDeck[] {
  const decks = new Map<string, RuleDeck>();
  for (const one of saved)
    for (const deck of rulesOf(one))
      decks.set(deck.id, { ...deck, count: (decks.get(deck.id)?.count ?? 0) + 1 });
  const order = { theme: 0, region: 1, year: 2 };
  return [...decks.values()].toSorted(
    (a, b) =>
      order[a.rule] - order[b.rule] ||
      (a.rule === 'year' ? Number(b.name) - Number(a.name) : b.count - a.count) ||
      (a.id < b.id ? -1 : 1),
  );
}

function rulesOf({ snapshot }: Filed): Omit<RuleDeck, 'count'>[] {
  const citations = snapshot.senses.flatMap((sense) => sense.citations);
  const regions = new Map(citations.flatMap(({ region }) => (region ? [[region.code, region.name]] : [])));
  const years = new Set(citations.map(({ year }) => String(year)));
  return [
    ...(snapshot.theme === undefined
      ? []
      : [{ id: `theme:${snapshot.theme}`, rule: 'theme' as const, name: snapshot.theme }]),
    ...[...regions].map(([code, name]) => ({ id: `region:${code}`, rule: 'region' as const, name })),
    ...[...years].map((year) => ({ id: `year:${year}`, rule: 'year' as const, name: year })),
  ];
}
