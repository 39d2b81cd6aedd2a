import type { ReadProblem, ReadProblemCode } from '../../readers/read-problem.ts';

/** Why a file could not be read and what to do, in the command line's words. */
const WORDS: Readonly<Record<ReadProblemCode, string>> = {
  unreadable: '{name}: cannot be read any more',
  empty: 'the file is empty',
  'too-large': 'the file has {megabytes} MB, more than {limit}; cut out the report and its notes',
  'unknown-kind': 'this is {what}, which cannot be read; save it as .docx, .pdf, .html or .txt',
  'old-word': 'this is a Word 97–2003 or WPS file; open it and save it as .docx',
  'not-docx': 'this is {what}, not a .docx; save the report as .docx, .pdf or .txt',
  'zip-bomb': 'it unpacks to {megabytes} MB, more than {limit}; that is no report',
  damaged: 'the file is damaged or cut off ({detail}); fetch it again',
  locked: 'the PDF needs a password; save a copy without one',
  unmapped:
    'its fonts do not say which characters they draw, so that {percent} % of the text cannot be read; print it anew, or recognise it with OCR',
  scanned: 'its {pages} pages are pictures without text; recognise them with OCR, or transcribe the notes',
  'too-many-pages': 'it has {pages} pages, more than {limit}; cut out the report and its notes',
  'bad-page': 'page {page} cannot be read ({detail}); save the PDF anew or transcribe the page',
  'unknown-encoding': 'it is no text in UTF-8, UTF-16 or GB 18030; save it as UTF-8',
  'no-text': 'it holds no words',
};

/** `报告.pdf: its 12 pages are pictures …`. */
export function describeReadProblem({ code, name, values }: ReadProblem): string {
  const words = WORDS[code].replaceAll(/\{(\w+)\}/gu, (_, key: string) => String(values[key] ?? ''));
  return `${name}: ${words}`;
}
