/**
 * The scan: leftmost-longest matches of all forms in a text, folding as it goes.
 * One table of 65,536 entries answers, for each code unit, which symbol it is; the double array does the rest.
 */
import {
  isClosingQuote,
  isOpeningQuote,
  isStraightQuote,
  parseFolding,
  reverseFolding,
  skippedCodes,
  spellingsOf,
} from './fold.ts';
import { MAX_FORM_LENGTH, MAX_SKIPPED, MAX_SKIPPED_LENGTH } from './limits.ts';
import { expandTrie, ROOT, type CompactTrie } from './trie.ts';

const SKIP = 0xffff;

export interface Matcher {
  /** Code unit → symbol of the alphabet, SKIP, or 0 for a character of no form. */
  readonly symbols: Uint16Array;
  readonly base: Int32Array;
  readonly check: Int32Array;
  readonly form: Int32Array;
}

/** Prepares the tables for scanning: 128 kB and about a millisecond for 1,000 forms. */
export function createMatcher(trie: CompactTrie, pairs: string): Matcher {
  const { base, check, form, alphabet } = expandTrie(trie);
  const symbols = new Uint16Array(65536);
  for (const code of skippedCodes()) symbols[code] = SKIP;
  const reverse = reverseFolding(parseFolding(pairs));
  for (const [code, symbol] of alphabet) {
    symbols[code] = symbol;
    for (const spelling of spellingsOf(code, reverse)) symbols[spelling] = symbol;
  }
  return { symbols, base, check, form };
}

/** A candidate: half-open UTF-16 extent in the source, quotes balanced, and the form's number. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly form: number;
}

/**
 * Finds candidates from `from` up to `to` (starts only: a match may end beyond `to`).
 * For each place the longest form comes first. `accept` says whether a candidate stands: after true the scan goes on
 * behind it; after false the next shorter form at that place is offered, then the next place is tried.
 * @returns the offset at which to go on: `to`, or the end of a match that runs over it
 */
export function scan(
  matcher: Matcher,
  text: string,
  from: number,
  to: number,
  accept: (candidate: Candidate) => boolean,
): number {
  const { symbols, base, check, form } = matcher;
  const rootBase = base[ROOT] ?? 0;
  const ends: number[] = [];
  const forms: number[] = [];
  const length = text.length;
  let at = from;
  while (at < to) {
    const symbol = symbols[text.charCodeAt(at)] as number;
    let state: number;
    if (symbol === 0 || symbol === SKIP || check[(state = rootBase + symbol)] !== ROOT) {
      at++;
      continue;
    }
    let found = 0;
    let skipped = 0;
    let next = at + 1;
    if (form[state] !== 0) {
      ends[found] = next;
      forms[found++] = (form[state] as number) - 1;
    }
    const limit = Math.min(length, at + MAX_FORM_LENGTH + MAX_SKIPPED_LENGTH);
    let last = at;
    for (; next < limit; next++) {
      const symbol2 = symbols[text.charCodeAt(next)] as number;
      if (symbol2 === SKIP) {
        // A run of white space counts once.
        if (next - 1 === last && ++skipped > MAX_SKIPPED) break;
        continue;
      }
      last = next;
      if (symbol2 === 0) break;
      const child = (base[state] as number) + symbol2;
      if (check[child] !== state) break;
      state = child;
      if (form[state] !== 0) {
        ends[found] = next + 1;
        forms[found++] = (form[state] as number) - 1;
      }
    }
    let resume = at + 1;
    while (found > 0) {
      found--;
      const end = ends[found] as number;
      if (!edgesAreFree(text, at, end)) continue;
      const extent = balanceQuotes(text, at, end);
      if (accept({ start: extent.start, end: extent.end, form: forms[found] as number })) {
        resume = end;
        break;
      }
    }
    at = resume;
  }
  return at;
}

/** Latin letter or digit, half or full width. */
function isWordCode(code: number): boolean {
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return (half >= 0x30 && half <= 0x39) || (half >= 0x41 && half <= 0x5a) || (half >= 0x61 && half <= 0x7a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** True in 增长3.5家, false in 4.5家 at the start of a line, where 4. numbers an item of a list. */
function continuesDecimal(text: string, start: number): boolean {
  let at = start - 1;
  if (text.charAt(at) !== '.' || !isDigit(text.charCodeAt(at - 1))) return false;
  while (at > 0 && isDigit(text.charCodeAt(at - 1))) at--;
  while (at > 0 && LIST_INDENT.includes(text.charAt(at - 1))) at--;
  return at > 0 && text.charAt(at - 1) !== '\n';
}

/** What may stand before the number of a list item: indentation, Markdown's bullets and bold. */
const LIST_INDENT = ' \t\u3000#*-';

/** Numerals and 第: 第三度 is no 三度, 二十三个一批 no 三个一批. */
const NUMERALS = '第〇零一二三四五六七八九十百千两0123456789０１２３４５６７８９';
const COUNTING = '一二三四五六七八九十两';

/**
 * A digit or Latin letter at the edge of a match never touches another, and a Chinese numeral that begins one never
 * continues a number.
 */
function edgesAreFree(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (start > 0) {
    const before = text.charCodeAt(start - 1);
    if (isWordCode(first) && (isWordCode(before) || (isDigit(first) && continuesDecimal(text, start))))
      return false;
    if (COUNTING.includes(text.charAt(start)) && NUMERALS.includes(text.charAt(start - 1))) return false;
  }
  return !(end < text.length && isWordCode(text.charCodeAt(end - 1)) && isWordCode(text.charCodeAt(end)));
}

/**
 * The smallest extent around a match in which quotation marks balance, as far as the marks stand right beside it:
 * 三率”“三度 grows to “三率”“三度”, 两高”项目 to “两高”项目; 晋创谷 stays inside its quotes.
 */
function balanceQuotes(text: string, start: number, end: number): { start: number; end: number } {
  let open = 0;
  let missing = 0;
  let straight = 0;
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    if (isStraightQuote(character)) straight++;
    else if (isOpeningQuote(character)) open++;
    else if (isClosingQuote(character)) {
      if (open > 0) open--;
      else missing++;
    }
  }
  if (straight % 2 === 1) {
    if (isStraightQuote(text.charAt(start - 1))) missing++;
    else open++;
  }
  while (missing > 0 && isOpeningQuote(text.charAt(start - 1))) {
    start--;
    missing--;
  }
  while (open > 0 && isClosingQuote(text.charAt(end))) {
    end++;
    open--;
  }
  return { start, end };
}
