/**
 * Entry markers, types 1 and 3–8, 10 of the layout survey (532 sections): `1.` 61 %, `[1]` 9 %, `1、` 6 %, `〔1〕` 9 sections,
 * `（1）` 7, `[^1]:` 5, `①` 3, bullets 1. Dot and 顿号 are one family, because one section mixes them (云南 2025: `1.` and `1．`).
 */
export type Family = 'arabic' | 'square' | 'tortoise' | 'paren' | 'circled' | 'footnote' | 'chinese' | 'bare';

export type Marker = {
  family: Family;
  value: number;
  /** Index after the marker and the blanks that follow it. */
  end: number;
};

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';

/** One-character forms of `（1）` and `1.`: the first code point of each run of twenty. */
const PAREN_ONE = '⑴'.charCodeAt(0);
const DOT_ONE = '⒈'.charCodeAt(0);

const BEGINS = /[0-9０-９[［〔﹝【（(①-⒛㉑-㉟㊱-㊿一二三四五六七八九十]/u;
export const mayBeginMarker = (char: string): boolean => BEGINS.test(char);

// Sticky, so that a line is read in place. Numbers have at most three digits: the largest section seen has 186 entries,
// and four digits are a year. `1.` may have blanks around the dot (四平 2014: `12 . 三经`).
const DIGITS = '([0-9０-９]{1,3})';
const PATTERNS: readonly [Family, RegExp][] = [
  ['footnote', new RegExp(`\\[\\^${DIGITS}\\][:：]?\\s*`, 'uy')],
  ['square', new RegExp(`[\\[［]\\s?${DIGITS}\\s?[\\]］]\\s*[.．、]?\\s*`, 'uy')],
  ['tortoise', new RegExp(`[〔﹝【]\\s?${DIGITS}\\s?[〕﹞】]\\s*`, 'uy')],
  ['paren', new RegExp(`[（(]\\s?${DIGITS}\\s?[）)]\\s*[.．、]?\\s*`, 'uy')],
  ['arabic', new RegExp(`${DIGITS}\\s?(?:[.．、﹒：:]|[)）])\\s*`, 'uy')],
  ['chinese', /(?:[（(]([一二三四五六七八九十]{1,3})[）)]|([一二三四五六七八九十]{1,3})、)\s*/uy],
  ['bare', new RegExp(`${DIGITS}(?![0-9０-９])\\s*`, 'uy')],
];

/** The marker that begins at `at`, or null. `3.5个` is read as item 3 with `5个` after it: the sequence decides, not a decimal test (trap E1). */
export function readMarker(text: string, at: number): Marker | null {
  const char = text[at];
  if (!char || !mayBeginMarker(char)) return null;
  const circled = CIRCLED.indexOf(char);
  const code = char.charCodeAt(0);
  if (code >= PAREN_ONE && code < PAREN_ONE + 20)
    return { family: 'paren', value: code - PAREN_ONE + 1, end: skipBlanks(text, at + 1) };
  if (code >= DOT_ONE && code < DOT_ONE + 20)
    return { family: 'arabic', value: code - DOT_ONE + 1, end: skipBlanks(text, at + 1) };
  if (circled >= 0) return { family: 'circled', value: circled + 1, end: skipBlanks(text, at + 1) };
  for (const [family, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const digits = found[1] ?? found[2] ?? '';
    const value = family === 'chinese' ? fromChinese(digits) : toNumber(digits);
    if (value === 0) return null;
    return { family, value, end: at + found[0].length };
  }
  return null;
}

/** The marker a line begins with, after its bullet, unless it could as well be a quantity (`4数字…`) or a chapter (`一、…`). */
export function leadMarker(text: string): Marker | null {
  const marker = readMarker(text, bulletEnd(text));
  return marker && marker.family !== 'bare' && marker.family !== 'chinese' ? marker : null;
}

// `- ` stands for a lost number, before a number and before a section heading (Yuncheng L2); 〇 is 怀化's bullet.
const BULLET = /^(?:[-–—*+]\s+|[〇○●•·◆■▪]\s*)/u;

/** Index after a bullet at the line's start, 0 where there is none. */
export function bulletEnd(text: string): number {
  return BULLET.exec(text)?.[0].length ?? 0;
}

// What transcription leaves of a marker (trap E5): 柳州 2018 has `%“城市双修”` for ④ and `，“三大建设”` for ⑪.
const DEBRIS = /^[-–—%，,、.．/·?？!！;；]\s*(?=[“《A-Za-z])/u;

/** Index after a bullet or the debris of a marker. */
export function leadEnd(text: string): number {
  return bulletEnd(text) || (DEBRIS.exec(text)?.[0].length ?? 0);
}

/** 一 to 九十九; 0 for anything else. */
function fromChinese(text: string): number {
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!found || (found[1] && found[3] && !found[2])) return 0;
  const digit = (char: string | undefined) => (char ? '一二三四五六七八九'.indexOf(char) + 1 : 0);
  return found[2] ? (digit(found[1]) || 1) * 10 + digit(found[3]) : digit(found[1] ?? found[3]);
}

function toNumber(digits: string): number {
  return Number([...digits].map((d) => (d >= '０' ? String(d.charCodeAt(0) - 0xff10) : d)).join(''));
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < text.length && /[\s.．、]/u.test(text[i] as string)) i += 1;
  return i;
}
