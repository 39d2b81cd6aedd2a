import { useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import type { TriedMark, TryOut } from '../../core/workbench/try-out.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';

export interface OpenTab {
  readonly id: number;
  readonly title: string;
}

/** How far a dry run has come. */
export type Trying =
  | { readonly kind: 'idle' | 'running' | 'failed' }
  | { readonly kind: 'done'; readonly result: TryOut };

interface Props {
  readonly language: Language;
  readonly tabs: readonly OpenTab[];
  readonly state: Trying;
  readonly onText: (text: string) => void;
  readonly onTab: (tab: number) => void;
  readonly onRefresh: () => void;
}

/** What would be marked, on a pasted text or a page that is open. */
export function TryPanel({ language, tabs, state, onText, onTab, onRefresh }: Props) {
  const t = workbenchMessages(language).try;
  const [text, setText] = useState('');
  const [tab, setTab] = useState<number | null>(null);
  const chosen = tab ?? tabs[0]?.id ?? null;
  const busy = state.kind === 'running';
  return (
    <div class="wb-try">
      <p class="hint">{t.hint}</p>
      <label class="wb-field">
        <span>{t.text}</span>
        <textarea
          rows={4}
          lang="zh-CN"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div class="wb-line-actions">
        <button type="button" class="pill" disabled={busy || text.trim() === ''} onClick={() => onText(text)}>
          {t.run}
        </button>
      </div>
      <div class="wb-tab-line">
        <label class="wb-field">
          <span>{t.tab}</span>
          <select
            value={chosen ?? ''}
            disabled={tabs.length === 0}
            onChange={({ currentTarget }) => setTab(Number(currentTarget.value))}
          >
            {tabs.length === 0 && <option value="">{t.noTabs}</option>}
            {tabs.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="text-button" onClick={onRefresh}>
          {t.refreshTabs}
        </button>
        <button
          type="button"
          class="pill"
          disabled={busy || chosen === null}
          onClick={() => chosen !== null && onTab(chosen)}
        >
          {t.runTab}
        </button>
      </div>
      <p class="hint">{t.tabHint}</p>
      <div role="status" class="wb-tried">
        {state.kind === 'running' && t.running}
        {state.kind === 'failed' && <p class="problem">{t.failed}</p>}
        {state.kind === 'done' && <Result result={state.result} language={language} />}
      </div>
    </div>
  );
}

function Result({ result, language }: { readonly result: TryOut; readonly language: Language }) {
  const t = workbenchMessages(language).try;
  const { counts, marks } = result;
  if (marks.length === 0) return <p class="wb-none">{t.nothing}</p>;
  return (
    <>
      <p>{fill(t.counts, counts)}</p>
      <ol class="wb-marks" aria-label={t.result}>
        {marks.map((mark, index) => (
          <li key={index} class={mark.change}>
            <span class="wb-badge">{t.change[mark.change]}</span>
            <span class="wb-context" lang="zh-CN">
              {mark.left}
              <mark>{mark.text}</mark>
              {mark.right}
            </span>
            <span class="wb-meaning" lang="zh-CN">
              {meaning(mark, t.from)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The headword where it says more than the mark, and both where they differ. */
function meaning({ before, after, text, change }: TriedMark, template: string): string {
  if (change === 'other' && before !== null && after !== null && before !== after)
    return fill(template, { before, after });
  const headword = after ?? before ?? '';
  return headword === text ? '' : headword;
}
