import { useRef } from 'preact/hooks';
import { messagesFor } from '../locales/index.ts';
import { SHELVES, type Shelf } from './popup-model.ts';

interface Props {
  readonly language: string;
  readonly shelf: Shelf;
  /** How many terms each list has, or null where that is not known. */
  readonly counts: Readonly<Record<Shelf, number | null>>;
  /** Id of the panel that the tabs govern. */
  readonly panel: string;
  readonly onShelf: (shelf: Shelf) => void;
}

export function tabId(shelf: Shelf): string {
  return `shelf-${shelf}`;
}

/** Which list stands below: one tab stop, the arrows go from tab to tab and show the list at once. */
export function PopupShelves({ language, shelf, counts, panel, onShelf }: Props) {
  const t = messagesFor(language).popup.shelves;
  const tabs = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const at = SHELVES.indexOf(shelf);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: SHELVES.length - 1 }[event.key];
    const next = to === undefined ? undefined : SHELVES.at(to % SHELVES.length);
    if (next === undefined) return;
    event.preventDefault();
    onShelf(next);
    tabs.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div ref={tabs} class="shelves" role="tablist" aria-label={t.label} onKeyDown={onKey}>
      {SHELVES.map((one) => (
        <button
          key={one}
          id={tabId(one)}
          type="button"
          class="shelf"
          role="tab"
          aria-selected={one === shelf}
          aria-controls={panel}
          tabIndex={one === shelf ? 0 : -1}
          onClick={() => onShelf(one)}
        >
          {t[one]}
          {counts[one] !== null && counts[one] > 0 && <span class="count">{counts[one]}</span>}
        </button>
      ))}
    </div>
  );
}
