import { MAX_QUERY } from './sound-match.ts';
import { asWritten, resolveTens, toPlain, type PlainTable } from './plain-text.ts';

/** A query, or one word of it, in every spelling that is compared. */
export interface Query {
  /** As typed, without space around it. */
  readonly typed: string;
  /** Which of two names with one plain spelling was meant. */
  readonly written: string;
  readonly text: string;
  /** With tens as digits; the text itself where there are none. */
  readonly resolved: string;
  /** Number of Latin letters; with none, pinyin need not be tried. */
  readonly letters: number;
  /** What pinyin is compared with: the text, the same without tone numbers (jin1chuang4gu3), the same with tens as digits. */
  readonly spellings: readonly string[];
}

/** A digit after what may be a syllable: jin1, but not 3zh1, which is 三证合一 by its initials. */
const TONE = /(?<=[aeiouv](?:ng?|r)?)[1-5](?!\d)/gu;

/** Null where nothing is left to search for. */
export function parseQuery(typed: string, table: PlainTable): Query | null {
  const text = toPlain(withoutToneMarks(typed), table).slice(0, MAX_QUERY);
  if (text === '') return null;
  const toneless = text.replace(TONE, '');
  const resolved = resolveTens(text)?.text ?? text;
  return {
    typed: typed.trim(),
    written: asWritten(typed),
    text,
    resolved,
    letters: text.replace(/[^a-z]/gu, '').length,
    spellings: [...new Set([text, toneless, resolved])],
  };
}

/** The words of a query with spaces; empty where it is one word. More than a handful is a sentence. */
export function parseWords(typed: string, table: PlainTable): Query[] {
  const words = typed.trim().split(/\s+/u).slice(0, 6);
  if (words.length < 2) return [];
  return words.flatMap((word) => parseQuery(word, table) ?? []);
}

/** What is asked about: 什么是三率三度, 三率三度是什么意思？ → 三率三度. */
export function withoutQuestion(typed: string): string {
  return typed
    .trim()
    .replace(/^(?:什[么麼][是叫]|何[谓謂为為])/u, '')
    .replace(/(?:(?:是|指的?是?)(?:什[么麼]|啥)|什[么麼])(?:意思)?[？?]*$/u, '');
}

/** 运城2025 → 运城 2025: a year is a word of its own. */
export function partYears(typed: string): string {
  return typed.replace(/(?<!\d)(?:19|20)\d\d年?(?!\d)/gu, ' $& ');
}

/** jīn → jin, lǜ → lv. */
function withoutToneMarks(typed: string): string {
  return typed
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
}
