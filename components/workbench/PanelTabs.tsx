import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import type { Panel } from './model.ts';

interface Props {
  readonly language: Language;
  readonly panel: Panel;
  readonly counts: { readonly entries: number; readonly doubts: number };
  readonly onPanel: (panel: Panel) => void;
}

const PANELS: readonly Panel[] = ['entries', 'doubts', 'try', 'out'];

/** The steps of the work as tabs; arrow keys go from one to the next. */
export function PanelTabs({ language, panel, counts, onPanel }: Props) {
  const t = workbenchMessages(language).desk;
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = PANELS[(PANELS.indexOf(panel) + by + PANELS.length) % PANELS.length] ?? panel;
    onPanel(next);
    event.currentTarget.querySelector<HTMLElement>(`#wb-tab-${next}`)?.focus();
  };
  return (
    <div class="wb-tabs" role="tablist" aria-label={t.panels} onKeyDown={move}>
      {PANELS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`wb-tab-${one}`}
          aria-selected={one === panel}
          aria-controls="wb-panel"
          tabIndex={one === panel ? 0 : -1}
          onClick={() => onPanel(one)}
        >
          {fill(t.tab[one], { count: one === 'entries' ? counts.entries : counts.doubts })}
        </button>
      ))}
    </div>
  );
}
