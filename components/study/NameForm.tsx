import { useEffect, useRef } from 'preact/hooks';
import { studyMessages } from '../../locales/study.ts';

interface Props {
  readonly language: string;
  readonly action: string;
  readonly name?: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** The bound of a deck's name, as the record has it. */
const LONGEST_NAME = 60;

/** Asks for the name of a deck; Escape leaves it as it was. */
export function NameForm({ language, action, name = '', onName, onCancel }: Props) {
  const t = studyMessages(language).saved;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <form
      class="saved-naming"
      onSubmit={(event) => {
        event.preventDefault();
        const given = input.current?.value.trim() ?? '';
        if (given !== '') onName(given);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <input
        ref={input}
        type="text"
        aria-label={t.deckName}
        placeholder={t.deckName}
        maxLength={LONGEST_NAME}
        value={name}
      />
      <button type="submit" class="text-button">
        {action}
      </button>
      <button type="button" class="text-button" onClick={onCancel}>
        {t.cancel}
      </button>
    </form>
  );
}
