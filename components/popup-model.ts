/** What the popup shows, as plain values: the composition root fills them in, the components draw them. */
import type { SearchResult, SearchRow, TextRange } from '../core/search/search.ts';

/** A term of the page with all its frames taken together. */
export interface PageTermRow {
  readonly id: string;
  readonly headword: string;
  readonly count: number;
  /** The first frame, in reading order, that holds it: where a jump goes. */
  readonly frameId: number;
}

/** States in which the page has nothing to list, by the name of their texts. */
export type EmptyPage =
  | 'loading'
  | 'notScanned'
  | 'browserPage'
  | 'filePage'
  | 'offSite'
  | 'offEverywhere'
  | 'noTerms'
  | 'noHan'
  | 'unsupported'
  | 'error';

export type PageState =
  | { readonly kind: EmptyPage }
  /** The browser withholds the site; `origins` are the match patterns to ask for. */
  | { readonly kind: 'noAccess'; readonly origins: readonly string[] }
  | {
      readonly kind: 'terms';
      readonly scanning: boolean;
      readonly generation: number;
      readonly terms: readonly PageTermRow[];
    };

export interface Glossary {
  readonly generation: number;
  /** `memory` where the browser keeps no database: the reader is told. */
  readonly home: 'database' | 'memory';
  readonly rows: ReadonlyMap<string, SearchRow>;
  readonly search: (query: string, limit: number) => readonly SearchResult[];
}

export type GlossaryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error' }
  | { readonly kind: 'ready'; readonly glossary: Glossary };

export interface Switches {
  readonly everywhere: boolean;
  /** Null where the page is of no site: it cannot be marked, and there is nothing to switch. */
  readonly site: boolean | null;
}

/** One row of a list: a search result or a term of the page. */
export interface ListRow {
  readonly id: string;
  readonly generation: number;
  readonly headword: string;
  /** Matched characters of the headword. */
  readonly ranges: readonly TextRange[];
  /** The alias or part that was matched instead of the headword. */
  readonly via: string | null;
  /** Place and year. */
  readonly meta: string;
  /** One line of the meaning, and its matched characters. */
  readonly gloss: string;
  readonly glossRanges: readonly TextRange[];
  /** Set for a term of this page. */
  readonly onPage: PageTermRow | null;
}

/** Writes a year as the interface's language does. */
type WriteYear = (year: number) => string;

/** The terms of a page as rows; their glosses come with the glossary. */
export function pageRows(page: PageState, glossary: Glossary | null, year: WriteYear): ListRow[] {
  if (page.kind !== 'terms') return [];
  return page.terms.map((term) => {
    const row = glossary?.rows.get(term.id);
    return {
      id: term.id,
      generation: page.generation,
      headword: term.headword,
      ranges: [],
      via: null,
      meta: row === undefined ? '' : metaOf(row, year),
      ...excerpt(row?.gloss ?? '', []),
      onPage: term,
    };
  });
}

/** Search results as rows. */
export function resultRows(
  results: readonly SearchResult[],
  generation: number,
  page: PageState,
  year: WriteYear,
): ListRow[] {
  const terms = page.kind === 'terms' ? page.terms : [];
  return results.map(({ row, ranges, via, glossRanges }) => ({
    id: row.id,
    generation,
    headword: row.headword,
    ranges,
    via,
    meta: metaOf(row, year),
    ...excerpt(row.gloss, glossRanges),
    onPage: terms.find((term) => term.id === row.id) ?? null,
  }));
}

function metaOf(row: SearchRow, year: WriteYear): string {
  return row.place === '' || row.year === null ? row.place : `${row.place} · ${year(row.year)}`;
}

/** As many characters before the first match as leave it in sight on a line of some 25. */
const LEAD = 8;

/** One line of a gloss: its beginning, or the surroundings of the first match. */
function excerpt(gloss: string, ranges: readonly TextRange[]): Pick<ListRow, 'gloss' | 'glossRanges'> {
  const first = ranges[0]?.[0] ?? 0;
  const line = gloss.lastIndexOf('\n', first) + 1;
  const end = gloss.indexOf('\n', first);
  const start = first - line > 2 * LEAD ? first - LEAD : line;
  const text = gloss.slice(start, end < 0 ? gloss.length : end);
  const mark = start > line ? '…' : '';
  const shift = mark.length - start;
  return {
    gloss: mark + text,
    glossRanges: ranges
      .filter(([, to]) => to <= start + text.length)
      .map(([from, to]) => [from + shift, to + shift]),
  };
}
