import { useContext, useEffect, useRef } from 'preact/hooks';
import { fillCount } from '../locales/fill.ts';
import { messagesFor } from '../locales/index.ts';
import { Icon } from './Icon.tsx';
import { Marked } from './Marked.tsx';
import type { ListRow, PageTermRow } from './popup-model.ts';
import { Written } from './written.ts';

interface Props {
  readonly id: string;
  readonly language: string;
  readonly label: string;
  readonly rows: readonly ListRow[];
  /** Index of the row that Enter would open, or -1. */
  readonly active: number;
  readonly onOpen: (index: number) => void;
  readonly onJump: (term: PageTermRow) => void;
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/**
 * Terms as a list that is operated from the search field: the focus stays there, the active row is named to screen
 * readers. An option may hold no button, so the jump is a mouse's short cut for what Ctrl+Enter and the entry's view do.
 */
export function TermList({ id, language, label, rows, active, onOpen, onJump }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const written = useContext(Written);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, rows]);
  return (
    <ul
      ref={list}
      id={id}
      class="rows"
      role="listbox"
      aria-label={label}
      // The field keeps the focus, and with it the keyboard.
      onMouseDown={(event) => event.preventDefault()}
    >
      {rows.map((row, index) => (
        <li
          key={row.id}
          id={optionId(id, index)}
          class="row"
          role="option"
          aria-selected={index === active}
          onClick={() => onOpen(index)}
        >
          <span class="row-line">
            <span class="row-headword" lang="zh-CN">
              <Marked text={row.headword} ranges={row.ranges} />
              {row.via !== null && <span class="row-via">{row.via}</span>}
            </span>
            {row.onPage === null ? (
              <span class="row-meta" lang="zh-CN">
                {row.meta}
              </span>
            ) : (
              <Mentions term={row.onPage} language={language} onJump={onJump} />
            )}
          </span>
          {row.gloss !== '' && (
            <span class="row-gloss" lang={written}>
              <Marked text={row.gloss} ranges={row.glossRanges} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

interface MentionsProps {
  readonly term: PageTermRow;
  readonly language: string;
  readonly onJump: (term: PageTermRow) => void;
}

function Mentions({ term, language, onJump }: MentionsProps) {
  const t = messagesFor(language).popup.page;
  return (
    <span
      class="row-meta mentions"
      title={t.jumpHint}
      onClick={(event) => {
        event.stopPropagation();
        onJump(term);
      }}
    >
      {fillCount(t.mentions, term.count, language)}
      <Icon name="jump" />
    </span>
  );
}
