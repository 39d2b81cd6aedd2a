import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import type { ActProblem } from '../../core/workbench/act.ts';
import type { WorkItem } from '../../core/workbench/item.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import type { Do, FreeLine } from './model.ts';
import { ReasonForm } from './ReasonForm.tsx';

interface Props {
  readonly free: FreeLine;
  readonly line: number;
  /** Entries above, the nearest first. */
  readonly above: readonly WorkItem[];
  readonly language: Language;
  readonly onDo: Do;
}

/** A line that was left out: made an entry of, or added to the one above. */
export function FreeLineEditor({ free, line, above, language, onDo }: Props) {
  const messages = workbenchMessages(language);
  const t = messages.doubts;
  const field = useRef<HTMLTextAreaElement>(null);
  /** The stretch that is added: what is selected, or the line. */
  const [asking, setAsking] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const item = above.find(({ key }) => key === chosen) ?? above[0];
  const [problem, setProblem] = useState<ActProblem | null>(null);
  const selected = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    return { from: free.from + selectionStart, to: free.from + selectionEnd };
  };
  const ask = () => {
    const { from, to } = selected();
    setAsking(from < to ? { from, to } : { from: free.from, to: free.to });
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
        <button
          type="button"
          class="text-button"
          onClick={() => setProblem(onDo({ kind: 'take', ...selected(), end: free.to }))}
        >
          {t.take}
        </button>
        {item && (
          <>
            <button type="button" class="text-button" onClick={ask}>
              {t.add}
            </button>
            <select
              class="wb-above"
              aria-label={t.above}
              lang="zh-CN"
              value={item.key}
              onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
            >
              {above.map(({ key, headword }) => (
                <option key={key} value={key}>
                  {headword}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      {asking && item && (
        <ReasonForm
          language={language}
          onCancel={() => setAsking(null)}
          onJoin={(reason) => {
            setProblem(onDo({ kind: 'add-text', key: item.key, ...asking, reason }));
          }}
        />
      )}
      <p class="problem" role="alert">
        {problem !== null && messages.problem[problem]}
      </p>
    </div>
  );
}
