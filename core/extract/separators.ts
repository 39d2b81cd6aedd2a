/**
 * Where the headword ends and the gloss begins (survey, section C): colon 92 % of entries, space 403 entries, own line 203, 【X】 224,
 * full stop 148, verb only 44, nothing at all about 20.
 */
import { closerOf, CLOSING_MARKS, OPENING_MARKS } from './sentence.ts';

export type Separator = 'colon' | 'space' | 'stop' | 'lens' | 'verb' | 'line';

/** `headEnd` and `glossStart` are indices into the text; between them stands the separator. */
export type Cut = {
  separator: Separator;
  headStart: number;
  headEnd: number;
  glossStart: number;
  /** A colon after the end of a sentence: it belongs to the gloss, unless nothing else separates. */
  late: boolean;
};

/**
 * The longest list-like headword of the survey has 38 characters, and 攀枝花 2022 annotates whole clauses;
 * beyond this the colon belongs to the gloss.
 */
const MAX_HEAD = 64;
/** Without a colon only something short is a headword: the mode is 4 characters, 90 % are under 16. */
const MAX_BARE_HEAD = 30;

const FIRST_ITEM = /\s*(?:[（(]\s?[1一]\s?[）)]|①)/u;
const HEAD_STOP = /[。；]/u;
const VERBS = ['主要指的是', '主要是指', '主要指', '主要即', '指的是', '是指', '系指', '即', '指'];

/** What a character may mean for a cut; everything else is passed over. Looked up once for each of millions of characters. */
const KIND = {
  plain: 0,
  opens: 1,
  closes: 2,
  colon: 3,
  stop: 4,
  blank: 5,
  comma: 6,
  dash: 7,
  verb: 8,
} as const;
const KINDS = new Uint8Array(0x10000);
for (const [kind, chars] of [
  [KIND.opens, OPENING_MARKS],
  [KIND.closes, CLOSING_MARKS],
  [KIND.colon, '：:﹕'],
  [KIND.stop, '。；'],
  [KIND.blank, ' \t\u3000\u2002\u2003\u00a0'],
  [KIND.comma, '，'],
  [KIND.dash, '—'],
  [KIND.verb, '主指是系即'],
] as const)
  for (const char of chars) KINDS[char.charCodeAt(0)] = kind;

/** Every way in which a text that begins at a headword can be cut, by the first place where each applies. */
export function findCuts(text: string, from: number): Partial<Record<Separator, Cut>> {
  const cuts: Partial<Record<Separator, Cut>> = {};
  let late = false;
  const add = (separator: Separator, headEnd: number, glossStart: number, headStart = from) => {
    cuts[separator] ??= {
      separator,
      headStart,
      headEnd: trimmedEnd(text, headStart, headEnd),
      glossStart: pastBlanks(text, glossStart),
      late,
    };
  };
  const limit = Math.min(text.length, from + MAX_HEAD + 1);
  const lens = lensEnd(text, from, limit);
  if (lens) add('lens', lens.close, lens.close + 1, lens.open);
  const open: string[] = [];
  for (let i = from; i < limit; i += 1) {
    const kind = KINDS[text.charCodeAt(i)];
    if (kind === KIND.plain) continue;
    if (kind === KIND.opens) open.push(closerOf(text[i] as string));
    else if (kind === KIND.closes) {
      // A closing mark without its opening one is ignored: bold and OCR lose them.
      const at = open.lastIndexOf(text[i] as string);
      if (at >= 0) open.length = at;
    } else if (open.length > 0 || i === from) continue;
    else if (kind === KIND.colon) {
      if (isRatioOrTime(text, i)) continue;
      const item = FIRST_ITEM.exec(text.slice(from + 1, i));
      // Nothing before the first item of the gloss (昆明 2009: `“三化”化“三农”（1）三化：…`).
      if (item) add('verb', from + 1 + item.index, from + 1 + item.index);
      else add('colon', i, i + 1);
      return cuts;
    } else if (late) continue;
    else if (kind === KIND.stop) {
      if (text[i] === '。') add('stop', i, i + 1);
      late = true;
    } else if (i - from > MAX_BARE_HEAD) continue;
    else if (kind === KIND.comma) {
      if (followsVerb(text, i + 1)) add('verb', i, i + 1);
    } else if (kind === KIND.dash) {
      if (text[i + 1] === '—') add('verb', i, i + 2);
    } else if (kind === KIND.blank) {
      const after = pastBlanks(text, i);
      if (separatesWords(text, i, after)) add('space', i, after);
      i = after - 1;
    } else if (i > from + 1 && followsVerb(text, i)) add('verb', i, i);
  }
  if (open.length > 0 && !cuts.verb) {
    // Bold or OCR may have lost a closing quotation mark, so that nothing seems to stand outside.
    const any = firstColon(text, from, limit);
    late = HEAD_STOP.test(text.slice(from, Math.max(from, any)));
    if (any > from) add('colon', any, any + 1);
  }
  return cuts;
}

const followsVerb = (text: string, at: number): boolean => VERBS.some((verb) => text.startsWith(verb, at));

function firstColon(text: string, from: number, limit: number): number {
  for (let i = from + 1; i < limit; i += 1) if (isColon(text, i) && !isRatioOrTime(text, i)) return i;
  return -1;
}

const isColon = (text: string, i: number): boolean => KINDS[text.charCodeAt(i)] === KIND.colon;

/** 1:5, 8:30 and https:// are not separators. */
function isRatioOrTime(text: string, i: number): boolean {
  if (text.startsWith('://', i)) return true;
  return text[i] === ':' && /[0-9]/u.test(text[i - 1] ?? '') && /[0-9]/u.test(text[i + 1] ?? '');
}

// `LNG 项目`, `1 +N`: a blank beside Latin letters or digits belongs to the word, unless a quotation mark or Han follows Han.
function separatesWords(text: string, i: number, after: number): boolean {
  const wide = after - i > 1 || text[i] === '\u3000';
  const left = text[i - 1] ?? '';
  const right = text[after] ?? '';
  if (isColon(text, after)) return false;
  const leftEnds =
    /[\p{Script=Han}”"’）)》】]/u.test(left) || (wide && /\S/u.test(left)) || /[A-Za-z+]/u.test(left);
  const rightStarts = /[\p{Script=Han}“"‘（(《\d]/u.test(right);
  return leftEnds && rightStarts;
}

/** 【X】 as a headword; the left bracket may be lost (兰州 2024: `项目“双进”】即…`). */
function lensEnd(text: string, from: number, limit: number): { open: number; close: number } | null {
  let close = from;
  while (close < limit && text[close] !== '】') close += 1;
  if (close === limit) return null;
  const open = text[from] === '【' ? from + 1 : from;
  const head = text.slice(open, close);
  if (!head || /[。：【]/u.test(head)) return null;
  return { open, close };
}

function trimmedEnd(text: string, from: number, end: number): number {
  let i = end;
  while (i > from && /\s/u.test(text[i - 1] as string)) i -= 1;
  return i;
}

function pastBlanks(text: string, at: number): number {
  let i = at;
  while (i < text.length && /\s/u.test(text[i] as string)) i += 1;
  return i;
}

// （P2） in 杭州 and 株洲, （《报告》第1页第13行） in 河南: three sections of the survey. Others print 见, ranges, a bare （12页） or 【P12】;
// （P2P） is a word.
const PAGE_REFERENCE =
  /\s*[（(【〔［[]\s*见?\s*(?:《?(?:政府工作)?报告》?|正文)?\s*(?:(?:[Pp]|page)\s*\.?\s*\d{1,4}(?:\s*[-—–~～至、,，第]\s*[Pp第]?\s*\d{1,4}\s*[段行页]?)*|第?\s*\d{1,4}(?:\s*[-—–~～至、,，]\s*\d{1,4})?\s*页[^（）()]{0,20})\s*[）)】〕］\]]\s*$/u;

/** A headword as printed, less its page reference. */
export function withoutPageReference(headword: string): string {
  return headword.length > 200 ? headword : headword.replace(PAGE_REFERENCE, '').trim();
}
