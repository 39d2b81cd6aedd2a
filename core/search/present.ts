/** From what was found to what is shown: ranges in the texts as written. */
import { findInForm } from './form.ts';
import type { Guess } from './guess.ts';
import { plainOffsets, type PlainTable } from './plain-text.ts';
import type { Prepared } from './prepared.ts';
import type { Query } from './query.ts';
import type { RowHit, Tier } from './rank.ts';
import type { SearchRow } from './search-row.ts';

/** Half-open UTF-16 range. */
export type TextRange = readonly [start: number, end: number];

export interface SearchResult {
  readonly row: SearchRow;
  /** `near` rows are no hits: they come alone, to be offered as the nearest there is. */
  readonly tier: Tier;
  /** What was matched in the headword, also through pinyin. */
  readonly ranges: readonly TextRange[];
  /** The alias or part that was matched instead of the headword, or null. */
  readonly via: string | null;
  /** What was matched in the gloss. */
  readonly glossRanges: readonly TextRange[];
}

export interface Found {
  /** Index of the row. */
  readonly row: number;
  readonly tier: Tier;
  /** One hit for the whole query, or one for each of its words; the worst first. */
  readonly hits: readonly RowHit[];
}

/** @param queries what was found: the whole query, or its words */
export function presentHits(
  { rows, namesOf, glossOf }: Prepared,
  { row: index, tier, hits }: Found,
  queries: readonly Query[],
  table: PlainTable,
): SearchResult | null {
  const row = rows[index];
  if (row === undefined) return null;
  const headwords = namesOf[index]?.filter(({ source }) => source === row.headword) ?? [];
  const offsets = plainOffsets(row.headword, table);
  // An alias may have been the better match, and the headword hold the query all the same: 两高 in 两高项目.
  const inHeadword = queries.flatMap((query) =>
    headwords.flatMap((headword) => findInForm(headword, query) ?? []).slice(0, 1),
  );
  const inOther = hits.find(({ form }) => form !== null && form.source !== row.headword);
  const byGloss = hits.some(({ tier }) => tier === 'gloss');
  return {
    row,
    tier,
    ranges: merge(inHeadword.map(({ start, end }) => rangeAt(offsets, start, end))),
    via: inHeadword.length > 0 ? null : (inOther?.form?.source ?? null),
    glossRanges: byGloss ? rangesIn(row.gloss, glossOf[index] ?? '', queries, table) : [],
  };
}

export function presentGuess(
  { rows }: Prepared,
  { named }: Guess,
  tier: 'fuzzy' | 'inside' | 'near',
): SearchResult | null {
  const row = rows[named.row];
  if (row === undefined) return null;
  const via = named.form.source === row.headword ? null : named.form.source;
  return { row, tier, ranges: [], via, glossRanges: [] };
}

function rangesIn(gloss: string, plain: string, queries: readonly Query[], table: PlainTable): TextRange[] {
  const offsets = plainOffsets(gloss, table);
  return merge(
    queries.flatMap(({ text }) => {
      const at = text.length > 1 ? plain.indexOf(text) : -1;
      return at < 0 ? [] : [rangeAt(offsets, at, at + text.length)];
    }),
  );
}

/** Characters of the plain text → stretch of the text they come from, dropped characters between them included. */
function rangeAt(offsets: readonly number[], start: number, end: number): TextRange {
  return [offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1];
}

/** In order, without overlaps. */
function merge(ranges: readonly TextRange[]): TextRange[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
