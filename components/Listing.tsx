import { useState } from 'preact/hooks';
import { fill, fillCount } from '../locales/fill.ts';
import { messagesFor } from '../locales/index.ts';
import { Icon } from './Icon.tsx';
import { PageNotice } from './PageNotice.tsx';
import { PopupExplain } from './PopupExplain.tsx';
import { PopupShelves, tabId } from './PopupShelves.tsx';
import { libraryHref } from './popup-model.ts';
import type {
  GlossaryState,
  ListRow,
  PageState,
  PopupActs,
  Recent,
  SavedState,
  Shelf,
} from './popup-model.ts';
import { StateNotice } from './StateNotice.tsx';
import { TermList } from './TermList.tsx';

interface Props {
  readonly id: string;
  readonly language: string;
  readonly query: string;
  readonly rows: readonly ListRow[];
  /** True if no row is a hit: they are the nearest there is. */
  readonly nearestOnly: boolean;
  readonly active: number;
  readonly shelf: Shelf;
  readonly page: PageState;
  readonly site: string | null;
  readonly glossary: GlossaryState;
  readonly recent: Recent;
  readonly saved: SavedState;
  readonly due: number | null;
  readonly acts: PopupActs;
  readonly announce: (text: string) => void;
  readonly onShelf: (shelf: Shelf) => void;
  readonly onOpen: (index: number) => void;
}

/** Below the search field: results, or for an empty query one of the lists, or why there is nothing to list. */
export function Listing(props: Props) {
  return props.query === '' ? <OneShelf {...props} /> : <Results {...props} />;
}

function Results(props: Props) {
  const { id, language, query, rows, nearestOnly, active, glossary, acts, onOpen } = props;
  const t = messagesFor(language).popup;
  if (rows.length > 0) {
    const heading = nearestOnly ? t.search.nearest : t.search.results;
    return (
      <div class="list-pane">
        <p class="list-heading" aria-hidden="true">
          {heading}
          <span class="count">{rows.length}</span>
        </p>
        {nearestOnly && <p class="list-hint">{t.search.nearestHint}</p>}
        <TermList {...{ id, language, rows, active, onOpen }} label={heading} onJump={acts.jump} />
      </div>
    );
  }
  if (glossary.kind === 'loading') return <p class="waiting list-pane">{t.search.loading}</p>;
  if (glossary.kind === 'error') {
    const { title, hint, action } = t.states.glossaryError;
    return <StateNotice title={title} hint={hint} action={{ name: action, onPress: acts.retry }} />;
  }
  return <StateNotice title={fill(t.search.none, { query })} hint={t.search.noneHint} />;
}

const PANEL = 'shelf';

function OneShelf(props: Props) {
  const { id, language, rows, active, shelf, page, recent, saved, acts, announce, onShelf, onOpen } = props;
  const [explaining, setExplaining] = useState(false);
  const t = messagesFor(language).popup;
  const explain = shelf === 'page' && page.kind === 'terms' && rows.length > 0;
  const counts = {
    page: page.kind === 'terms' ? page.terms.length : null,
    recent: recent?.length ?? null,
    saved: saved.kind === 'ready' ? saved.terms.length : null,
  };
  return (
    <div class="list-pane">
      <div class="shelf-bar">
        <PopupShelves {...{ language, shelf, counts, onShelf }} panel={PANEL} />
        {explain && (
          <button
            type="button"
            class="quiet disclose"
            aria-expanded={explaining}
            onClick={() => setExplaining(!explaining)}
          >
            {t.explain.action}
            <Icon name="open" />
          </button>
        )}
        {shelf === 'recent' && rows.length > 0 && (
          <button type="button" class="quiet" onClick={acts.clearRecent}>
            {t.recent.clear}
          </button>
        )}
        {shelf === 'saved' && rows.length > 0 && <Study {...props} />}
      </div>
      {explain && explaining && (
        <PopupExplain
          {...{ language, acts, announce }}
          ids={page.terms.map((term) => term.id)}
          generation={page.generation}
        />
      )}
      <div class="shelf-panel" id={PANEL} role="tabpanel" aria-labelledby={tabId(shelf)}>
        {rows.length > 0 ? (
          <TermList {...{ id, language, rows, active, onOpen }} label={t.shelves[shelf]} onJump={acts.jump} />
        ) : (
          <EmptyShelf {...props} />
        )}
      </div>
    </div>
  );
}

/** The way to revision, with the number of cards that wait. */
function Study({ language, due }: Props) {
  const { study, due: waiting } = messagesFor(language).popup.saved;
  return (
    <a class="quiet strong" href={libraryHref('study')} target="_blank" rel="noreferrer">
      {due === null || due === 0 ? study : fillCount(waiting, due, language)}
      <Icon name="open" />
    </a>
  );
}

function EmptyShelf({ language, shelf, page, site, glossary, recent, saved, acts }: Props) {
  const t = messagesFor(language).popup;
  if (shelf === 'recent') {
    if (recent === null) return <StateNotice title={t.recent.private} hint={t.recent.privateHint} />;
    if (recent.length > 0 && glossary.kind === 'loading') return <p class="waiting">{t.search.loading}</p>;
    return <StateNotice title={t.recent.empty} hint={t.recent.emptyHint} />;
  }
  if (shelf === 'saved') {
    if (saved.kind === 'loading') return <p class="waiting">{t.search.loading}</p>;
    const { empty, emptyHint, error, errorHint } = t.saved;
    return saved.kind === 'error' ? (
      <StateNotice title={error} hint={errorHint} />
    ) : (
      <StateNotice title={empty} hint={emptyHint} />
    );
  }
  if (page.kind === 'terms' && page.scanning) return <p class="waiting">{t.page.scanning}</p>;
  const kind = page.kind === 'terms' ? 'noTerms' : page.kind;
  return (
    <PageNotice language={language} kind={kind} site={site} onAllow={acts.allow} onReload={acts.reload} />
  );
}
