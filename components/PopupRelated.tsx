import { useMemo } from 'preact/hooks';
import type { Entry } from '../core/entry.ts';
import type { SearchRow } from '../core/search/search.ts';
import { messagesFor } from '../locales/index.ts';
import type { Glossary, ListRow } from './popup-model.ts';

/** As many as fit on two lines. */
const MOST = 6;

interface Props {
  readonly language: string;
  readonly entry: Entry;
  /** How the list names the entry. */
  readonly id: string;
  readonly glossary: Glossary;
  readonly onOpen: (row: ListRow) => void;
}

/** Entries whose meaning or parts name this one. Those that this one names are pressed in its own text. */
export function PopupRelated({ language, entry, id, glossary, onOpen }: Props) {
  const related = useMemo(() => namesIt(entry.headword, id, glossary.rows), [entry, id, glossary]);
  if (related.length === 0) return null;
  const label = messagesFor(language).popup.entry.related;
  return (
    <div class="related" role="group" aria-label={label}>
      <span class="related-label">{label}</span>
      {related.map((row) => (
        <button
          key={row.id}
          type="button"
          class="pill"
          lang="zh-CN"
          onClick={() => {
            const next = rowOf(row.id, glossary);
            if (next !== null) onOpen(next);
          }}
        >
          {row.headword}
        </button>
      ))}
    </div>
  );
}

/** A headword of fewer characters stands in other words by chance. */
const MIN_NAMED = 3;

function namesIt(headword: string, id: string, rows: ReadonlyMap<string, SearchRow>): SearchRow[] {
  const name = headword.replace(/[“”‘’]/gu, '');
  if (name.length < MIN_NAMED) return [];
  const found: SearchRow[] = [];
  for (const row of rows.values()) {
    if (row.id === id) continue;
    if (row.parts.includes(name) || row.headword.includes(name) || row.gloss.includes(name)) found.push(row);
    if (found.length === MOST) break;
  }
  return found;
}

/** An entry as a row without anything matched, or null where the glossary does not have it. */
export function rowOf(id: string, { rows, generation }: Glossary): ListRow | null {
  const row = rows.get(id);
  if (row === undefined) return null;
  const { headword, gloss } = row;
  return { id, generation, headword, gloss, ranges: [], glossRanges: [], via: null, meta: '', onPage: null };
}
