/** What popup and side panel show, as plain values: the composition root fills them in, the components draw them. */
import type { Entry } from '../core/entry.ts';
import type { SearchResult, SearchRow, TextRange } from '../core/search/search.ts';
import type { TextTerm } from './GlossText.tsx';

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
  /** The browser's own viewer, which takes no script; `readers/` can read the file. */
  | 'pdfPage'
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

/** The lists below the search field, of which one is shown while it is empty. */
export const SHELVES = ['page', 'recent', 'saved'] as const;
export type Shelf = (typeof SHELVES)[number];

/** Ids of the entries opened last, the last one first; null in a private window, which keeps no list. */
export type Recent = readonly string[] | null;

/** A saved term as it was when it was saved: it may have been withdrawn since. */
export interface SavedTermRow {
  readonly id: string;
  readonly headword: string;
  readonly gloss: string;
}

export type SavedState =
  | { readonly kind: 'loading' | 'error' }
  | { readonly kind: 'ready'; readonly terms: readonly SavedTermRow[] };

/** An entry as it is shown. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly inTraditional?: Entry | undefined;
  readonly pack: { readonly title: string; readonly publisher: string } | null;
}

/** In which form the notes on all terms of the page are wanted. */
export type Explanation = 'text' | 'markdown' | 'print';

/** What the reader can do; whoever composes popup or panel does it. False: it did not work. */
export interface PopupActs {
  /** Null if the entry is not to be had. */
  readonly readEntry: (id: string, generation: number) => Promise<FoundEntry | null>;
  /** The terms in a gloss; resolved at once with none where the index is not to be had. */
  readonly findTerms: () => Promise<(text: string) => readonly TextTerm[]>;
  readonly jump: (term: PageTermRow) => void;
  readonly copy: (text: string) => Promise<boolean>;
  readonly explain: (how: Explanation, ids: readonly string[], generation: number) => Promise<boolean>;
  readonly article: () => Promise<boolean>;
  readonly opened: (id: string) => void;
  readonly clearRecent: () => void;
  readonly save: (id: string, generation: number, save: boolean) => Promise<boolean>;
  readonly switchSite: (on: boolean) => void;
  readonly switchEverywhere: (on: boolean) => void;
  readonly allow: () => void;
  readonly reload: () => void;
  readonly retry: () => void;
  /** Null where there is no side panel to open, or this is it. */
  readonly openPanel: (() => void) | null;
}

/** One row of a list: a search result, a term of the page, one looked up lately, a saved one. */
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

/** How the reader wants rows written: years as the language does, glosses in simplified or traditional characters. */
export interface Writing {
  readonly year: (year: number) => string;
  /** Keeps the number of characters. */
  readonly gloss: (text: string) => string;
}

/** The terms of a page as rows; their glosses come with the glossary. */
export function pageRows(page: PageState, glossary: Glossary | null, writing: Writing): ListRow[] {
  if (page.kind !== 'terms') return [];
  return page.terms.map((term) => {
    const row = glossary?.rows.get(term.id);
    return {
      ...plainRow(term.id, page.generation, term.headword, row?.gloss ?? '', writing),
      meta: row === undefined ? '' : metaOf(row, writing),
      onPage: term,
    };
  });
}

/** Entries by id as rows; what the glossary no longer has is left out. */
export function recentRows(ids: readonly string[], glossary: Glossary | null, writing: Writing): ListRow[] {
  return ids.flatMap((id) => {
    const row = glossary?.rows.get(id);
    if (!row || !glossary) return [];
    return {
      ...plainRow(id, glossary.generation, row.headword, row.gloss, writing),
      meta: metaOf(row, writing),
    };
  });
}

/** Saved terms as rows; those withdrawn since are shown as they were. */
export function savedRows(
  terms: readonly SavedTermRow[],
  glossary: Glossary | null,
  writing: Writing,
): ListRow[] {
  return terms.map(({ id, headword, gloss }) => {
    const row = glossary?.rows.get(id);
    return {
      ...plainRow(id, glossary?.generation ?? 0, row?.headword ?? headword, row?.gloss ?? gloss, writing),
      meta: row === undefined ? '' : metaOf(row, writing),
    };
  });
}

/** Search results as rows. */
export function resultRows(
  results: readonly SearchResult[],
  generation: number,
  page: PageState,
  writing: Writing,
): ListRow[] {
  const terms = page.kind === 'terms' ? page.terms : [];
  return results.map(({ row, ranges, via, glossRanges }) => ({
    id: row.id,
    generation,
    headword: row.headword,
    ranges,
    via,
    meta: metaOf(row, writing),
    ...excerpt(writing.gloss(row.gloss), glossRanges),
    onPage: terms.find((term) => term.id === row.id) ?? null,
  }));
}

function plainRow(
  id: string,
  generation: number,
  headword: string,
  gloss: string,
  writing: Writing,
): ListRow {
  const line = excerpt(writing.gloss(gloss), []);
  return { id, generation, headword, ranges: [], via: null, meta: '', ...line, onPage: null };
}

function metaOf(row: SearchRow, { year }: Writing): string {
  return row.place === '' || row.year === null ? row.place : `${row.place} · ${year(row.year)}`;
}

/** As many characters before the first match as leave it in sight on a line of some 25. */
const LEAD = 8;

/** One line of a gloss: its beginning, or the surroundings of the first match. */
export function excerpt(gloss: string, ranges: readonly TextRange[]): Pick<ListRow, 'gloss' | 'glossRanges'> {
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

/** An address in the library: `libraryHref('term', 'jinchuanggu')`. */
export function libraryHref(view: string, ...path: readonly string[]): string {
  return `/library.html#/${[view, ...path].map(encodeURIComponent).join('/')}`;
}
