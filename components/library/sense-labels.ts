/** When and where a sense holds, in words. */
import type { Sense } from '../../core/entry.ts';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { placeOf } from '../citation-text.ts';

/** The year a sense is put at on the timeline: where it begins, or else the oldest document that explains it. */
export function firstYear({ scope, citations }: Sense): number {
  return scope?.years?.[0] ?? Math.min(...citations.map(({ year }) => year));
}

/** 2018—2020年, 2021年起, or the years of the documents that explain it. */
export function whenLabel({ scope, citations }: Sense, language: Language): string {
  const t = libraryMessages(language).library.term;
  const [from = null, to = null] = scope?.years ?? [];
  if (from !== null && to !== null)
    return from === to ? fill(t.yearOne, { year: from }) : fill(t.yearRange, { from, to });
  if (from !== null) return fill(t.yearFrom, { from });
  if (to !== null) return fill(t.yearTo, { to });
  const years = [...new Set(citations.map(({ year }) => year))].sort((a, b) => a - b);
  return fill(t.explained, { year: years.join(t.listSeparator) });
}

/** The places a sense is bound to, or that it holds everywhere. Place names are Chinese in every language. */
export function whereLabel(
  sense: Sense,
  regionNames: Readonly<Record<string, string>>,
  language: Language,
): string {
  const t = libraryMessages(language).library.term;
  const names = (sense.scope?.regions ?? []).flatMap((code) => regionNames[code] ?? []);
  return names.length > 0 ? names.join('、') : (placeOf(sense) ?? t.everywhere);
}

/** Words in quotation marks, one after another. */
export function quoted(words: readonly string[], language: Language): string {
  const t = libraryMessages(language).library.term;
  return words.map((text) => fill(t.quote, { text })).join(t.listSeparator);
}
