/** The toolbar's popup, and the side panel, which is the same with more room: search first, then the lists, then the switches. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill, fillCount } from '../locales/fill.ts';
import { messagesFor } from '../locales/index.ts';
import { EntryView } from './EntryView.tsx';
import { Listing } from './Listing.tsx';
import { pageRows, recentRows, resultRows, savedRows } from './popup-model.ts';
import type {
  GlossaryState,
  ListRow,
  PageState,
  PopupActs,
  Recent,
  SavedState,
  Shelf,
  Switches,
} from './popup-model.ts';
import { PopupFoot } from './PopupFoot.tsx';
import { SearchBox } from './SearchBox.tsx';
import { optionId } from './TermList.tsx';
import { Written } from './written.ts';

/** More results than this nobody scrolls through; a longer query is the way to the rest. */
const MOST_RESULTS = 50;
const LIST = 'terms';

export interface PopupProps {
  /** `sample`: shown within a page, which keeps the focus and its headings. */
  readonly kind: 'popup' | 'panel' | 'sample';
  readonly language: string;
  /** Glosses as the reader wants them written: simplified or traditional, with as many characters. */
  readonly write: (gloss: string) => string;
  /** What `write` writes. */
  readonly written: 'zh-CN' | 'zh-TW';
  /** Host name of the page, or null. */
  readonly site: string | null;
  readonly page: PageState;
  readonly glossary: GlossaryState;
  readonly recent: Recent;
  readonly saved: SavedState;
  /** Cards to revise today, or null where that is not known yet. */
  readonly due: number | null;
  readonly switches: Switches;
  /** What is to be looked up from outside, as from the context menu; a new number asks anew. */
  readonly asked?: { readonly query: string; readonly number: number } | null;
  readonly acts: PopupActs;
}

export function Popup(props: PopupProps) {
  const { kind, language, page, glossary, recent, saved, write, asked, acts } = props;
  const t = messagesFor(language);
  const [query, setQuery] = useState('');
  const [shelf, setShelf] = useState<Shelf>('page');
  const [active, setActive] = useState(-1);
  /** The entries opened one out of another; the last is shown. */
  const [trail, setTrail] = useState<readonly ListRow[]>([]);
  const [spoken, announce] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const ready = glossary.kind === 'ready' ? glossary.glossary : null;
  const results = useMemo(
    () => (query === '' ? [] : (ready?.search(query, MOST_RESULTS) ?? [])),
    [query, ready],
  );
  const writing = { year: (value: number) => fill(t.entry.year, { year: value }), gloss: write };
  const shelves: Readonly<Record<Shelf, () => ListRow[]>> = {
    page: () => pageRows(page, ready, writing),
    recent: () => recentRows(recent ?? [], ready, writing),
    saved: () => savedRows(saved.kind === 'ready' ? saved.terms : [], ready, writing),
  };
  const rows = query === '' ? shelves[shelf]() : resultRows(results, ready?.generation ?? 0, page, writing);
  const opened = trail.at(-1) ?? null;
  const listed = (opened === null || kind === 'panel') && rows.length > 0;

  const search = (text: string) => {
    const next = text.trim();
    setQuery(next);
    setTrail([]);
    setActive(next === '' ? -1 : 0);
  };
  const clear = () => {
    if (input.current !== null) input.current.value = '';
    input.current?.focus();
    search('');
  };
  const back = () => {
    // Two presses may come before the next drawing.
    setTrail((entries) => entries.slice(0, -1));
    if (trail.length <= 1) input.current?.focus();
  };
  const show = (row: ListRow | undefined, before: readonly ListRow[]) => {
    if (row === undefined) return;
    setTrail([...before, row]);
    acts.opened(row.id);
  };
  const open = (index: number) => {
    setActive(index);
    show(rows[index], []);
  };

  /** Keys of the search field, which operates the list. */
  const onKey = (event: KeyboardEvent) => {
    const row = rows[active];
    if (event.key === 'ArrowDown' && listed) setActive(Math.min(active + 1, rows.length - 1));
    else if (event.key === 'ArrowUp' && listed) setActive(Math.max(active - 1, query === '' ? -1 : 0));
    else if (event.key === 'Enter' && listed && row !== undefined) {
      if ((event.ctrlKey || event.metaKey) && row.onPage !== null) acts.jump(row.onPage);
      else open(active);
    } else return;
    event.preventDefault();
  };

  useEffect(() => {
    if (kind !== 'sample') input.current?.focus();
  }, []);
  useEffect(() => {
    if (!asked || asked.query === '') return;
    if (input.current !== null) input.current.value = asked.query;
    input.current?.focus();
    search(asked.query);
  }, [asked?.number]);
  const nearestOnly = results[0]?.tier === 'near';
  useEffect(() => {
    if (query === '' || ready === null) announce('');
    else if (nearestOnly) announce(t.popup.search.nearestHint);
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
  }, [trail, query]);

  const Root = kind === 'sample' ? 'div' : 'main';
  return (
    <Root class={`popup cezhu ${kind}`} lang={language}>
      {kind !== 'sample' && <h1 class="spoken">{kind === 'panel' ? t.popup.panelTitle : t.popup.title}</h1>}
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
      <div class={opened === null ? 'content' : 'content opened'}>
        {(opened === null || kind === 'panel') && (
          <Written.Provider value={props.written}>
            <Listing
              {...props}
              id={LIST}
              query={query}
              rows={rows}
              nearestOnly={nearestOnly}
              active={active}
              shelf={shelf}
              announce={announce}
              onShelf={(next) => {
                setShelf(next);
                setActive(-1);
                setTrail([]);
              }}
              onOpen={open}
            />
          </Written.Provider>
        )}
        {opened !== null && (
          <EntryView
            key={`${trail.length}/${opened.id}`}
            language={language}
            row={opened}
            glossary={ready}
            isSaved={saved.kind === 'ready' ? saved.terms.some(({ id }) => id === opened.id) : null}
            acts={acts}
            announce={announce}
            onBack={back}
            onOpen={(row) => show(row, trail)}
          />
        )}
      </div>
      {ready?.home === 'memory' && <p class="memory">{t.popup.memory}</p>}
      <PopupFoot language={language} switches={props.switches} acts={acts} />
      <div class="spoken" role="status">
        {spoken}
      </div>
    </Root>
  );
}
