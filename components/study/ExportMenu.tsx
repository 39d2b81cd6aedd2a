import { useRef } from 'preact/hooks';
import { fillCount } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';
import { Icon } from '../Icon.tsx';

export const EXPORT_KINDS = ['apkg', 'anki', 'csv', 'markdown'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

interface Props {
  readonly language: string;
  readonly count: number;
  readonly onExport: (kind: ExportKind) => void;
}

/** The kinds of files that the terms listed can become. */
export function ExportMenu({ language, count, onExport }: Props) {
  const t = studyMessages(language).export;
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current === null) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details
      ref={menu}
      class="study-export"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <summary>
        <Icon name="open" />
        {fillCount(t.what, count, language)}
      </summary>
      <ul>
        {EXPORT_KINDS.map((kind) => (
          <li>
            <button
              type="button"
              onClick={() => {
                close();
                onExport(kind);
              }}
            >
              {t[kind]}
              <span class="hint">{t[`${kind}Hint`]}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
