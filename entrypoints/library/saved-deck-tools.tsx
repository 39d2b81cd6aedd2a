import { useState } from 'preact/hooks';
import type { HandDeck } from '../../components/study/DeckPicker.tsx';
import { NameForm } from '../../components/study/NameForm.tsx';
import { studyMessages } from '../../locales/study.ts';
import type { SavedActions } from './saved-actions.ts';

interface Props {
  readonly language: string;
  readonly deck: HandDeck;
  readonly actions: SavedActions;
}

/** What can be done with the hand-made deck that is shown. */
export function DeckTools({ language, deck, actions }: Props) {
  const t = studyMessages(language).saved;
  const [naming, setNaming] = useState(false);
  if (naming)
    return (
      <NameForm
        language={language}
        action={t.renameDeck}
        name={deck.name}
        onCancel={() => setNaming(false)}
        onName={(name) => {
          setNaming(false);
          void actions.renameDeck(deck.id, name);
        }}
      />
    );
  return (
    <div class="saved-deck-tools">
      <button type="button" class="text-button" onClick={() => setNaming(true)}>
        {t.renameDeck}
      </button>
      <button type="button" class="text-button" onClick={() => void actions.removeDeck(deck.id)}>
        {t.removeDeck}
      </button>
    </div>
  );
}
