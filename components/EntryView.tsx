import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../core/entry.ts';
import { fillCount } from '../locales/fill.ts';
import { messagesFor } from '../locales/index.ts';
import { Icon } from './Icon.tsx';
import type { ListRow, PageTermRow } from './popup-model.ts';
import { StateNotice } from './StateNotice.tsx';
import { TermCard } from './TermCard.tsx';

interface Props {
  readonly row: ListRow;
  readonly language: string;
  /** Null if the entry is not to be had. */
  readonly readEntry: (id: string, generation: number) => Promise<Entry | null>;
  readonly onBack: () => void;
  readonly onJump: (term: PageTermRow) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly announce: (text: string) => void;
}

/** One entry in full, in place of the list. */
export function EntryView({ row, language, readEntry, onBack, onJump, onCopy, announce }: Props) {
  const t = messagesFor(language).popup;
  const [entry, setEntry] = useState<Entry | 'loading' | 'missing'>('loading');
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    let current = true;
    void readEntry(row.id, row.generation).then((found) => {
      if (current) setEntry(found ?? 'missing');
    });
    return () => {
      current = false;
    };
  }, [row.id, row.generation]);
  useEffect(() => card.current?.focus(), [entry]);

  return (
    <div class="view">
      <div class="view-bar">
        <button type="button" class="quiet" onClick={onBack}>
          <Icon name="back" />
          {t.entry.back}
        </button>
        {row.onPage !== null && <Jump term={row.onPage} language={language} onJump={onJump} />}
      </div>
      {entry === 'missing' && <StateNotice title={t.entry.missing} hint={t.entry.missingHint} />}
      {typeof entry === 'object' && (
        <TermCard
          entry={entry}
          sense={0}
          language={language}
          onCopy={onCopy}
          announce={announce}
          cardRef={card}
        />
      )}
    </div>
  );
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
