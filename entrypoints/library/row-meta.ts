import type { SearchRow } from '../../core/search/search-row.ts';
import type { Language } from '../../core/settings.ts';
import type { RegionNames } from '../../core/term-index.ts';
import { cardMessages } from '../../locales/card.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { themeName } from './browse-facets.ts';

/** What stands at the right of an entry in a list: where and when, and its theme. */
export function metaOf(row: SearchRow, language: Language, names: RegionNames): string[] {
  const { year, theme } = row;
  const place = placeLabel(row, language, names);
  const time = year === null ? '' : fill(cardMessages(language).entry.year, { year });
  const where = place === '' ? [] : [[place, time].filter(Boolean).join(' · ')];
  return theme === '' ? where : [...where, themeName(theme, language)];
}

/** The place itself rather than who issues there, where its name is known. */
function placeLabel({ regions, place }: SearchRow, language: Language, names: RegionNames): string {
  const [first] = regions;
  const name = first === undefined ? undefined : names[first];
  if (name === undefined) return place;
  if (regions.length === 1) return name;
  return fill(libraryMessages(language).library.browse.places, { place: name, count: regions.length });
}
