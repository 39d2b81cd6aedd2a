/**
 * The spelling that query and glossary have in common. On top of the folding used for pages, punctuation is dropped
 * and Chinese digits become Arabic ones, so 三率三度, “三率”、“三度” and 3率3度 are one string: 3率3度.
 */
import { foldCode, type Folding } from '../fold.ts';

/** 两 counts like 二: 2高项目 is 两高项目. 十 has no digit of its own, see `resolveTens`. */
const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const PUNCTUATION = /[\p{Punctuation}\p{Symbol}\p{Separator}\p{Control}]/u;

/** Code unit → plain code unit, 0 where it is dropped. Made once for a folding: 10,000 entries are some million characters. */
export type PlainTable = Uint16Array;

export function makePlainTable(folding: Folding): PlainTable {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) {
    const folded = foldCode(code, folding);
    if (folded === 0) continue;
    const character = String.fromCharCode(folded);
    const digit = DIGITS[character];
    if (digit !== undefined) table[code] = digit.charCodeAt(0);
    else if (folded < 0x3400 && PUNCTUATION.test(character)) table[code] = 0;
    else table[code] = folded;
  }
  return table;
}

export function toPlain(text: string, table: PlainTable): string {
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = table[text.charCodeAt(i)] ?? 0;
    if (code !== 0) codes[length++] = code;
  }
  return decode(codes.subarray(0, length));
}

/** As written, but for case, width, spaces and punctuation: 15+N and 1+5+N, which are one plain text, are told apart. */
export function asWritten(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Punctuation}\p{Separator}\p{Control}]/gu, '');
}

/** For each character of the plain text, its offset in the text: how a hit finds back. */
export function plainOffsets(text: string, table: PlainTable): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) if (table[text.charCodeAt(i)] !== 0) offsets.push(i);
  return offsets;
}

/** A plain text whose tens are digits too, and for each of its characters the first and last one it stands for. */
export interface Resolved {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** 十5件民生实事 → 15件民生实事, 4十2 → 42; null where the text holds no 十. */
export function resolveTens(plain: string): Resolved | null {
  if (!plain.includes('十')) return null;
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const match of plain.matchAll(/(\d)?十(\d)?|[^]/gu)) {
    const [all, tens, ones] = match;
    const digits = all.includes('十') ? `${tens ?? '1'}${ones ?? '0'}` : all;
    for (let i = 0; i < digits.length; i++) {
      from.push(match.index + (digits === all ? i : 0));
      to.push(match.index + (digits === all ? i : all.length - 1));
    }
    text += digits;
  }
  return { text, from, to };
}

/** `String.fromCharCode` takes its characters as arguments, of which engines allow some ten thousand. */
const CHUNK = 8192;

function decode(codes: Uint16Array): string {
  let text = '';
  for (let i = 0; i < codes.length; i += CHUNK) text += String.fromCharCode(...codes.subarray(i, i + CHUNK));
  return text;
}
