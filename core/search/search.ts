/** Search for popup, side panel, library and address bar: one function from a query to ranked rows. */
import type { Folding } from '../fold.ts';
import { guessMisspelt, guessNearest, guessSameSound } from './fuzzy.ts';
import { makePlainTable } from './plain-text.ts';
import { prepareRows, type PreparedRow } from './prepared.ts';
import { presentGuess, presentHits, type SearchResult } from './present.ts';
import { parseQuery, parseWords, type Query } from './query.ts';
import { compareHits, findInRow, TIERS, type RowHit } from './rank.ts';
import type { SearchRow } from './search-row.ts';

export { toSearchRow, type SearchRow } from './search-row.ts';
export type { SearchResult, TextRange } from './present.ts';
export type { Tier } from './rank.ts';

export type Search = (query: string, limit: number) => SearchResult[];

/**
 * Prepares rows once; each query then scans prepared strings.
 * A query that finds nothing gets up to three rows of tier `near`, to be offered as no more than that; often none.
 * @param folding traditional → simplified, for queries and rows alike
 */
export function buildSearch(rows: readonly SearchRow[], folding: Folding = new Map()): Search {
  const table = makePlainTable(folding);
  const { rows: prepared, soundOf } = prepareRows(rows, table);

  return (typed, limit) => {
    const query = parseQuery(typed, table);
    if (query === null || limit < 1) return [];
    const words = parseWords(typed, table);
    const found = findPlainly(prepared, query, words).sort(compareFound);
    const results = found
      .slice(0, limit)
      .map(({ row, hits }) => presentHits(row, hits, hits.length === 1 ? [query] : words, table));
    if (results.length === limit || found.some(isByName)) return results;

    // No name has it: it may be misspelt, even where some meaning happens to hold it.
    const known = new Set(found.map(({ row }) => row));
    const guesses = [...guessSameSound(prepared, query, soundOf(typed)), ...guessMisspelt(prepared, query)];
    for (const guess of guesses) {
      if (known.has(guess.row)) continue;
      known.add(guess.row);
      results.push(presentGuess(guess, 'fuzzy'));
    }
    if (results.length > 0) return results.slice(0, limit);
    return guessNearest(prepared, query)
      .slice(0, limit)
      .map((guess) => presentGuess(guess, 'near'));
  };
}

interface Found {
  readonly row: PreparedRow;
  readonly index: number;
  /** One hit for the whole query, or one for each of its words; the worst first. */
  readonly hits: readonly RowHit[];
}

function findPlainly(rows: readonly PreparedRow[], query: Query, words: readonly Query[]): Found[] {
  const found: Found[] = [];
  rows.forEach((row, index) => {
    const whole = findInRow(row, query);
    if (whole !== null) found.push({ row, index, hits: [whole] });
    else if (words.length > 1) {
      const hits = words.flatMap((word) => findInRow(row, word) ?? []);
      if (hits.length === words.length)
        found.push({ row, index, hits: hits.sort((a, b) => compareHits(b, a)) });
    }
  });
  return found;
}

/** By the worst word; then a query found whole before one found by words; then by the best word; then in given order. */
function compareFound(a: Found, b: Found): number {
  const [worstA, worstB] = [a.hits[0], b.hits[0]];
  const [bestA, bestB] = [a.hits.at(-1), b.hits.at(-1)];
  if (!worstA || !worstB || !bestA || !bestB) return 0;
  return (
    TIERS.indexOf(worstA.tier) - TIERS.indexOf(worstB.tier) ||
    a.hits.length - b.hits.length ||
    compareHits(bestA, bestB) ||
    a.index - b.index
  );
}

function isByName({ hits }: Found): boolean {
  return hits.some(({ tier }) => TIERS.indexOf(tier) <= TIERS.indexOf('contained'));
}
