import { useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { Dialog } from '../packs/Dialog.tsx';
import { dateText } from '../packs/pack-texts.ts';
import { FileDrop } from './FileDrop.tsx';

export interface ListedDraft {
  readonly id: string;
  readonly title: string;
  readonly entries: number;
  /** Open ones. */
  readonly doubts: number;
  readonly changedAt: number;
}

interface Props {
  readonly language: Language;
  readonly drafts: readonly ListedDraft[];
  /** What goes on, or what went wrong, in words. */
  readonly said: { readonly text: string; readonly isProblem: boolean } | null;
  readonly busy: boolean;
  readonly hrefOf: (id: string) => string;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onRemove: (id: string) => void;
}

/** Where work begins or goes on. */
export function StartPage({ language, drafts, said, busy, hrefOf, onText, onFile, onRemove }: Props) {
  const t = workbenchMessages(language).start;
  const [removing, setRemoving] = useState<ListedDraft | null>(null);
  return (
    <div class="wb-start">
      <header class="view-head">
        <h1>{t.heading}</h1>
      </header>
      <p class="view-hint">{t.hint}</p>
      <FileDrop language={language} busy={busy} onFile={onFile}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const text = new FormData(event.currentTarget).get('text');
            onText(typeof text === 'string' ? text : '');
          }}
        >
          <label class="wb-field">
            <span>{t.paste}</span>
            <textarea name="text" rows={8} lang="zh-CN" spellcheck={false} />
          </label>
          <button type="submit" class="action" disabled={busy}>
            {t.begin}
          </button>
        </form>
      </FileDrop>
      <p role="status" class={said?.isProblem ? 'wb-said problem' : 'wb-said'}>
        {said?.text}
      </p>
      {drafts.length > 0 && (
        <section aria-label={t.drafts}>
          <h2>{t.drafts}</h2>
          <ul class="wb-drafts">
            {drafts.map((draft) => (
              <li key={draft.id}>
                <a href={hrefOf(draft.id)} lang="zh-CN">
                  {draft.title}
                </a>
                <span class="hint">
                  {fill(t.draftMeta, { ...draft, date: dateText(draft.changedAt, language) })}
                </span>
                <button
                  type="button"
                  class="text-button"
                  aria-label={`${t.remove} ${draft.title}`}
                  onClick={() => setRemoving(draft)}
                >
                  {t.remove}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {removing && (
        <Dialog
          title={fill(t.removeTitle, { title: removing.title })}
          yes={t.remove}
          no={t.cancel}
          onAnswer={(yes) => {
            setRemoving(null);
            if (yes) onRemove(removing.id);
          }}
        >
          <p>{t.removeText}</p>
        </Dialog>
      )}
    </div>
  );
}
