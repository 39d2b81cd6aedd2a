import { useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { libraryMessages } from '../../locales/library.ts';

interface Props {
  readonly language: Language;
  /** False where it could not be done. */
  readonly onForget: () => Promise<boolean>;
}

/** Forgets on which pages terms were met, also after the keeping of it was switched off. */
export function ForgetMet({ language, onForget }: Props) {
  const t = libraryMessages(language).library.settings;
  const [state, setState] = useState<'asked' | 'forgotten' | 'failed' | null>(null);
  return (
    <div class="setting">
      <span class="setting-text">
        <span>{t.forgetMet}</span>
        <span class="hint" role="status">
          {state === 'forgotten' ? t.metForgotten : state === 'failed' ? t.metKept : t.forgetMetHint}
        </span>
      </span>
      {state === 'asked' ? (
        <button
          type="button"
          class="text-button"
          ref={(button) => button?.focus()}
          onBlur={() => setState((now) => (now === 'asked' ? null : now))}
          onClick={() =>
            void onForget().then(
              (done) => setState(done ? 'forgotten' : 'failed'),
              () => setState('failed'),
            )
          }
        >
          {t.forgetMetSure}
        </button>
      ) : (
        <button
          type="button"
          class="text-button"
          disabled={state === 'forgotten'}
          onClick={() => setState('asked')}
        >
          {t.forgetMetDo}
        </button>
      )}
    </div>
  );
}
