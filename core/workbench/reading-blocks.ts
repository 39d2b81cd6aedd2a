/** A file's text as a page to read: headings and paragraphs, with the page of the file where each begins. */
import { readLines } from '../extract/source-line.ts';

export interface ReadingBlock {
  readonly kind: 'heading' | 'subheading' | 'text';
  readonly text: string;
  /** Where a new page of the file begins with this block. */
  readonly page: number | null;
}

/** A heading is short and ends no sentence. */
const MAX_HEADING = 40;
const ENDS = /[。；，、：！？…”」』.;,:!?]$/u;
const CHAPTER =
  /^(?:第[一二三四五六七八九十百]+[章部编篇]|[一二三四五六七八九十]+、|附[件录]?\s*[\d一二三四五六七八九十]*\s*[:：])/u;
const SECTION = /^(?:第[一二三四五六七八九十百]+节|[（(][一二三四五六七八九十]+[）)])/u;
/** 名词解释, 注释: a heading without a number. */
const NOTES = /^[《》\p{Script=Han}]{0,16}(?:名词解释|注\s*释|注\s*解|附注)[\p{Script=Han}]{0,6}$/u;
const MARKDOWN = /^\s*#{1,6}\s/u;

/**
 * @param text lines ended by \n; paragraphs of a PDF are one line each
 * @param pages for each line, its page; absent where the file has none
 */
export function readingBlocks(text: string, pages?: readonly number[]): ReadingBlock[] {
  const raw = text.split(/\r\n|\n|\r/u);
  let last = 0;
  return readLines(text).map(({ no, text: line }) => {
    const page = pages?.[no - 1] ?? null;
    const isNew = page !== null && page !== last;
    last = page ?? last;
    return { kind: kindOf(line, raw[no - 1] ?? ''), text: line, page: isNew ? page : null };
  });
}

function kindOf(line: string, raw: string): ReadingBlock['kind'] {
  const level = MARKDOWN.exec(raw)?.[0].trim().length;
  if (level !== undefined) return level <= 2 ? 'heading' : 'subheading';
  if (line.length > MAX_HEADING || ENDS.test(line)) return 'text';
  if (CHAPTER.test(line) || NOTES.test(line)) return 'heading';
  return SECTION.test(line) ? 'subheading' : 'text';
}
