/** Search for popup, side panel, library and address bar: one function from a query to ranked rows. */
import type { Folding } from '../fold.ts';
import { findRows, type Hits } from './find.ts';
import { Guesser } from './guess.ts';
import { makePlainTable } from './plain-text.ts';
import { prepareRows, type Prepared } from './prepared.ts';
import { presentGuess, presentHits, type SearchResult } from './present.ts';
import { parseQuery, parseWords, partYears, type Query } from './query.ts';
import { compareHits, rankOf, TIERS, type RowHit, type Tier } from './rank.ts';
import { Reader, type ReadingTable } from './readings.ts';
import type { SearchRow } from './search-row.ts';

export { toSearchRow, type SearchRow } from './search-row.ts';
export type { ReadingTable } from './readings.ts';
export type { SearchResult, TextRange } from './present.ts';
export type { Tier } from './rank.ts';

export type Search = (query: string, limit: number) => SearchResult[];

const NO_READINGS: ReadingTable = { characters: '', phrases: {} };

/**
 * Prepares rows once, at the first query; each query then looks into what was prepared.
 * A query that finds nothing gets up to three rows of tier `near`, to be offered as no more than that; often none.
 * @param folding traditional → simplified, for queries and rows alike
 * @param readings how characters sound; without it, names other than headwords are not found by letters
 */
export function buildSearch(
  rows: readonly SearchRow[],
  folding: Folding = new Map(),
  readings: ReadingTable = NO_READINGS,
): Search {
  const prepare = () => {
    const table = makePlainTable(folding);
    const prepared = prepareRows(rows, new Reader(readings), table);
    return { table, prepared, guesser: new Guesser(prepared, table) };
  };
  let ready: ReturnType<typeof prepare> | undefined;

  return (typed, limit) => {
    const { table, prepared, guesser } = (ready ??= prepare());
    const query = parseQuery(typed, table);
    if (query === null || limit < 1) return [];
    const found = findWhole(prepared, query, limit);
    const words = parseWords(found.some(isByName) ? typed : partYears(typed), table);
    if (words.length > 1 && found.length < limit) addByWords(prepared, words, found);
    found.sort(compareFound);
    const results = found
      .slice(0, limit)
      .flatMap(
        ({ row, hits }) => presentHits(prepared, row, hits, hits.length === 1 ? [query] : words, table) ?? [],
      );
    if (results.length === limit || found.some(isByName)) return results;

    // No name has it: it may be misspelt, even where some meaning happens to hold it.
    const known = new Set(found.map(({ row }) => row));
    for (const guess of guesser.misspelt(query)) {
      if (!known.has(guess.named.row)) results.push(...present(prepared, guess, 'fuzzy'));
    }
    if (results.length === 0) {
      results.push(...guesser.inside(query).flatMap((guess) => present(prepared, guess, 'inside')));
    }
    if (results.length > 0) return results.slice(0, limit);
    return guesser
      .nearest(query)
      .slice(0, limit)
      .flatMap((guess) => present(prepared, guess, 'near'));
  };
}

function present(...[prepared, guess, tier]: Parameters<typeof presentGuess>): SearchResult[] {
  const result = presentGuess(prepared, guess, tier);
  return result === null ? [] : [result];
}

interface Found {
  /** Index of the row. */
  readonly row: number;
  /** One hit for the whole query, or one for each of its words; the worst first. */
  readonly hits: readonly RowHit[];
}

function findWhole(prepared: Prepared, query: Query, limit: number): Found[] {
  return [...findRows(prepared, query, limit)].map(([row, hit]) => ({ row, hits: [hit] }));
}

/** Adds the rows that hold all words of a query, wherever each of them stands. */
function addByWords(prepared: Prepared, words: readonly Query[], found: Found[]): void {
  const known = new Set(found.map(({ row }) => row));
  const byWord = words.map((word): Hits => findRows(prepared, word, Infinity));
  for (const row of byWord[0]?.keys() ?? []) {
    const hits = byWord.flatMap((hitsOfWord) => hitsOfWord.get(row) ?? []);
    if (hits.length === words.length && !known.has(row))
      found.push({ row, hits: hits.sort((a, b) => compareHits(b, a)) });
  }
}

/** By the worst word; then a query found whole before one found by words; then by the best word; then in given order. */
function compareFound(a: Found, b: Found): number {
  const [worstA, worstB] = [a.hits[0], b.hits[0]];
  const [bestA, bestB] = [a.hits.at(-1), b.hits.at(-1)];
  if (!worstA || !worstB || !bestA || !bestB) return 0;
  return (
    rankOf(worstA) - rankOf(worstB) ||
    a.hits.length - b.hits.length ||
    compareHits(bestA, bestB) ||
    a.row - b.row
  );
}

const LAST_NAME_TIER: Tier = 'contained';

function isByName({ hits }: Found): boolean {
  return hits.some((hit) => rankOf(hit) <= TIERS.indexOf(LAST_NAME_TIER));
}
