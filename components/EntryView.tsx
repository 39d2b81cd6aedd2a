import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fillCount } from '../locales/fill.ts';
import { messagesFor } from '../locales/index.ts';
import type { TermLinks } from './GlossText.tsx';
import { Icon } from './Icon.tsx';
import { libraryHref } from './popup-model.ts';
import type { FoundEntry, Glossary, ListRow, PageTermRow, PopupActs } from './popup-model.ts';
import { PopupIcon } from './PopupIcon.tsx';
import { PopupRelated, rowOf } from './PopupRelated.tsx';
import { StateNotice } from './StateNotice.tsx';
import { TermCard } from './TermCard.tsx';
import { ToolButton } from './ToolButton.tsx';

interface Props {
  readonly row: ListRow;
  readonly language: string;
  readonly glossary: Glossary | null;
  /** Null where that is not known. */
  readonly isSaved: boolean | null;
  readonly acts: PopupActs;
  readonly announce: (text: string) => void;
  readonly onBack: () => void;
  readonly onOpen: (row: ListRow) => void;
}

/** One entry in full, in place of the list or beside it. */
export function EntryView({ row, language, glossary, isSaved, acts, announce, onBack, onOpen }: Props) {
  const t = messagesFor(language).popup;
  const [found, setFound] = useState<FoundEntry | 'loading' | 'missing'>('loading');
  const [find, setFind] = useState<TermLinks['find'] | null>(null);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    let current = true;
    void acts.readEntry(row.id, row.generation).then((entry) => {
      if (current) setFound(entry ?? 'missing');
    });
    void acts.findTerms().then((terms) => {
      if (current) setFind(() => terms);
    });
    return () => {
      current = false;
    };
  }, [row.id, row.generation]);
  useEffect(() => card.current?.focus({ preventScroll: true }), [typeof found]);
  const links = useMemo((): TermLinks | undefined => {
    if (find === null || glossary === null) return undefined;
    return {
      find: (text) => find(text).filter(({ id }) => id !== row.id && glossary.rows.has(id)),
      open: ({ id }) => {
        const next = rowOf(id, glossary);
        if (next !== null) onOpen(next);
      },
    };
  }, [find, glossary, row.id]);

  return (
    <div class="view">
      <div class="view-bar">
        <button type="button" class="quiet" onClick={onBack}>
          <Icon name="back" />
          {t.entry.back}
        </button>
        <span class="view-tools">
          {row.onPage !== null && <Jump term={row.onPage} language={language} onJump={acts.jump} />}
          {isSaved !== null && <Save {...{ row, language, isSaved, acts, announce }} />}
          <a
            class="tool"
            href={libraryHref('term', row.id)}
            target="_blank"
            rel="noreferrer"
            aria-label={t.entry.library}
            title={t.entry.library}
          >
            <PopupIcon name="library" />
          </a>
        </span>
      </div>
      {found === 'missing' && <StateNotice title={t.entry.missing} hint={t.entry.missingHint} />}
      {typeof found === 'object' && (
        <>
          <TermCard
            entry={found.entry}
            inTraditional={found.inTraditional}
            pack={found.pack}
            sense={0}
            language={language}
            links={links}
            onCopy={acts.copy}
            announce={announce}
            cardRef={card}
          />
          {glossary !== null && (
            <PopupRelated {...{ language, glossary, onOpen }} entry={found.entry} id={row.id} />
          )}
        </>
      )}
    </div>
  );
}

type SaveProps = Pick<Props, 'row' | 'language' | 'acts' | 'announce'> & { readonly isSaved: boolean };

function Save({ row, language, isSaved, acts, announce }: SaveProps) {
  const t = messagesFor(language).popup.entry;
  const toggle = async () => {
    const done = await acts.save(row.id, row.generation, !isSaved);
    announce(done ? (isSaved ? t.forgotten : t.savedNow) : t.saveFailed);
  };
  return <ToolButton icon="save" name={t.save} pressed={isSaved} onPress={() => void toggle()} />;
}

interface JumpProps {
  readonly term: PageTermRow;
  readonly language: string;
  readonly onJump: (term: PageTermRow) => void;
}

function Jump({ term, language, onJump }: JumpProps) {
  const t = messagesFor(language).popup.page;
  return (
    <button type="button" class="quiet strong" onClick={() => onJump(term)}>
      {t.jump}
      <span class="count">{fillCount(t.mentions, term.count, language)}</span>
      <Icon name="jump" />
    </button>
  );
}
