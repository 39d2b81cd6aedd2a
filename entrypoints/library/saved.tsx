/** The saved terms: looked through, put into decks, exported, removed. */
import { useMemo, useState } from 'preact/hooks';
import { StateNotice } from '../../components/StateNotice.tsx';
import { DeckPicker } from '../../components/study/DeckPicker.tsx';
import { ExportMenu } from '../../components/study/ExportMenu.tsx';
import { SavedRow } from '../../components/study/SavedRow.tsx';
import { SelectionBar } from '../../components/study/SelectionBar.tsx';
import '../../components/virtual-list.css';
import '../../components/study/study.css';
import { VirtualList } from '../../components/VirtualList.tsx';
import { inDeck } from '../../core/study/decks.ts';
import type { SavedTerm } from '../../core/study/records.ts';
import { fillCount } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';
import type { StudyData } from '../../storage/study.ts';
import { useGlossary } from './glossary.ts';
import { routeHash } from './route.ts';
import { DeckTools } from './saved-deck-tools.tsx';
import { useSavedActions } from './saved-actions.ts';
import { searchSaved } from './saved-search.ts';
import { deckFrom, deckHash, decksOf } from './study-decks.ts';
import { useStudy } from './study-data.ts';
import { StudyFault } from './study-fault.tsx';
import { useWriting } from './writing.ts';
import type { ViewProps } from './view.ts';

/** No review is needed to list the terms. */
const NO_REVIEWS = Number.MAX_SAFE_INTEGER;

export function Saved({ route, language }: ViewProps) {
  const { state, reload, begin } = useStudy(NO_REVIEWS);
  if (state.kind !== 'ready')
    return <StudyFault language={language} state={state} onReload={reload} onBegin={begin} />;
  return <SavedPage route={route} language={language} data={state.data} reload={reload} />;
}

interface PageProps extends ViewProps {
  readonly data: StudyData;
  readonly reload: () => Promise<void>;
}

function SavedPage({ route, language, data, reload }: PageProps) {
  const t = studyMessages(language);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const deck = deckFrom(route.query, data);
  const { hand, rules } = useMemo(() => decksOf(data), [data]);
  const shownHand = hand.find(({ id }) => id === deck) ?? null;
  const listed = useListed(data, deck, query);
  const picked = listed.filter(({ id }) => chosen.has(id));
  const actions = useSavedActions({ language, reload, clear: () => setChosen(new Set()) });
  const subject = picked.length > 0 ? picked : listed;
  return (
    <div class="study saved">
      <header class="view-head">
        <h1>{t.saved.heading}</h1>
        <p class="view-count">{fillCount(t.saved.count, data.saved.length, language)}</p>
        {listed.length > 0 && (
          <ExportMenu
            language={language}
            count={subject.length}
            onExport={(kind) => void actions.exportAs(kind, subject, shownHand?.name ?? null)}
          />
        )}
      </header>
      {data.home === 'mirror' && <p class="study-mirror">{t.study.errors.mirror}</p>}
      <div class="study-notice saved-status">
        <span role="status">{actions.notice}</span>
        {actions.onUndo !== null && (
          <button type="button" class="text-button" onClick={actions.onUndo}>
            {t.saved.undo}
          </button>
        )}
      </div>
      {data.saved.length === 0 ? (
        <StateNotice
          title={t.saved.none.title}
          hint={t.saved.none.hint}
          action={{ name: t.saved.none.action, onPress: () => (location.hash = '#/browse') }}
        />
      ) : (
        <>
          <div class="saved-bar">
            <input
              type="search"
              class="saved-filter"
              aria-label={t.saved.filter}
              placeholder={t.saved.placeholder}
              value={query}
              onInput={(event) => {
                if (!event.isComposing) setQuery(event.currentTarget.value);
              }}
              onCompositionEnd={(event) => setQuery(event.currentTarget.value)}
            />
            <DeckPicker
              language={language}
              chosen={deck}
              rules={rules}
              hand={hand}
              onChoose={(next) => (location.hash = deckHash('saved', next))}
            />
            {shownHand !== null && <DeckTools language={language} deck={shownHand} actions={actions} />}
          </div>
          <Chooser
            language={language}
            listed={listed}
            picked={picked}
            onChoose={(ids) => setChosen(new Set(ids))}
          />
          {picked.length > 0 && (
            <SelectionBar
              language={language}
              count={picked.length}
              decks={hand}
              shownDeck={shownHand?.id ?? null}
              onInto={(into) => void actions.move(picked, into, true, hand)}
              onNewDeck={(name) => void actions.newDeck(name, picked)}
              onOutOf={(from) => void actions.move(picked, from, false, hand)}
              onRemove={() => void actions.remove(picked)}
              onClear={() => setChosen(new Set())}
            />
          )}
          <SavedList
            language={language}
            terms={listed}
            chosen={chosen}
            onChoose={(id, on) =>
              setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
            }
            onRemove={(term) => void actions.remove([term])}
          />
        </>
      )}
    </div>
  );
}

/** The terms of the deck that fit the query; without one the newest first. */
function useListed(data: StudyData, deck: string, query: string): readonly SavedTerm[] {
  const inside = useMemo(
    () => data.saved.filter((term) => inDeck(term, deck)).toSorted((a, b) => b.savedAt - a.savedAt),
    [data, deck],
  );
  const state = useGlossary();
  const glossary = state.kind === 'ready' ? state.glossary : null;
  const search = useMemo(() => searchSaved(inside, glossary), [inside, glossary]);
  return useMemo(() => search(query), [search, query]);
}

interface ChooserProps {
  readonly language: string;
  readonly listed: readonly SavedTerm[];
  readonly picked: readonly SavedTerm[];
  readonly onChoose: (ids: readonly string[]) => void;
}

function Chooser({ language, listed, picked, onChoose }: ChooserProps) {
  const t = studyMessages(language).saved;
  if (listed.length < 2) return null;
  const all = picked.length === listed.length;
  return (
    <label class="saved-all">
      <input
        type="checkbox"
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = picked.length > 0 && !all;
        }}
        onChange={() => onChoose(all ? [] : listed.map(({ id }) => id))}
      />
      {t.selectAll}
    </label>
  );
}

interface ListProps {
  readonly language: string;
  readonly terms: readonly SavedTerm[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, chosen: boolean) => void;
  readonly onRemove: (term: SavedTerm) => void;
}

function SavedList({ language, terms, chosen, onChoose, onRemove }: ListProps) {
  const t = studyMessages(language).saved;
  const write = useWriting();
  if (terms.length === 0) return <StateNotice title={t.noneFound.title} hint={t.noneFound.hint} />;
  return (
    <VirtualList count={terms.length} label={t.list} keyOf={(index) => terms[index]?.id ?? ''}>
      {(index, isCurrent) => {
        const term = terms[index];
        if (term === undefined) return null;
        const sense = term.snapshot.senses[term.sense] ?? term.snapshot.senses[0];
        return (
          <SavedRow
            language={language}
            term={term}
            href={routeHash('term', term.id)}
            gloss={write(sense?.gloss ?? '')}
            chosen={chosen.has(term.id)}
            isCurrent={isCurrent}
            onChoose={(on) => onChoose(term.id, on)}
            onRemove={() => onRemove(term)}
          />
        );
      }}
    </VirtualList>
  );
}
