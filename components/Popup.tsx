/** The toolbar's popup: search first, then the terms of this page, then the switches. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../core/entry.ts';
import { fill, fillCount } from '../locales/fill.ts';
import { messagesFor } from '../locales/index.ts';
import { EntryView } from './EntryView.tsx';
import { Listing } from './Listing.tsx';
import { pageRows, resultRows } from './popup-model.ts';
import type { GlossaryState, ListRow, PageState, PageTermRow, Switches } from './popup-model.ts';
import { PopupFoot } from './PopupFoot.tsx';
import { SearchBox } from './SearchBox.tsx';
import { optionId } from './TermList.tsx';

/** More results than this nobody scrolls through; a longer query is the way to the rest. */
const MOST_RESULTS = 50;
const LIST = 'terms';

export interface PopupProps {
  readonly language: string;
  /** Host name of the page, or null. */
  readonly site: string | null;
  readonly page: PageState;
  readonly glossary: GlossaryState;
  readonly switches: Switches;
  readonly readEntry: (id: string, generation: number) => Promise<Entry | null>;
  readonly onJump: (term: PageTermRow) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onSwitchSite: (on: boolean) => void;
  readonly onSwitchEverywhere: (on: boolean) => void;
  readonly onAllow: () => void;
  readonly onReload: () => void;
  readonly onRetry: () => void;
}

export function Popup(props: PopupProps) {
  const { language, page, glossary } = props;
  const t = messagesFor(language);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(-1);
  const [opened, setOpened] = useState<ListRow | null>(null);
  const [spoken, announce] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const ready = glossary.kind === 'ready' ? glossary.glossary : null;
  const results = useMemo(
    () => (query === '' ? [] : (ready?.search(query, MOST_RESULTS) ?? [])),
    [query, ready],
  );
  const year = (value: number) => fill(t.entry.year, { year: value });
  const rows =
    query === '' ? pageRows(page, ready, year) : resultRows(results, ready?.generation ?? 0, page, year);
  const listed = opened === null && rows.length > 0;

  const search = (text: string) => {
    const next = text.trim();
    setQuery(next);
    setOpened(null);
    setActive(next === '' ? -1 : 0);
  };
  const clear = () => {
    if (input.current !== null) input.current.value = '';
    input.current?.focus();
    search('');
  };
  const back = () => {
    setOpened(null);
    input.current?.focus();
  };
  const open = (index: number) => {
    setActive(index);
    setOpened(rows[index] ?? null);
  };

  /** Keys of the search field, which operates the list. */
  const onKey = (event: KeyboardEvent) => {
    const row = rows[active];
    if (event.key === 'ArrowDown' && listed) setActive(Math.min(active + 1, rows.length - 1));
    else if (event.key === 'ArrowUp' && listed) setActive(Math.max(active - 1, query === '' ? -1 : 0));
    else if (event.key === 'Enter' && listed && row !== undefined) {
      if ((event.ctrlKey || event.metaKey) && row.onPage !== null) props.onJump(row.onPage);
      else open(active);
    } else return;
    event.preventDefault();
  };

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (query === '' || ready === null) announce('');
    else if (rows.length === 0) announce(fill(t.popup.search.none, { query }));
    else announce(fillCount(t.popup.search.found, rows.length, language));
  }, [query, ready]);
  useEffect(() => {
    const onDocumentKey = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === '/' && document.activeElement !== input.current) input.current?.select();
      else if (event.key === 'Escape' && opened !== null) back();
      else if (event.key === 'Escape' && query !== '') clear();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onDocumentKey);
    return () => document.removeEventListener('keydown', onDocumentKey);
  }, [opened, query]);

  return (
    <main class="popup cezhu" lang={language}>
      <h1 class="spoken">{t.popup.title}</h1>
      <SearchBox
        language={language}
        inputRef={input}
        list={listed ? LIST : null}
        active={listed && active >= 0 ? optionId(LIST, active) : null}
        filled={query !== ''}
        onClear={clear}
        onQuery={search}
        onKey={onKey}
      />
      <div class="content">
        {opened === null ? (
          <Listing
            {...props}
            id={LIST}
            query={query}
            rows={rows}
            nearestOnly={results[0]?.tier === 'near'}
            active={active}
            onOpen={open}
          />
        ) : (
          <EntryView {...props} row={opened} onBack={back} announce={announce} />
        )}
      </div>
      {ready?.home === 'memory' && <p class="memory">{t.popup.memory}</p>}
      <PopupFoot {...props} />
      <div class="spoken" role="status">
        {spoken}
      </div>
    </main>
  );
}
