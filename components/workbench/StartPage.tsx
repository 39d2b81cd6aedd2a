import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { FileDrop } from './FileDrop.tsx';

export interface ListedDraft {
  readonly id: string;
  readonly title: string;
  readonly entries: number;
  /** Open ones. */
  readonly doubts: number;
  /** When it was changed last, in words. */
  readonly date: string;
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
  /** Asks first. */
  readonly onRemove: (draft: ListedDraft) => void;
}

/** Where work begins or goes on. */
export function StartPage({ language, drafts, said, busy, hrefOf, onText, onFile, onRemove }: Props) {
  const t = workbenchMessages(language).start;
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
                <span class="hint">{fill(t.draftMeta, { ...draft })}</span>
                <button
                  type="button"
                  class="text-button"
                  aria-label={`${t.remove} ${draft.title}`}
                  onClick={() => onRemove(draft)}
                >
                  {t.remove}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
