import type { Entry, Sense } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { fillCount } from '../locales/fill.ts';
import { Chips } from './Chips.tsx';
import { placeOf } from './citation-text.ts';
import type { TermLinks } from './GlossText.tsx';
import { GlossView } from './GlossView.tsx';
import { Icon } from './Icon.tsx';
import { NoteList } from './NoteList.tsx';
import { Sources } from './Sources.tsx';
import { TextButton } from './TextButton.tsx';

interface Props {
  readonly entry: Entry;
  /** Index of the sense that is shown already. */
  readonly sense: number;
  readonly language: string;
  readonly links?: TermLinks | undefined;
  /** Makes a sense the one that is meant on this site. Not given where there is no site. */
  readonly onChoose?: ((sense: number) => void) | undefined;
}

/** What the same word means elsewhere or in other years, folded away. */
export function OtherSenses({ entry, sense, language, links, onChoose }: Props) {
  const t = cardMessages(language);
  if (entry.senses.length < 2) return null;
  return (
    <details class="fold">
      <summary>
        <Icon name="open" />
        {fillCount(t.entry.otherSenses, entry.senses.length - 1, language)}
      </summary>
      {entry.senses.map(
        (other, index) =>
          index !== sense && (
            <div class="other-sense">
              <div class="other-head">
                <Chips sense={other} language={language} />
                {onChoose && (
                  <TextButton text={t.why.choose} about={nameOf(other)} onPress={() => onChoose(index)} />
                )}
              </div>
              <GlossView sense={other} language={language} links={links} />
              <NoteList notes={other.notes} language={language} />
              <Sources citations={other.citations} language={language} />
            </div>
          ),
      )}
    </details>
  );
}

/** 昆明市人民政府 2022: enough to tell a sense from the others. */
function nameOf(sense: Sense): string {
  const [citation] = sense.citations;
  return `${placeOf(sense) ?? citation?.issuer ?? ''} ${citation?.year ?? ''}`;
}
