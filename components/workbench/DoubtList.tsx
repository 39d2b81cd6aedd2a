import { useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { FreeLineEditor } from './FreeLineEditor.tsx';
import type { Do, ShownDoubt } from './model.ts';

interface Props {
  readonly doubts: readonly ShownDoubt[];
  readonly language: Language;
  readonly onDo: Do;
  readonly onLine: (no: number) => void;
  readonly onOpen: (key: number) => void;
}

/** What the extraction was not sure of, to be worked through from the top. */
export function DoubtList({ doubts, language, onDo, onLine, onOpen }: Props) {
  const messages = workbenchMessages(language);
  const t = messages.doubts;
  const [all, setAll] = useState(false);
  const open = doubts.filter(({ doubt }) => !doubt.settled);
  const shown = all ? doubts : open;
  return (
    <div class="wb-doubts">
      <div class="wb-line-actions" role="group" aria-label={t.show}>
        <button
          type="button"
          class={all ? 'pill' : 'pill on'}
          aria-pressed={!all}
          onClick={() => setAll(false)}
        >
          {t.open} {open.length}
        </button>
        <button
          type="button"
          class={all ? 'pill on' : 'pill'}
          aria-pressed={all}
          onClick={() => setAll(true)}
        >
          {t.all} {doubts.length}
        </button>
      </div>
      {shown.length === 0 && <p class="wb-none">{doubts.length === 0 ? t.none : t.allSettled}</p>}
      <ol class="wb-doubt-list">
        {shown.map(({ doubt, index, item, free, above }) => (
          <li key={index} class={`wb-doubt ${doubt.severity}${doubt.settled ? ' settled' : ''}`}>
            <p>
              <span class="wb-badge">{t.severity[doubt.severity]}</span>
              {fillKnown(messages.codes[doubt.code], doubt.values)}
            </p>
            <div class="wb-line-actions">
              <button type="button" class="text-button" onClick={() => onLine(doubt.line)}>
                {fill(t.jump, { line: doubt.line })}
              </button>
              {item && (
                <button type="button" class="text-button" onClick={() => onOpen(item.key)}>
                  {fill(t.entry, { headword: item.headword })}
                </button>
              )}
              <label class="wb-settle">
                <input
                  type="checkbox"
                  checked={doubt.settled}
                  onChange={({ currentTarget }) =>
                    onDo({ kind: currentTarget.checked ? 'settle' : 'unsettle', doubt: index })
                  }
                />
                {t.settle}
              </label>
            </div>
            {free && !doubt.settled && (
              <FreeLineEditor free={free} line={doubt.line} above={above} language={language} onDo={onDo} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A value that a kept draft of an older version does not have stays empty. */
function fillKnown(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (_place, name: string) => String(values[name] ?? ''));
}
