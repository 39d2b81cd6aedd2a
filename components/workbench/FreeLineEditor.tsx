import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import type { ActProblem } from '../../core/workbench/act.ts';
import type { WorkItem } from '../../core/workbench/work.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import type { Do, FreeLine } from './model.ts';
import { ReasonForm } from './ReasonForm.tsx';

interface Props {
  readonly free: FreeLine;
  readonly line: number;
  /** The entry above. */
  readonly item: WorkItem | null;
  readonly language: Language;
  readonly onDo: Do;
}

/** A line that was left out: made an entry of, or added to the one above. */
export function FreeLineEditor({ free, line, item, language, onDo }: Props) {
  const messages = workbenchMessages(language);
  const t = messages.doubts;
  const field = useRef<HTMLTextAreaElement>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ActProblem | null>(null);
  const take = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const [from, to] = [free.from + selectionStart, free.from + selectionEnd];
    setProblem(onDo({ kind: 'take', from, to, end: free.to }));
  };
  return (
    <div class="wb-free">
      <label class="wb-field">
        <span>{fill(t.freeLine, { line })}</span>
        <textarea
          ref={field}
          lang="zh-CN"
          rows={Math.min(4, Math.ceil(free.text.length / 34))}
          value={free.text}
          spellcheck={false}
          onBeforeInput={(event) => event.preventDefault()}
          onInput={({ currentTarget }) => (currentTarget.value = free.text)}
        />
        <span class="hint">{t.freeHint}</span>
      </label>
      <div class="wb-line-actions">
        <button type="button" class="text-button" onClick={take}>
          {t.take}
        </button>
        {item && (
          <button type="button" class="text-button" onClick={() => setAsking(true)}>
            {fill(t.add, { headword: item.headword })}
          </button>
        )}
      </div>
      {asking && item && (
        <ReasonForm
          language={language}
          onCancel={() => setAsking(false)}
          onJoin={(reason) => {
            const { from, to } = free;
            setProblem(onDo({ kind: 'add-text', key: item.key, from, to, reason }));
          }}
        />
      )}
      <p class="problem" role="alert">
        {problem !== null && messages.problem[problem]}
      </p>
    </div>
  );
}
