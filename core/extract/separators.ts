/**
 * Where the headword ends and the gloss begins (survey, section C): colon 92 % of entries, space 403 entries, own line 203, 【X】 224,
 * full stop 148, verb only 44, nothing at all about 20.
 */
import { leavesOpen, walkOutside } from './sentence.ts';

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

const COLON = '：:﹕';
const FIRST_ITEM = /\s*(?:[（(]\s?[1一]\s?[）)]|①)/u;
const BLANK = /[ \t\u3000\u2002\u2003\u00a0]/u;
const HEAD_STOP = /[。；]/u;
const VERB = /(?:主要)?(?:指的是|是指|系指|即|指)/uy;

/** Every way in which a text that begins at a headword can be cut, by the first place where each applies. */
export function findCuts(text: string, from: number): Partial<Record<Separator, Cut>> {
  const cuts: Partial<Record<Separator, Cut>> = {};
  let late = false;
  const add = (separator: Separator, headEnd: number, glossStart: number, headStart = from) => {
    const end = trimmedEnd(text, headStart, headEnd);
    cuts[separator] ??= {
      separator,
      headStart,
      headEnd: end,
      glossStart: pastBlanks(text, glossStart),
      late,
    };
  };
  const lens = lensEnd(text, from);
  if (lens) add('lens', lens.close, lens.close + 1, lens.open);
  const limit = Math.min(text.length, from + MAX_HEAD + 1);
  walkOutside(text, from, limit, (i, outside) => {
    const char = text[i] as string;
    if (!outside || i === from) return false;
    if (COLON.includes(char) && !isRatioOrTime(text, i)) {
      const item = FIRST_ITEM.exec(text.slice(from + 1, i));
      // Nothing before the first item of the gloss (昆明 2009: `“三化”化“三农”（1）三化：…`).
      if (item) add('verb', from + 1 + item.index, from + 1 + item.index);
      else add('colon', i, i + 1);
      return true;
    }
    if (late) return false;
    if (char === '。' || char === '；') {
      if (char === '。') add('stop', i, i + 1);
      late = true;
      return false;
    }
    if (i - from > MAX_BARE_HEAD) return false;
    if (char === '，' && followsVerb(text, i + 1)) add('verb', i, i + 1);
    if (text.startsWith('——', i)) add('verb', i, i + 2);
    if (BLANK.test(char) && separatesWords(text, i)) add('space', i, i + 1);
    if (i > from + 1 && followsVerb(text, i)) add('verb', i, i);
    return false;
  });
  if (!cuts.colon && !cuts.verb && leavesOpen(text.slice(from, limit))) {
    // Bold or OCR may have lost a closing quotation mark, so that nothing seems to stand outside.
    const any = firstColon(text, from, limit);
    late = HEAD_STOP.test(text.slice(from, Math.max(from, any)));
    if (any > from) add('colon', any, any + 1);
  }
  return cuts;
}

function followsVerb(text: string, at: number): boolean {
  VERB.lastIndex = at;
  return VERB.test(text);
}

function firstColon(text: string, from: number, limit: number): number {
  for (let i = from + 1; i < limit; i += 1)
    if (COLON.includes(text[i] as string) && !isRatioOrTime(text, i)) return i;
  return -1;
}

/** 1:5, 8:30 and https:// are not separators. */
function isRatioOrTime(text: string, i: number): boolean {
  if (text.startsWith('://', i)) return true;
  return text[i] === ':' && /[0-9]/u.test(text[i - 1] ?? '') && /[0-9]/u.test(text[i + 1] ?? '');
}

// `LNG 项目`, `1 +N`: a blank beside Latin letters or digits belongs to the word, unless a quotation mark or Han follows Han.
function separatesWords(text: string, i: number): boolean {
  let after = i + 1;
  while (after < text.length && BLANK.test(text[after] as string)) after += 1;
  const wide = after - i > 1 || text[i] === '\u3000';
  const left = text[i - 1] ?? '';
  const right = text[after] ?? '';
  if (COLON.includes(right)) return false;
  const leftEnds =
    /[\p{Script=Han}”"’）)》】]/u.test(left) || (wide && /\S/u.test(left)) || /[A-Za-z+]/u.test(left);
  const rightStarts = /[\p{Script=Han}“"‘（(《\d]/u.test(right);
  return leftEnds && rightStarts;
}

/** 【X】 as a headword; the left bracket may be lost (兰州 2024: `项目“双进”】即…`). */
function lensEnd(text: string, from: number): { open: number; close: number } | null {
  const close = text.slice(from, from + MAX_HEAD + 1).indexOf('】') + from;
  if (close < from) return null;
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

// （P2） in 杭州 and 株洲, （《报告》第1页第13行） in 河南: three sections of the survey.
const PAGE_REFERENCE =
  /\s*[（(]\s*(?:[Pp]\s*\.?\s*\d{1,4}(?:\s*[-—–、,，]\s*[Pp]?\d{1,4})*|(?:见)?(?:《?报告》?|正文)?\s*第\s*\d{1,4}\s*页[^（）()]{0,20})\s*[）)]\s*$/u;

/** A headword as printed, less its page reference. */
export function withoutPageReference(headword: string): string {
  return headword.length > 200 ? headword : headword.replace(PAGE_REFERENCE, '').trim();
}
