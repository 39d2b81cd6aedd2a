/** Search results at an address of their own: the same search as the popup's. */
import { useEffect, useMemo } from 'preact/hooks';
import { SearchPage } from '../../components/library/SearchPage.tsx';
import '../../components/library/browse.css';
import '../../components/virtual-list.css';
import { parseFolding } from '../../core/fold.ts';
import { buildSearch, type Search } from '../../core/search/search.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { openGlossary, useGlossary, type Glossary } from './glossary.ts';
import { lastOpened, takeInHand } from './in-hand.ts';
import { ListActions } from './lists.tsx';
import { useRegionNames } from './region-names.ts';
import { routeHash } from './route.ts';
import { metaOf } from './row-meta.ts';
import { useTitle } from './title.ts';
import type { ViewProps } from './view.ts';
import { useWriting } from './writing.ts';

/** More results than this nobody goes through; a longer query is the way to the rest. */
const MOST = 300;

/** Preparing ten thousand rows takes a moment: done once for a generation. */
const prepared = new WeakMap<Glossary, Search>();

function searchOf(glossary: Glossary): Search {
  const known =
    prepared.get(glossary) ?? buildSearch(glossary.rows, parseFolding(glossary.folding), glossary.readings);
  prepared.set(glossary, known);
  return known;
}

export function SearchResults({ route, language }: ViewProps) {
  const t = libraryMessages(language).library.search;
  const state = useGlossary();
  const write = useWriting();
  const regionNames = useRegionNames();
  const query = (route.query.get('q') ?? '').trim();
  const results = useMemo(
    () => (state.kind === 'ready' && query !== '' ? searchOf(state.glossary)(query, MOST) : []),
    [state, query],
  );
  const ids = useMemo(() => results.map(({ row }) => row.id), [results]);
  useEffect(() => takeInHand(ids), [ids]);
  const name = query === '' ? t.emptyHeading : fill(t.heading, { query });
  useTitle(name, language);
  return (
    <SearchPage
      language={language}
      state={state.kind}
      query={query}
      results={results}
      most={MOST}
      hrefOf={(id) => routeHash('term', id)}
      metaOf={(row) => metaOf(row, language, regionNames)}
      write={write}
      initial={lastOpened()}
      onRetry={() => void openGlossary()}
      tools={<ListActions ids={ids} name={query} language={language} />}
    />
  );
}
