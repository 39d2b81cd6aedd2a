/** Which entries a browsing address asks for, and how many there would be with one choice more or another. */
import type { SearchRow } from '../../core/search/search-row.ts';

export const DIMENSIONS = ['theme', 'region', 'issuer', 'year', 'initial'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const SORTS = ['pinyin', 'theme', 'newest', 'region'] as const;
export type Sort = (typeof SORTS)[number];

/** What is chosen in each dimension; absent where nothing is. */
export type Filter = Readonly<Partial<Record<Dimension, string>>>;

export interface Browsing {
  readonly filter: Filter;
  readonly sort: Sort;
}

/** The choice of entries that hold everywhere. */
export const EVERYWHERE = 'everywhere';
/** The initial of headwords that begin with no letter. */
export const OTHER_INITIAL = '0';

/** Reads the query of an address; what it does not know is left out. */
export function parseBrowsing(query: URLSearchParams): Browsing {
  const chosen = DIMENSIONS.flatMap((dimension) => {
    const value = query.get(dimension);
    return value ? [[dimension, dimension === 'initial' ? value.toLowerCase() : value]] : [];
  });
  const sort = SORTS.find((known) => known === query.get('sort')) ?? 'pinyin';
  return { filter: Object.fromEntries(chosen) as Filter, sort };
}

/** The address of a choice; the usual order is not named. */
export function browsingHash({ filter, sort }: Browsing): string {
  const query = new URLSearchParams(
    DIMENSIONS.flatMap((dimension) => {
      const value = filter[dimension];
      return value === undefined ? [] : [[dimension, value]];
    }),
  );
  if (sort !== 'pinyin') query.set('sort', sort);
  return query.size === 0 ? '#/browse' : `#/browse?${query}`;
}

/** The choice with another value in one dimension, or none. */
export function withChoice(browsing: Browsing, dimension: Dimension, value: string | null): Browsing {
  const { [dimension]: _before, ...others } = browsing.filter;
  return { ...browsing, filter: value === null ? others : { ...others, [dimension]: value } };
}

/** The rows that fit every choice, in their order. */
export function filterRows(rows: readonly SearchRow[], filter: Filter): SearchRow[] {
  const asked = DIMENSIONS.filter((dimension) => filter[dimension] !== undefined);
  return rows.filter((row) => asked.every((dimension) => fits(row, dimension, filter[dimension] ?? '')));
}

/**
 * For every value of a dimension, how many rows would be listed if it were chosen there, the other choices standing.
 * A province counts what belongs to its cities.
 */
export function countValues(
  rows: readonly SearchRow[],
  filter: Filter,
  dimension: Dimension,
): Map<string, number> {
  const { [dimension]: _own, ...others } = filter;
  const counts = new Map<string, number>();
  for (const row of filterRows(rows, others))
    for (const value of valuesOf(row, dimension)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function fits(row: SearchRow, dimension: Dimension, value: string): boolean {
  return valuesOf(row, dimension).has(value);
}

/** Every choice of a dimension under which the row is listed. */
function valuesOf(row: SearchRow, dimension: Dimension): Set<string> {
  switch (dimension) {
    case 'theme':
      return new Set(row.theme === '' ? [] : [row.theme]);
    case 'issuer':
      return new Set(row.issuers);
    case 'year':
      return new Set(row.years.map(String));
    case 'initial':
      return new Set([initialOf(row)]);
    case 'region':
      return new Set(row.regions.length === 0 ? [EVERYWHERE] : row.regions.flatMap(withParents));
  }
}

/** 140825 → itself, its city 140800, its province 140000 (GB/T 2260). */
function withParents(code: string): string[] {
  return [...new Set([code, `${code.slice(0, 4)}00`, provinceOf(code)])];
}

export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/** Lower-case letter, or `OTHER_INITIAL`. */
export function initialOf({ initials }: SearchRow): string {
  const letter = initials.charAt(0).toLowerCase();
  return letter >= 'a' && letter <= 'z' ? letter : OTHER_INITIAL;
}
