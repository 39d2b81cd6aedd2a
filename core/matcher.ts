/**
 * The scan: leftmost-longest matches of all forms in a text, folding as it goes.
 * One table of 65,536 entries answers, for each code unit, which symbol it is; the double array does the rest.
 */
import { quoteBeside, quoteSide, skippedCodes, stepOver } from './fold.ts';
import { MAX_FORM_LENGTH, MAX_SKIPPED, MAX_SKIPPED_LENGTH } from './limits.ts';
import { expandTrie, ROOT, type CompactTrie, type DoubleArray } from './trie.ts';

const SKIP = 0xffff;

export interface Matcher extends Pick<DoubleArray, 'cells' | 'form'> {
  /** Code unit → symbol of the alphabet, SKIP, or 0 for a character of no form. */
  readonly symbols: Uint16Array;
  /** Code unit → 1 where a form may begin with it. Most code units of a page are looked up here and nowhere else. */
  readonly begins: Uint8Array;
}

/** Prepares the tables for scanning: 192 kB, and some milliseconds in a page that has run nothing else. */
export function createMatcher(trie: CompactTrie): Matcher {
  const { cells, form } = expandTrie(trie);
  const symbols = new Uint16Array(65536);
  const begins = new Uint8Array(65536);
  for (const code of skippedCodes()) symbols[code] = SKIP;
  const rootBase = (cells[2 * ROOT] as number) >> 1;
  for (const [at, spellings] of trie.alphabet.entries()) {
    const symbol = at + 1;
    const isFirst = cells[2 * (rootBase + symbol) + 1] === ROOT ? 1 : 0;
    for (let k = 0; k < spellings.length; k++) {
      const code = spellings.charCodeAt(k);
      symbols[code] = symbol;
      begins[code] = isFirst;
    }
  }
  return { symbols, begins, cells, form };
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
  const { symbols, begins, cells, form } = matcher;
  const rootBase = (cells[2 * ROOT] as number) >> 1;
  const ends: number[] = [];
  const states: number[] = [];
  const length = text.length;
  let at = from;
  while (at < to) {
    const first = text.charCodeAt(at);
    if (begins[first] === 0) {
      at++;
      continue;
    }
    let state = rootBase + (symbols[first] as number);
    let found = 0;
    let skipped = 0;
    let next = at + 1;
    let cell = cells[2 * state] as number;
    if (cell & 1) {
      ends[found] = next;
      states[found++] = state;
    }
    const limit = Math.min(length, at + MAX_FORM_LENGTH + MAX_SKIPPED_LENGTH);
    let last = at;
    for (; next < limit; next++) {
      const following = symbols[text.charCodeAt(next)] as number;
      if (following === SKIP) {
        // A run of white space counts once.
        if (next - 1 === last && ++skipped > MAX_SKIPPED) break;
        continue;
      }
      last = next;
      if (following === 0) break;
      const child = (cell >> 1) + following;
      if (cells[2 * child + 1] !== state) break;
      state = child;
      cell = cells[2 * state] as number;
      if (cell & 1) {
        ends[found] = next + 1;
        states[found++] = state;
      }
    }
    let resume = at + 1;
    while (found > 0) {
      found--;
      const end = ends[found] as number;
      if (!edgesAreFree(text, at, end)) continue;
      // Only what is skipped can be a quotation mark.
      const extent = skipped === 0 ? { start: at, end } : balanceQuotes(text, at, end);
      if (
        accept({ start: extent.start, end: extent.end, form: (form[states[found] as number] as number) - 1 })
      ) {
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
 * continues a number. What has no width keeps nothing apart.
 */
function edgesAreFree(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const left = stepOver(text, start - 1, -1);
  if (left >= 0) {
    const before = text.charCodeAt(left);
    if (isWordCode(first) && (isWordCode(before) || (isDigit(first) && continuesDecimal(text, left + 1))))
      return false;
    if (COUNTING.includes(text.charAt(start)) && NUMERALS.includes(text.charAt(left))) return false;
  }
  return !(isWordCode(text.charCodeAt(end - 1)) && isWordCode(text.charCodeAt(stepOver(text, end, 1))));
}

/**
 * The smallest extent around a match in which quotation marks balance, as far as nothing but blanks lies between:
 * 三率”“三度 grows to “三率”“三度”, 两高”项目 to “两高”项目; 晋创谷 stays inside its quotes.
 */
function balanceQuotes(text: string, start: number, end: number): { start: number; end: number } {
  let open = 0;
  let missing = 0;
  let straight = 0;
  for (let i = start; i < end; i++) {
    const side = quoteSide(text.charAt(i));
    if (side === 0) straight++;
    else if (side === -1) open++;
    else if (side === 1) {
      if (open > 0) open--;
      else missing++;
    }
  }
  const opens = quoteSide(text.charAt(start - 1)) === 0;
  if (straight % 2 === 1) {
    if (opens) missing++;
    else open++;
  } else if (straight > 0 && opens && quoteSide(text.charAt(end)) === 0) {
    // "三率""三度": the first closes one that opens before.
    missing++;
    open++;
  }
  for (let at; missing > 0 && (at = quoteBeside(text, start - 1, -1)) >= 0; missing--) start = at;
  for (let at; open > 0 && (at = quoteBeside(text, end, 1)) >= 0; open--) end = at + 1;
  return { start, end };
}
