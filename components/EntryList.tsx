import type { SearchRow, TextRange } from '../core/search/search.ts';
import { Marked } from './Marked.tsx';
import { excerpt } from './popup-model.ts';
import { VirtualList } from './VirtualList.tsx';

/** An entry of a list, and what of it was matched where it is a search result. */
export interface ListedEntry {
  readonly row: SearchRow;
  readonly ranges?: readonly TextRange[];
  /** The alias or part that was matched instead of the headword. */
  readonly via?: string | null;
  readonly glossRanges?: readonly TextRange[];
}

interface Props {
  readonly entries: readonly ListedEntry[];
  readonly label: string;
  /** Address of an entry's page. */
  readonly hrefOf: (id: string) => string;
  /** What stands at the right of a row, by lines: place and year, theme. */
  readonly metaOf: (row: SearchRow) => readonly string[];
  /** What stands in the margin of the first row of a group: a letter, a year. */
  readonly groupOf?: ((row: SearchRow) => string) | undefined;
  /** Glosses as the reader wants them written: simplified or traditional, with as many characters. */
  readonly write?: (gloss: string) => string;
  /** Id of the entry that Tab comes to first. */
  readonly initial?: string | null;
}

const asIs = (text: string) => text;

/** Entries as links, ten thousand of them if need be. */
export function EntryList({ entries, label, hrefOf, metaOf, groupOf, write = asIs, initial }: Props) {
  const first = entries.findIndex(({ row }) => row.id === initial);
  return (
    <VirtualList
      count={entries.length}
      label={label}
      keyOf={(index) => entries[index]?.row.id ?? ''}
      initial={Math.max(first, 0)}
    >
      {(index, isCurrent) => {
        const entry = entries[index];
        if (entry === undefined) return null;
        const before = entries[index - 1];
        const group = groupOf?.(entry.row) ?? '';
        const begins = before === undefined || groupOf?.(before.row) !== group;
        return (
          <>
            {group !== '' && begins && (
              <span class={group.length > 1 ? 'entry-group long' : 'entry-group'}>{group}</span>
            )}
            <a class="entry-row" href={hrefOf(entry.row.id)} tabIndex={isCurrent ? 0 : -1} data-row-focus="">
              <Names {...entry} />
              <Snippet {...entry} write={write} />
              <span class="entry-meta">
                {metaOf(entry.row).map((line) => (
                  <span>{line}</span>
                ))}
              </span>
            </a>
          </>
        );
      }}
    </VirtualList>
  );
}

function Names({ row, ranges = [], via = null }: ListedEntry) {
  return (
    <span class="entry-names">
      <span class="entry-headword" lang="zh-CN">
        <Marked text={row.headword} ranges={ranges} />
      </span>
      {via === null ? (
        <span class="entry-pinyin" lang="zh-Latn-pinyin">
          {row.pinyin === row.headword ? '' : row.pinyin}
        </span>
      ) : (
        <span class="entry-via" lang="zh-CN">
          <mark>{via}</mark>
        </span>
      )}
    </span>
  );
}

function Snippet({ row, glossRanges = [], write }: ListedEntry & { write: (text: string) => string }) {
  const snippet = excerpt(write(row.gloss), glossRanges);
  return (
    <span class="entry-gloss" lang="zh-CN">
      <Marked text={snippet.gloss} ranges={snippet.glossRanges} />
    </span>
  );
}
