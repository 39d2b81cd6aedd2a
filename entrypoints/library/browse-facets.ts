/** The choices offered beside the list: by name, with the number of entries each would leave. */
import type { FacetOption } from '../../components/library/Facet.tsx';
import type { Language } from '../../core/settings.ts';
import type { SearchRow } from '../../core/search/search-row.ts';
import type { RegionNames } from '../../core/term-index.ts';
import { cardMessages } from '../../locales/card.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import {
  browsingHash,
  countValues,
  EVERYWHERE,
  OTHER_INITIAL,
  provinceOf,
  withChoice,
  type Browsing,
  type Dimension,
} from './browse-filter.ts';

export interface FacetContext {
  readonly rows: readonly SearchRow[];
  readonly browsing: Browsing;
  readonly language: Language;
  readonly regionNames: RegionNames;
}

/** Ids of the themes, in reading order. */
export function themeIds(language: Language): string[] {
  return Object.keys(cardMessages(language).themes);
}

export function themeName(theme: string, language: Language): string {
  const { themes } = cardMessages(language);
  return Object.hasOwn(themes, theme) ? themes[theme as keyof typeof themes] : theme;
}

/** What a choice is called. */
export function nameOf(dimension: Dimension, value: string, context: FacetContext): string {
  const { language, regionNames, rows } = context;
  const t = libraryMessages(language).library.browse;
  switch (dimension) {
    case 'theme':
      return themeName(value, language);
    case 'issuer':
      return value;
    case 'year':
      return fill(cardMessages(language).entry.year, { year: value });
    case 'initial':
      return value === OTHER_INITIAL ? t.otherInitial : fill(t.initialValue, { letter: value.toUpperCase() });
    case 'region':
      if (value === EVERYWHERE) return t.everywhere;
      if (Object.hasOwn(regionNames, value)) return regionNames[value] ?? value;
      // A place of someone else's pack: its reports say its name.
      return rows.find(({ regions }) => regions.includes(value))?.place ?? value;
  }
}

/** The choices of a dimension in the order in which they are read. */
export function facetOptions(dimension: Dimension, context: FacetContext): FacetOption[] {
  const { rows, browsing, language } = context;
  const counts = countValues(rows, browsing.filter, dimension);
  const chosen = browsing.filter[dimension] ?? null;
  // A choice that leaves nothing is still shown, so that it can be taken back.
  if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0);
  const values = [...counts.keys()].filter(
    (value) => dimension !== 'region' || isOfferedRegion(value, chosen),
  );
  return sortValues(dimension, values, counts, language).map((value) => ({
    value,
    name: nameOf(dimension, value, context),
    count: counts.get(value) ?? 0,
    href: browsingHash(withChoice(browsing, dimension, value === chosen ? null : value)),
    isChosen: value === chosen,
    isInner: dimension === 'region' && isInner(value),
  }));
}

/** Provinces, and the cities of the province that is chosen. */
function isOfferedRegion(code: string, chosen: string | null): boolean {
  return !isInner(code) || (chosen !== null && provinceOf(code) === provinceOf(chosen));
}

function isInner(code: string): boolean {
  return code !== EVERYWHERE && code !== provinceOf(code);
}

function sortValues(
  dimension: Dimension,
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
  language: Language,
): string[] {
  const count = (value: string) => counts.get(value) ?? 0;
  if (dimension === 'year') return [...values].sort((a, b) => Number(b) - Number(a));
  if (dimension === 'issuer') return [...values].sort((a, b) => count(b) - count(a));
  if (dimension === 'theme') {
    const order = themeIds(language);
    return [...values].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  }
  // Entries that hold everywhere first, then provinces by size, each followed by its cities.
  return [...values].sort(
    (a, b) =>
      Number(b === EVERYWHERE) - Number(a === EVERYWHERE) ||
      count(provinceOf(b)) - count(provinceOf(a)) ||
      provinceOf(a).localeCompare(provinceOf(b)) ||
      Number(isInner(a)) - Number(isInner(b)) ||
      count(b) - count(a),
  );
}
