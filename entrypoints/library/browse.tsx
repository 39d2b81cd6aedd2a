/** The glossary by theme, place, issuer, year and initial. */
import { useEffect, useMemo } from 'preact/hooks';
import { BrowsePage } from '../../components/library/BrowsePage.tsx';
import '../../components/library/browse.css';
import '../../components/virtual-list.css';
import { libraryMessages } from '../../locales/library.ts';
import { facetOptions, nameOf, themeIds } from './browse-facets.ts';
import { browsingHash, DIMENSIONS, filterRows, parseBrowsing, SORTS, withChoice } from './browse-filter.ts';
import { groupOf, sortRows } from './browse-sort.ts';
import { openGlossary, useGlossary } from './glossary.ts';
import { lastOpened, takeInHand } from './in-hand.ts';
import { ListActions } from './lists.tsx';
import { useRegionNames } from './region-names.ts';
import { routeHash } from './route.ts';
import { metaOf } from './row-meta.ts';
import { useTitle } from './title.ts';
import { useWriting } from './writing.ts';
import type { ViewProps } from './view.ts';

export function Browse({ route, language }: ViewProps) {
  const t = libraryMessages(language).library.browse;
  const state = useGlossary();
  const regionNames = useRegionNames();
  const write = useWriting();
  const rows = state.kind === 'ready' ? state.glossary.rows : NONE;
  const address = route.query.toString();
  const browsing = useMemo(() => parseBrowsing(new URLSearchParams(address)), [address]);
  const listed = useMemo(
    () => filterRows(sortRows(rows, browsing.sort, themeIds(language)), browsing.filter),
    [rows, browsing, language],
  );
  const context = { rows, browsing, language, regionNames };
  const facets = useMemo(
    () =>
      DIMENSIONS.map((dimension) => ({
        dimension,
        title: t[dimension],
        options: facetOptions(dimension, context),
      })),
    [rows, browsing, language, regionNames],
  );
  const chosen = DIMENSIONS.flatMap((dimension) => {
    const value = browsing.filter[dimension];
    if (value === undefined) return [];
    const without = browsingHash(withChoice(browsing, dimension, null));
    return [{ name: nameOf(dimension, value, context), href: without }];
  });
  const name = chosen.map((choice) => choice.name).join('、');
  useEffect(() => takeInHand(listed.map(({ id }) => id)), [listed]);
  useTitle(name === '' ? t.heading : name, language);

  return (
    <BrowsePage
      language={language}
      state={state.kind}
      entries={useMemo(() => listed.map((row) => ({ row })), [listed])}
      facets={facets}
      chosen={chosen}
      clearHref={browsingHash({ ...browsing, filter: {} })}
      sorts={SORTS.map((sort) => ({
        name: t.sorts[sort],
        href: browsingHash({ ...browsing, sort }),
        isChosen: sort === browsing.sort,
      }))}
      hrefOf={(id) => routeHash('term', id)}
      metaOf={(row) => metaOf(row, language, regionNames)}
      groupOf={groupOf(browsing.sort)}
      write={write}
      initial={lastOpened()}
      onRetry={() => void openGlossary()}
      tools={<ListActions ids={listed.map(({ id }) => id)} name={name || t.heading} language={language} />}
    />
  );
}

const NONE: readonly never[] = [];
