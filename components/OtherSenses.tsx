import type { Entry } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { fillCount } from '../locales/fill.ts';
import { Chips } from './Chips.tsx';
import { GlossView } from './GlossView.tsx';
import { Icon } from './Icon.tsx';
import { NoteList } from './NoteList.tsx';
import { Sources } from './Sources.tsx';

interface Props {
  readonly entry: Entry;
  /** Index of the sense that is shown already. */
  readonly sense: number;
  readonly language: string;
}

/** What the same word means elsewhere or in other years, folded away. */
export function OtherSenses({ entry, sense, language }: Props) {
  const others = entry.senses.filter((_sense, index) => index !== sense);
  if (others.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        <Icon name="open" />
        {fillCount(cardMessages(language).entry.otherSenses, others.length, language)}
      </summary>
      {others.map((other) => (
        <div class="other-sense">
          <Chips sense={other} language={language} />
          <GlossView sense={other} language={language} />
          <NoteList notes={other.notes} language={language} />
          <Sources citations={other.citations} language={language} />
        </div>
      ))}
    </details>
  );
}
