/**
 * Matches what is typed on a pinyin keyboard, character by character of a term: each character stands in the query
 * as itself (晋), as its whole syllable (jin), or as its initial (j, or zh for zhong); the last one may be unfinished.
 * One rule serves jinchuanggu, jcg, jchuanggu, 晋cg, jin创谷 and 3lv3du alike.
 */
import { sameLetter } from './readings.ts';

export interface SoundMatch {
  /** Half-open range of characters. */
  readonly start: number;
  readonly end: number;
  /** How many characters were typed by their initial alone, the last one not counted. */
  readonly abbreviated: number;
  /** The last syllable was begun, not finished. */
  readonly partial: boolean;
}

/** A query longer than this is a sentence; the bound keeps the tables below small. */
export const MAX_QUERY = 64;

const NEVER = 255;

/** By offset in the query: with how few abbreviations it was reached. Kept, since a key press makes some ten thousand matches. */
let costs = new Uint8Array(MAX_QUERY + 1);
let nextCosts = new Uint8Array(MAX_QUERY + 1);

/**
 * Matches the whole query from one character on, or returns null. Least abbreviated first.
 * @param plain the term's plain text
 * @param readings one syllable for each of its characters, empty where it has none
 * @param query plain text, at most `MAX_QUERY` characters
 */
export function matchSound(
  plain: string,
  readings: readonly string[],
  start: number,
  query: string,
): SoundMatch | null {
  const length = query.length;
  let [end, abbreviated, partial] = [-1, NEVER, false];
  costs.fill(NEVER, 0, length + 1);
  costs[0] = 0;
  let reached = 0;
  // Before each character `reached` is the furthest offset so far; each step is bounded by the query's length.
  for (let i = start; i < plain.length && reached >= 0; i++) {
    const reading = readings[i] ?? '';
    const upTo = reached;
    reached = -1;
    nextCosts.fill(NEVER, 0, length + 1);
    for (let at = 0; at <= upTo; at++) {
      const cost = costs[at] ?? NEVER;
      if (cost === NEVER) continue;
      const common = commonLetters(query, at, reading);
      const whole = query[at] === plain[i] ? 1 : 0;
      for (let step = 0; step < 4; step++) {
        // As itself, as its syllable, as its first letter, as zh, ch or sh.
        let to = 0;
        if (step === 0) to = whole;
        else if (step === 1) to = common === reading.length ? common : 0;
        else if (step === 2) to = common > 0 && reading.length > 1 ? 1 : 0;
        else to = common > 1 && reading.length > 2 && reading[1] === 'h' ? 2 : 0;
        if (to === 0) continue;
        const by = step < 2 ? cost : cost + 1;
        if (at + to === length) {
          if (by < abbreviated) [end, abbreviated, partial] = [i + 1, by, false];
        } else if (by < (nextCosts[at + to] ?? NEVER)) {
          nextCosts[at + to] = by;
          reached = Math.max(reached, at + to);
        }
      }
      const begun = common > 0 && common < reading.length && at + common === length;
      if (begun && cost < abbreviated) [end, abbreviated, partial] = [i + 1, cost, true];
    }
    [costs, nextCosts] = [nextCosts, costs];
  }
  return end < 0 ? null : { start, end, abbreviated, partial };
}

/** How many letters of the reading stand in the query from an offset on. */
function commonLetters(query: string, at: number, reading: string): number {
  let common = 0;
  while (common < reading.length && sameLetter(query[at + common], reading[common])) common++;
  return common;
}
