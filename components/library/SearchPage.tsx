import type { ComponentChildren } from 'preact';
import type { SearchResult, SearchRow } from '../../core/search/search.ts';
import type { Language } from '../../core/settings.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { EntryList } from '../EntryList.tsx';
import { StateNotice } from '../StateNotice.tsx';

export interface SearchPageProps {
  readonly language: Language;
  readonly state: 'loading' | 'error' | 'ready';
  readonly query: string;
  readonly results: readonly SearchResult[];
  /** As many results as were asked for. */
  readonly most: number;
  readonly hrefOf: (id: string) => string;
  readonly metaOf: (row: SearchRow) => readonly string[];
  readonly write: (gloss: string) => string;
  readonly initial: string | null;
  readonly onRetry: () => void;
  /** What can be done with the list as a whole. */
  readonly tools: ComponentChildren;
}

export function SearchPage(props: SearchPageProps) {
  const { language, state, query, results, most, tools } = props;
  const t = libraryMessages(language).library.search;
  const isNear = results[0]?.tier === 'near';
  return (
    <div class="search-results">
      <div class="view-head">
        <h1>{query === '' ? t.emptyHeading : fill(t.heading, { query })}</h1>
        <p class="view-count" role="status">
          {state === 'ready' &&
            query !== '' &&
            (isNear ? t.nearest : fillCount(t.found, results.length, language))}
        </p>
        {results.length > 0 && !isNear && tools}
      </div>
      {isNear && <p class="view-hint">{fill(t.nearestHint, { query })}</p>}
      {results.length >= most && <p class="view-hint">{fill(t.most, { count: most })}</p>}
      <Results {...props} />
    </div>
  );
}

function Results({
  language,
  state,
  query,
  results,
  hrefOf,
  metaOf,
  write,
  initial,
  onRetry,
}: SearchPageProps) {
  const t = libraryMessages(language).library;
  if (query === '') return <StateNotice title={t.search.emptyTitle} hint={t.search.emptyHint} />;
  if (state === 'loading') return <p class="waiting">{t.states.loading}</p>;
  if (state === 'error') {
    const { errorTitle, errorHint, retry } = t.states;
    return <StateNotice title={errorTitle} hint={errorHint} action={{ name: retry, onPress: onRetry }} />;
  }
  if (results.length === 0)
    return <StateNotice title={fill(t.search.none, { query })} hint={t.search.noneHint} />;
  return (
    <EntryList
      // A new query begins at its first row.
      key={query}
      entries={results}
      label={t.browse.list}
      hrefOf={hrefOf}
      metaOf={metaOf}
      write={write}
      initial={initial}
    />
  );
}
