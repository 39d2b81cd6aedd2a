/**
 * Files into text with positions: plain text, Markdown, HTML (its readable part), .docx and .pdf. The libraries that
 * read the last three are loaded when they are needed. Used by the command line, the workbench and the reading page.
 */
import { fail, ok, type Result } from '../core/result.ts';
import { decode } from './decode.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { PdfAssets } from './pdf.ts';
import { Unreadable, type ReadProblem } from './read-problem.ts';
import { sniff } from './sniff.ts';

export type FileKind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** What a reader made of a file. `text` is what `extract` takes: lines ended by \n, NFC left alone. */
export interface ReadText {
  readonly kind: FileKind;
  /** The document's own title, or the file's name without its ending. */
  readonly title: string;
  readonly text: string;
  /** For each line of `text` (0-based), where it stood: a page (1-based) of a PDF; absent elsewhere. */
  readonly pages?: readonly number[];
  /** For each line of a PDF, whether the layout shows that it goes on with the line above; see `unwrapped`. */
  readonly wraps?: readonly boolean[];
  /** Running heads and page numbers left out, each wording once. */
  readonly dropped?: readonly string[];
  /** Pages of a PDF that hold no text: pictures, or blank. */
  readonly withoutText?: readonly number[];
  /** The encoding text was decoded from, for the diagnostics. */
  readonly encoding?: string;
}

/** Parses HTML as the platform at hand can: DOMParser in a page, linkedom on the command line. Never run or fetched. */
export type ParseHtml = (html: string) => Document;

const MEGABYTE = 1024 * 1024;

/**
 * Reads a file by what it holds, not by what it is called.
 * @param name the file's name with its ending; named in every problem
 * @param pdf where pdf.js finds its worker and its character maps
 * @returns text and positions, or why there are none; never throws for bad bytes
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  parseHtml: ParseHtml,
  pdf: PdfAssets = {},
): Promise<Result<ReadText, ReadProblem>> {
  try {
    const read = await readBytes(name, bytes, parseHtml, pdf);
    if (!/[\p{L}\p{N}]/u.test(read.text)) throw new Unreadable('no-text');
    return ok({ ...read, title: read.title || name.replace(/\.[^.]{1,8}$/u, '') });
  } catch (error) {
    if (error instanceof Unreadable) return fail({ code: error.code, name, values: error.values });
    // A library met something its authors did not think of.
    return fail({
      code: 'damaged',
      name,
      values: { detail: error instanceof Error ? error.message : String(error) },
    });
  }
}

async function readBytes(
  name: string,
  bytes: Uint8Array,
  parseHtml: ParseHtml,
  pdf: PdfAssets,
): Promise<ReadText> {
  if (bytes.length > MAX_FILE_BYTES)
    throw new Unreadable('too-large', {
      megabytes: Math.ceil(bytes.length / MEGABYTE),
      limit: MAX_FILE_BYTES / MEGABYTE,
    });
  const sniffed = sniff(name, bytes);
  if (sniffed === 'zip') {
    const { readDocx } = await import('./docx.ts');
    const { title, lines } = await readDocx(bytes, parseHtml);
    return { kind: 'docx', title, text: inLines(lines) };
  }
  if (sniffed === 'pdf') {
    const { readPdf } = await import('./pdf.ts');
    const { title, lines, ...places } = await readPdf(bytes, pdf);
    return { kind: 'pdf', title, text: inLines(lines), ...places };
  }
  const { text, encoding } = decode(bytes, sniffed === 'html');
  if (sniffed !== 'html') return { kind: sniffed, title: '', text, encoding };
  const { readPage } = await import('./html.ts');
  const { title, lines } = readPage(() => parseHtml(text));
  return { kind: 'html', title, text: inLines(lines), encoding };
}

const inLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
