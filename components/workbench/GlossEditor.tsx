import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import type { WorkAction } from '../../core/workbench/act.ts';
import type { WorkItem } from '../../core/workbench/item.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { ReasonForm } from './ReasonForm.tsx';

interface Props {
  readonly item: WorkItem;
  readonly gloss: string;
  readonly language: Language;
  /** True where it was done. */
  readonly onDo: (action: WorkAction) => boolean;
  readonly onSplit: (from: number, to: number) => boolean;
  readonly onCut: (at: number) => boolean;
}

type Asking =
  | { readonly kind: 'next' | 'previous' }
  | { readonly kind: 'correct'; readonly printed: string }
  | null;

/** The verbatim text with a caret but without editing: what is done to it is said by where the caret stands. */
export function GlossEditor({ item, gloss, language, onDo, onSplit, onCut }: Props) {
  const t = workbenchMessages(language).item;
  const field = useRef<HTMLTextAreaElement>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const selection = () => [field.current?.selectionStart ?? 0, field.current?.selectionEnd ?? 0] as const;
  const { key } = item;
  const needsReason = gloss.includes('\n') || item.join !== '';
  return (
    <div class="wb-gloss-editor">
      <label class="wb-field">
        <span>{t.gloss}</span>
        <textarea
          ref={field}
          lang="zh-CN"
          rows={Math.min(9, Math.max(3, Math.ceil(gloss.length / 34) + gloss.split('\n').length - 1))}
          value={gloss}
          spellcheck={false}
          onBeforeInput={(event) => event.preventDefault()}
          onInput={({ currentTarget }) => (currentTarget.value = gloss)}
        />
        <span class="hint">{t.glossHint}</span>
      </label>
      <div class="wb-line-actions">
        <button type="button" class="text-button" onClick={() => onSplit(...selection())}>
          {t.split}
        </button>
        <button type="button" class="text-button" onClick={() => onCut(selection()[0])}>
          {t.cut}
        </button>
        <button type="button" class="text-button" onClick={() => setAsking({ kind: 'previous' })}>
          {t.joinPrevious}
        </button>
        <button type="button" class="text-button" onClick={() => setAsking({ kind: 'next' })}>
          {t.joinNext}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => setAsking({ kind: 'correct', printed: gloss.slice(...selection()) })}
        >
          {t.correct}
        </button>
      </div>
      {asking?.kind === 'correct' && (
        <CorrectionForm
          printed={asking.printed}
          language={language}
          onCancel={() => setAsking(null)}
          onAdd={(correction) => onDo({ kind: 'correct', key, correction }) && setAsking(null)}
        />
      )}
      {(asking?.kind === 'next' || asking?.kind === 'previous') && (
        <ReasonForm
          language={language}
          onCancel={() => setAsking(null)}
          onJoin={(reason) => onDo({ kind: 'join', key, with: asking.kind, reason }) && setAsking(null)}
        />
      )}
      {needsReason && (
        <label class="wb-field">
          <span>{t.reason}</span>
          <input
            type="text"
            lang="zh-CN"
            placeholder={t.reasonHint}
            key={item.join}
            defaultValue={item.join}
            autocomplete="off"
            onChange={({ currentTarget }) =>
              onDo({ kind: 'change', key, patch: { join: currentTarget.value.trim() } })
            }
          />
        </label>
      )}
    </div>
  );
}
