/** A list of entries by their ids, as the popup makes one of a page's terms: to look through, to print, to take along. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { EntryList } from '../../components/EntryList.tsx';
import { StateNotice } from '../../components/StateNotice.tsx';
import '../../components/library/browse.css';
import '../../components/virtual-list.css';
import { fillCount } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { openGlossary, useGlossary } from './glossary.ts';
import { lastOpened, takeInHand } from './in-hand.ts';
import { readEntries } from './lists-entries.ts';
import { printList } from './lists-print.tsx';
import { ListActions } from './lists.tsx';
import { useRegionNames } from './region-names.ts';
import { routeHash } from './route.ts';
import { metaOf } from './row-meta.ts';
import { tell } from '../popup/faults.tsx';
import { useTitle } from './title.ts';
import type { ViewProps } from './view.ts';
import { useWriting } from './writing.ts';

export function List({ route, language }: ViewProps) {
  const t = libraryMessages(language).library;
  const state = useGlossary();
  const write = useWriting();
  const regionNames = useRegionNames();
  const name = route.query.get('name') ?? t.browse.list;
  const asked = route.query.get('ids') ?? '';
  const ids = useMemo(() => asked.split(',').filter(Boolean), [asked]);
  const byId = state.kind === 'ready' ? state.glossary.byId : null;
  const rows = useMemo(() => ids.flatMap((id) => byId?.get(id) ?? []), [ids, byId]);
  const printed = useRef(false);
  useTitle(name, language);
  useEffect(() => takeInHand(ids), [ids]);
  useEffect(() => {
    if (!route.query.has('print') || rows.length === 0 || printed.current) return;
    printed.current = true;
    readEntries(ids).then(
      (entries) => printList(entries, name, language),
      () => tell('file'),
    );
  }, [rows]);

  return (
    <div class="search-results">
      <div class="view-head">
        <h1>{name}</h1>
        <p class="view-count" role="status">
          {rows.length > 0 && fillCount(t.browse.count, rows.length, language)}
        </p>
        {rows.length > 0 && <ListActions ids={ids} name={name} language={language} />}
      </div>
      {state.kind === 'error' && (
        <StateNotice
          title={t.states.errorTitle}
          hint={t.states.errorHint}
          action={{ name: t.states.retry, onPress: () => void openGlossary() }}
        />
      )}
      {state.kind === 'ready' && rows.length === 0 && (
        <StateNotice title={t.browse.none} hint={t.term.missing.hint} />
      )}
      <EntryList
        entries={rows.map((row) => ({ row }))}
        label={t.browse.list}
        hrefOf={(id) => routeHash('term', id)}
        metaOf={(row) => metaOf(row, language, regionNames)}
        write={write}
        initial={lastOpened()}
      />
    </div>
  );
}
