/** Search for popup, side panel, library and address bar: one function from a query to ranked rows. */
import type { Folding } from '../fold.ts';
import { findRows, type Hits } from './find.ts';
import { Guesser } from './guess.ts';
import { makePlainTable } from './plain-text.ts';
import { prepareRows, type Prepared } from './prepared.ts';
import { presentGuess, presentHits, type Found, type SearchResult } from './present.ts';
import { parseQuery, parseWords, partYears, withoutQuestion, type Query } from './query.ts';
import { compareHits, rankOf, type RowHit, type Tier } from './rank.ts';
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

  const find = (typed: string, limit: number): SearchResult[] => {
    const { table, prepared, guesser } = (ready ??= prepare());
    const query = parseQuery(typed, table);
    if (query === null) return [];
    const whole = findWhole(prepared, query, limit);
    const words = parseWords(whole.some(isByName) ? typed : partYears(typed), table);
    // Spaces in pinyin part syllables: where they spell a name, each of them alone says nothing.
    const isSpelt = query.letters === query.text.length && whole.some(isByName);
    const isApart = words.length > 1 && !isSpelt && whole.filter(isByName).length < limit;
    const apart = isApart ? findApart(prepared, words) : [];
    const found = bestOfRows([...whole, ...apart]).sort(compareFound);
    const results = found
      .slice(0, limit)
      .flatMap((each) => presentHits(prepared, each, each.hits.length === 1 ? [query] : words, table) ?? []);
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

  return (typed, limit) => {
    if (limit < 1) return [];
    const asked = withoutQuestion(typed);
    const answers = asked === typed ? [] : find(asked, limit);
    return answers.some(({ tier }) => tier !== 'near') ? answers : find(typed, limit);
  };
}

function present(...[prepared, guess, tier]: Parameters<typeof presentGuess>): SearchResult[] {
  const result = presentGuess(prepared, guess, tier);
  return result === null ? [] : [result];
}

function findWhole(prepared: Prepared, query: Query, limit: number): Found[] {
  return [...findRows(prepared, query, limit)].map(([row, hit]) => ({ row, tier: hit.tier, hits: [hit] }));
}

/**
 * The rows that hold all words of a query, wherever each of them stands. They are contained, no more: a name that
 * the whole query stands for comes first, and where there are enough of these, no others are looked for.
 */
function findApart(prepared: Prepared, words: readonly Query[]): Found[] {
  const byWord = words.map((word): Hits => findRows(prepared, word, Infinity));
  return [...(byWord[0]?.keys() ?? [])].flatMap((row) => {
    const hits = byWord.flatMap((hitsOfWord) => hitsOfWord.get(row) ?? []);
    const [worst] = hits.sort((a, b) => compareHits(b, a));
    if (worst === undefined || hits.length < words.length) return [];
    return [{ row, tier: isName(worst) ? LAST_NAME_TIER : worst.tier, hits }];
  });
}

/** Each row once. */
function bestOfRows(found: readonly Found[]): Found[] {
  const best = new Map<number, Found>();
  for (const each of found) {
    const known = best.get(each.row);
    if (known === undefined || compareFound(each, known) < 0) best.set(each.row, each);
  }
  return [...best.values()];
}

/** By tier; then a query found whole before one found by words; then by the worst word, by the best; then in given order. */
function compareFound(a: Found, b: Found): number {
  const [worstA, worstB] = [a.hits[0], b.hits[0]];
  const [bestA, bestB] = [a.hits.at(-1), b.hits.at(-1)];
  if (!worstA || !worstB || !bestA || !bestB) return 0;
  return (
    rankOf(a.tier) - rankOf(b.tier) ||
    a.hits.length - b.hits.length ||
    rankOf(worstA.tier) - rankOf(worstB.tier) ||
    compareHits(bestA, bestB) ||
    a.row - b.row
  );
}

const LAST_NAME_TIER: Tier = 'contained';

function isName({ tier }: RowHit): boolean {
  return rankOf(tier) <= rankOf(LAST_NAME_TIER);
}

function isByName({ hits }: Found): boolean {
  return hits.some(isName);
}
