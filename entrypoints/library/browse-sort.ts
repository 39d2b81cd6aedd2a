/** The orders in which entries are listed. */
import type { SearchRow } from '../../core/search/search-row.ts';
import { EVERYWHERE, initialOf, OTHER_INITIAL, type Sort } from './browse-filter.ts';

/** Letters before tones, numbers by their value. */
const collator = new Intl.Collator('en', { numeric: true });

/** Sorting ten thousand rows takes a moment: each order of the same rows is made once. */
const made = new WeakMap<readonly SearchRow[], Map<Sort, readonly SearchRow[]>>();

/** @param themes ids in reading order */
export function sortRows(
  rows: readonly SearchRow[],
  sort: Sort,
  themes: readonly string[],
): readonly SearchRow[] {
  const orders = made.get(rows) ?? new Map<Sort, readonly SearchRow[]>();
  made.set(rows, orders);
  const known = orders.get(sort);
  if (known) return known;
  const sorted =
    sort === 'pinyin'
      ? [...rows].sort(comparePinyin)
      : // Sorting is stable: within a group the order is that of pinyin.
        [...sortRows(rows, 'pinyin', themes)].sort(comparatorOf(sort, themes));
  orders.set(sort, sorted);
  return sorted;
}

/** Headwords that begin with a digit come after those with letters, as in the index of a dictionary. */
function comparePinyin(a: SearchRow, b: SearchRow): number {
  return Number(isOther(a)) - Number(isOther(b)) || collator.compare(a.pinyin, b.pinyin);
}

function isOther(row: SearchRow): boolean {
  return initialOf(row) === OTHER_INITIAL;
}

function comparatorOf(sort: Exclude<Sort, 'pinyin'>, themes: readonly string[]) {
  const place = new Map(themes.map((theme, index) => [theme, index]));
  const themeOf = (row: SearchRow) => place.get(row.theme) ?? themes.length;
  const regionOf = (row: SearchRow) => row.regions[0] ?? EVERYWHERE;
  return (a: SearchRow, b: SearchRow): number => {
    if (sort === 'theme') return themeOf(a) - themeOf(b);
    if (sort === 'newest') return (b.year ?? 0) - (a.year ?? 0);
    return regionOf(a) < regionOf(b) ? -1 : regionOf(a) > regionOf(b) ? 1 : 0;
  };
}

/** What stands in the margin where a new group of the order begins; nothing where the order has no short names. */
export function groupOf(sort: Sort): ((row: SearchRow) => string) | undefined {
  if (sort === 'newest') return ({ year }) => (year === null ? '' : String(year));
  if (sort === 'pinyin') return (row) => (isOther(row) ? '#' : initialOf(row).toUpperCase());
  return undefined;
}
