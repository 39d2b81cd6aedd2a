import { useState } from 'preact/hooks';
import { fillCount } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';
import type { HandDeck } from './DeckPicker.tsx';
import { NameForm } from './NameForm.tsx';

interface Props {
  readonly language: string;
  readonly count: number;
  readonly decks: readonly HandDeck[];
  /** The hand-made deck that is shown, or null. */
  readonly shownDeck: string | null;
  readonly onInto: (deck: string) => void;
  readonly onNewDeck: (name: string) => void;
  readonly onOutOf: (deck: string) => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

const NEW = 'new';

/** What can be done with the chosen terms. */
export function SelectionBar(props: Props) {
  const { language, count, decks, shownDeck, onInto, onNewDeck, onOutOf, onRemove, onClear } = props;
  const t = studyMessages(language).saved;
  const [naming, setNaming] = useState(false);
  return (
    <div class="saved-selection" role="group" aria-label={fillCount(t.selected, count, language)}>
      <b>{fillCount(t.selected, count, language)}</b>
      {naming ? (
        <NameForm
          language={language}
          action={t.create}
          onCancel={() => setNaming(false)}
          onName={(name) => {
            setNaming(false);
            onNewDeck(name);
          }}
        />
      ) : (
        <select
          aria-label={t.into}
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget;
            event.currentTarget.value = '';
            if (value === NEW) setNaming(true);
            else if (value !== '') onInto(value);
          }}
        >
          <option value="">{t.into}</option>
          {decks.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
          <option value={NEW}>{t.newDeck}</option>
        </select>
      )}
      {shownDeck !== null && (
        <button type="button" class="text-button" onClick={() => onOutOf(shownDeck)}>
          {t.outOf}
        </button>
      )}
      <button type="button" class="text-button" onClick={onRemove}>
        {t.remove}
      </button>
      <button type="button" class="text-button" onClick={onClear}>
        {t.clear}
      </button>
    </div>
  );
}
