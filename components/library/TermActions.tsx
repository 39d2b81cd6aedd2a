import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { libraryMessages } from '../../locales/library.ts';
import { CopyButton } from '../CopyButton.tsx';
import { Icon } from '../Icon.tsx';

interface Props {
  readonly language: Language;
  readonly isSaved: boolean | null;
  readonly onSave: () => Promise<boolean>;
  readonly onCopy: () => Promise<boolean>;
  readonly announce: (text: string) => void;
}

/** Saving and copying: what a reader does with an entry. */
export function TermActions({ language, isSaved, onSave, onCopy, announce }: Props) {
  const t = libraryMessages(language).library.term;
  const [failed, setFailed] = useState(false);
  const isShown = useRef(true);
  useEffect(() => () => void (isShown.current = false), []);
  const save = async () => {
    const done = await onSave();
    if (!isShown.current) return;
    setFailed(!done);
    announce(!done ? t.saveFailed : isSaved ? t.forgottenSpoken : t.savedSpoken);
  };
  return (
    <div class="term-actions">
      <button
        type="button"
        class={isSaved ? 'pill on' : 'pill'}
        aria-pressed={isSaved ?? false}
        disabled={isSaved === null}
        title={isSaved ? t.forget : undefined}
        onClick={() => void save()}
      >
        <Icon name="save" />
        {isSaved ? t.saved : t.save}
      </button>
      <CopyButton language={language} onCopy={onCopy} announce={announce} />
      {failed && <span class="failed">{t.saveFailed}</span>}
    </div>
  );
}
