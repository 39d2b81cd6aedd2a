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

const DIGITS = '0123456789０１２３４５６７８９';
const CHINESE = '一二三四五六七八九十';
const SQUARE = '[［';
const TORTOISE = '〔﹝【';
const ROUND = '（(';

/** Asked of every character of a line, so it is a table. */
const BEGINS = new Uint8Array(0x10000);
for (const char of DIGITS + CHINESE + SQUARE + TORTOISE + ROUND + CIRCLED) BEGINS[char.charCodeAt(0)] = 1;
for (const one of [PAREN_ONE, DOT_ONE]) BEGINS.fill(1, one, one + 20);
export const mayBeginMarker = (text: string, at: number): boolean => BEGINS[text.charCodeAt(at)] === 1;

/**
 * The marker that begins at `at`, or null. Numbers have at most three digits: the largest section seen has 186 entries, and four
 * digits are a year. `3.5个` is read as item 3 with `5个` after it: the sequence decides, not a decimal test (trap E1).
 */
export function readMarker(text: string, at: number): Marker | null {
  if (!mayBeginMarker(text, at)) return null;
  const char = text.charAt(at);
  const code = text.charCodeAt(at);
  if (code >= PAREN_ONE && code < PAREN_ONE + 20) return marker('paren', code - PAREN_ONE + 1, text, at + 1);
  if (code >= DOT_ONE && code < DOT_ONE + 20) return marker('arabic', code - DOT_ONE + 1, text, at + 1);
  const circled = CIRCLED.indexOf(char);
  if (circled >= 0) return marker('circled', circled + 1, text, at + 1);
  if (SQUARE.includes(char)) return bracketed(text, at, 'square', ']］');
  if (TORTOISE.includes(char)) return bracketed(text, at, 'tortoise', '〕﹞】');
  if (ROUND.includes(char)) return bracketed(text, at, 'paren', '）)') ?? chinese(text, at + 1, '）)');
  return DIGITS.includes(char) ? arabic(text, at) : chinese(text, at, '、');
}

function marker(family: Family, value: number, text: string, end: number): Marker | null {
  return value === 0 ? null : { family, value, end: skipBlanks(text, end) };
}

/** `[1]`, `［ 1 ］`, `〔1〕`, `（1）` with one blank at most inside; `[^1]:` is a Markdown footnote. */
function bracketed(text: string, at: number, family: Family, closing: string): Marker | null {
  const footnote = family === 'square' && text[at + 1] === '^';
  const number = digitsAt(text, footnote ? at + 2 : blankAt(text, at + 1));
  if (!number) return null;
  const close = footnote ? number.end : blankAt(text, number.end);
  if (!closing.includes(text[close] ?? ' ')) return null;
  if (!footnote) return marker(family, number.value, text, close + 1);
  return marker('footnote', number.value, text, close + (/[:：]/u.test(text[close + 1] ?? '') ? 2 : 1));
}

/** `1.`, `1 、`, `1)`; a number with nothing behind it is `bare`. Blanks may stand around the dot (四平 2014: `12 . 三经`). */
function arabic(text: string, at: number): Marker | null {
  const number = digitsAt(text, at);
  if (!number) return null;
  const { value, end } = number;
  if (value === 0) return null;
  const dot = blankAt(text, end);
  if ('.．、﹒：:'.includes(text[dot] ?? ' '))
    return { family: 'arabic', value, end: pastBlanks(text, dot + 1) };
  if (')）'.includes(text[end] ?? ' ')) return { family: 'arabic', value, end: pastBlanks(text, end + 1) };
  return DIGITS.includes(text[end] ?? ' ') ? null : { family: 'bare', value, end: pastBlanks(text, end) };
}

/** `（一）` and `一、`, up to 九十九. */
function chinese(text: string, at: number, closing: string): Marker | null {
  let end = at;
  while (end < at + 3 && CHINESE.includes(text[end] ?? ' ')) end += 1;
  if (end === at || !closing.includes(text[end] ?? ' ')) return null;
  const value = fromChinese(text.slice(at, end));
  return value === 0 ? null : { family: 'chinese', value, end: pastBlanks(text, end + 1) };
}

function digitsAt(text: string, at: number): { value: number; end: number } | null {
  let value = 0;
  let end = at;
  for (; end < at + 3; end += 1) {
    const digit = DIGITS.indexOf(text[end] ?? ' ');
    if (digit < 0) break;
    value = value * 10 + (digit % 10);
  }
  return end === at ? null : { value, end };
}

const isBlank = (char: string | undefined): boolean => char !== undefined && /\s/u.test(char);
const blankAt = (text: string, at: number): number => (isBlank(text[at]) ? at + 1 : at);

/** The marker a line begins with, after its bullet, unless it could as well be a quantity (`4数字…`) or a chapter (`一、…`). */
export function leadMarker(text: string): Marker | null {
  const marker = readMarker(text, bulletEnd(text));
  return marker && marker.family !== 'bare' && marker.family !== 'chinese' ? marker : null;
}

/**
 * The marker a line begins with, outside a chain of numbers. `3.5个` may be a decimal: before a digit it is a marker only if it
 * follows number `last`, 0 where there is none.
 */
export function markerBeforeHead(text: string, last = 0): Marker | null {
  const marker = leadMarker(text);
  if (!marker || !/\d/u.test(text[marker.end] ?? '')) return marker;
  return last > 0 && marker.value === last + 1 ? marker : null;
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

function pastBlanks(text: string, at: number): number {
  let i = at;
  while (isBlank(text[i])) i += 1;
  return i;
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < text.length && /[\s.．、]/u.test(text[i] as string)) i += 1;
  return i;
}
