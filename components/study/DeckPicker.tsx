import type { RuleDeck } from '../../core/study/decks.ts';
import { cardMessages } from '../../locales/card.ts';
import { fill } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';

/** A hand-made deck and how many terms lie in it. */
export interface HandDeck {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

interface Props {
  readonly language: string;
  readonly chosen: string;
  readonly rules: readonly RuleDeck[];
  readonly hand: readonly HandDeck[];
  readonly onChoose: (deck: string) => void;
}

/** Which terms: all, a theme's, a region's, a year's, or a deck of the reader's own. */
export function DeckPicker({ language, chosen, rules, hand, onChoose }: Props) {
  const t = studyMessages(language).study;
  const groups = (['theme', 'region', 'year'] as const).map((rule) => ({
    label: t.decks[rule],
    decks: rules.filter((deck) => deck.rule === rule),
  }));
  return (
    <label class="study-picker">
      <span>{t.deck}</span>
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="all">{t.decks.all}</option>
        {hand.length > 0 && (
          <optgroup label={t.decks.hand}>
            {hand.map(({ id, name, count }) => (
              <option value={id}>{`${name} ${count}`}</option>
            ))}
          </optgroup>
        )}
        {groups.map(
          ({ label, decks }) =>
            decks.length > 0 && (
              <optgroup label={label}>
                {decks.map((deck) => (
                  <option value={deck.id}>{`${deckName(deck, language)} ${deck.count}`}</option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </label>
  );
}

/** A deck by rule as the reader's language names it. */
export function deckName({ rule, name }: Pick<RuleDeck, 'rule' | 'name'>, language: string): string {
  const { themes, entry } = cardMessages(language);
  if (rule === 'theme') return Object.hasOwn(themes, name) ? themes[name as keyof typeof themes] : name;
  return rule === 'year' ? fill(entry.year, { year: name }) : name;
}
