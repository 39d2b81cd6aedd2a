import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import type { Correction } from '../../core/workbench/item.ts';
import { workbenchMessages } from '../../locales/workbench.ts';

interface Props {
  /** What was selected. */
  readonly printed: string;
  readonly language: Language;
  readonly onAdd: (correction: Correction) => void;
  readonly onCancel: () => void;
}

const CERTAINTIES = ['certain', 'likely', 'possible'] as const;

/** A note beside the text: what is printed, what is meant, by what evidence, and how sure that is. */
export function CorrectionForm({ printed, language, onAdd, onCancel }: Props) {
  const t = workbenchMessages(language).item;
  const [draft, setDraft] = useState<Correction>({
    printed,
    meant: printed,
    evidence: '',
    certainty: 'likely',
  });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const line = (name: 'printed' | 'meant' | 'evidence', label: string, isFirst: boolean) => (
    <label class={name === 'evidence' ? 'wb-field wide' : 'wb-field'}>
      <span>{label}</span>
      <input
        ref={isFirst ? first : null}
        type="text"
        name={name}
        lang="zh-CN"
        value={draft[name]}
        autocomplete="off"
        onInput={({ currentTarget }) => setDraft({ ...draft, [name]: currentTarget.value })}
      />
    </label>
  );
  return (
    <form
      class="wb-ask wb-fields"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(draft);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      {line('printed', t.printedWrong, printed === '')}
      {line('meant', t.meant, printed !== '')}
      <label class="wb-field">
        <span>{t.certainty}</span>
        <select
          value={draft.certainty}
          onChange={({ currentTarget }) =>
            setDraft({
              ...draft,
              certainty: CERTAINTIES.find((one) => one === currentTarget.value) ?? 'possible',
            })
          }
        >
          {CERTAINTIES.map((one) => (
            <option key={one} value={one}>
              {t.certainties[one]}
            </option>
          ))}
        </select>
      </label>
      {line('evidence', t.evidence, false)}
      <div class="wb-line-actions end wide">
        <button type="button" class="pill" onClick={onCancel}>
          {t.cancel}
        </button>
        <button type="submit" class="pill on">
          {t.addCorrection}
        </button>
      </div>
    </form>
  );
}
