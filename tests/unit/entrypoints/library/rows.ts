import type { SearchRow } from '../../../../core/search/search.ts';

/** A row as the cache has it; the pinyin makes id and initials. */
export function row(headword: string, pinyin: string, more: Partial<SearchRow> = {}): SearchRow {
  return {
    id: pinyin.normalize('NFD').replace(/[^a-z0-9]+/giu, '-'),
    headword,
    forms: [],
    parts: [],
    pinyin,
    initials: pinyin
      .normalize('NFD')
      .split(' ')
      .map((syllable) => syllable.charAt(0))
      .join(''),
    gloss: '',
    place: '',
    year: 2025,
    sources: '',
    theme: '',
    issuers: [],
    regions: [],
    years: [2025],
    ...more,
  };
}
