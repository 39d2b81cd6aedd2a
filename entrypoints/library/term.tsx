/** The page of one entry. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { quotationText } from '../../components/citation-text.ts';
import { TermMissing } from '../../components/library/TermMissing.tsx';
import { TermPage } from '../../components/library/TermPage.tsx';
import '../../components/library/term.css';
import { Written } from '../../components/written.ts';
import { writeEntry } from '../../core/traditional.ts';
import { sortRows } from './browse-sort.ts';
import { themeIds, themeName } from './browse-facets.ts';
import { browsingHash } from './browse-filter.ts';
import { writeClipboard } from './clipboard.ts';
import { openGlossary, useGlossary } from './glossary.ts';
import { neighboursOf, noteOpened } from './in-hand.ts';
import { useLive } from './live.ts';
import { changeSettings, settings } from './live-settings.ts';
import { useRegionNames } from './region-names.ts';
import { routeHash } from './route.ts';
import { useMet, useSaved, useTerm } from './term-data.ts';
import { useTermsInGlosses } from './term-mentions.ts';
import { relatedTo } from './term-related.ts';
import { useTitle } from './title.ts';
import type { ViewProps } from './view.ts';
import { isRewritten, useWriting } from './writing.ts';

export function Term({ route, language }: ViewProps) {
  const id = route.path[0] ?? '';
  const opened = useGlossary();
  const glossary = opened.kind === 'ready' ? opened.glossary : null;
  const generation = glossary?.generation ?? null;
  const [attempt, setAttempt] = useState(0);
  const state = useTerm(id, generation, attempt);
  const { isSaved, toggle } = useSaved(id, generation);
  const { hidden, keepMet } = useLive(settings);
  const met = useMet(id, keepMet);
  const write = useWriting();
  const regionNames = useRegionNames();
  const { mentions, links } = useTermsInGlosses(id, glossary);

  const row = glossary?.byId.get(id) ?? null;
  const rows = useMemo(
    () => (glossary === null ? [] : sortRows(glossary.rows, 'pinyin', themeIds(language))),
    [glossary, language],
  );
  const related = useMemo(
    () => (row === null || mentions === null ? null : relatedTo(row, rows, mentions)),
    [row, rows, mentions],
  );
  const { previous, next } = useMemo(
    () =>
      neighboursOf(
        id,
        rows.map((other) => other.id),
      ),
    [id, rows],
  );
  const entry =
    state.kind === 'found' ? state.found.entry : state.kind === 'withdrawn' ? state.snapshot : null;
  const written = useMemo(() => entry && writeEntry(entry, write), [entry, write]);
  const headword = written?.headword ?? row?.headword ?? '';
  useTitle(headword, language);
  useEffect(() => noteOpened(id), [id]);

  if (opened.kind === 'error' || state.kind === 'missing' || state.kind === 'unavailable') {
    const retry = () => {
      if (opened.kind === 'error') void openGlossary();
      setAttempt(attempt + 1);
    };
    const kind = state.kind === 'missing' ? 'missing' : 'unavailable';
    return <TermMissing kind={kind} language={language} onRetry={retry} />;
  }
  const linkTo = (to: string | null) => {
    const found = to === null ? undefined : glossary?.byId.get(to);
    return found === undefined ? null : { href: routeHash('term', found.id), name: found.headword };
  };
  return (
    <Written.Provider value={isRewritten(write) ? 'zh-TW' : 'zh-CN'}>
      <TermPage
        language={language}
        headword={headword}
        entry={entry}
        written={written}
        pack={state.kind === 'found' ? state.found.pack : null}
        isWithdrawn={state.kind === 'withdrawn'}
        theme={row === null || row.theme === '' ? null : themeName(row.theme, language)}
        themeHref={row === null ? '#/browse' : browsingHash({ filter: { theme: row.theme }, sort: 'pinyin' })}
        regionNames={regionNames}
        previous={linkTo(previous)}
        next={linkTo(next)}
        related={related}
        met={met}
        isSaved={isSaved}
        isHidden={hidden.includes(id)}
        links={links}
        hrefOf={(to) => routeHash('term', to)}
        onSave={() => toggle(0)}
        onCopy={() => {
          const [sense] = entry?.senses ?? [];
          return entry === null || sense === undefined
            ? Promise.resolve(false)
            : writeClipboard(quotationText(entry, sense, 'zh-CN'));
        }}
        onHide={(hide) =>
          changeSettings({ hidden: hide ? [...hidden, id] : hidden.filter((other) => other !== id) })
        }
      />
    </Written.Provider>
  );
}
