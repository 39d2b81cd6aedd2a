import { fill } from '../locales/fill.ts';
import { messagesFor } from '../locales/index.ts';
import { PageNotice } from './PageNotice.tsx';
import type { GlossaryState, ListRow, PageState, PageTermRow } from './popup-model.ts';
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
  readonly page: PageState;
  readonly site: string | null;
  readonly glossary: GlossaryState;
  readonly onOpen: (index: number) => void;
  readonly onJump: (term: PageTermRow) => void;
  readonly onAllow: () => void;
  readonly onReload: () => void;
  readonly onRetry: () => void;
}

/** Below the search field: results, or for an empty query the terms of this page, or why there is neither. */
export function Listing(props: Props) {
  const { id, language, query, rows, nearestOnly, active, onOpen, onJump } = props;
  if (rows.length === 0) return <NothingListed {...props} />;
  const t = messagesFor(language).popup;
  const found = nearestOnly ? t.search.nearest : t.search.results;
  const heading = query === '' ? t.page.heading : found;
  return (
    <>
      <p class="list-heading" aria-hidden="true">
        {heading}
        <span class="count">{rows.length}</span>
      </p>
      {nearestOnly && <p class="list-hint">{t.search.nearestHint}</p>}
      <TermList
        id={id}
        language={language}
        label={heading}
        rows={rows}
        active={active}
        onOpen={onOpen}
        onJump={onJump}
      />
    </>
  );
}

function NothingListed({ language, query, page, site, glossary, onAllow, onReload, onRetry }: Props) {
  const t = messagesFor(language).popup;
  if (query === '') {
    if (page.kind === 'terms' && page.scanning) return <p class="waiting">{t.page.scanning}</p>;
    const kind = page.kind === 'terms' ? 'noTerms' : page.kind;
    return <PageNotice language={language} kind={kind} site={site} onAllow={onAllow} onReload={onReload} />;
  }
  if (glossary.kind === 'loading') return <p class="waiting">{t.search.loading}</p>;
  if (glossary.kind === 'error') {
    const { title, hint, action } = t.states.glossaryError;
    return <StateNotice title={title} hint={hint} action={{ name: action, onPress: onRetry }} />;
  }
  return <StateNotice title={fill(t.search.none, { query })} hint={t.search.noneHint} />;
}
