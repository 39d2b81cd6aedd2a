/** PDF through pdf.js: words with their places, no drawing, no fonts, no network. */
import type { PDFDocumentProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { MAX_PAGES } from './limits.ts';
import { dropFurniture, type PrintedPage } from './pdf-furniture.ts';
import { printedLines, type PlacedText } from './pdf-lines.ts';
import { findWraps } from './pdf-wraps.ts';
import { withoutRadicals } from './radicals.ts';
import { Unreadable } from './read-problem.ts';

/** What pdf.js loads beside itself. In Node it finds its worker alone. */
export interface PdfAssets {
  /** URL of the bundled `pdfjs-dist/legacy/build/pdf.worker.min.mjs`. */
  readonly worker?: string;
  /** URL or path, ending in /, of `pdfjs-dist/cmaps`: without it Chinese text in fonts that are not embedded is lost. */
  readonly cMaps?: string;
}

export interface PdfText {
  readonly title: string;
  readonly lines: string[];
  /** Page of each line, from 1. */
  readonly pages: number[];
  /** Whether a line goes on with the one above within its paragraph. */
  readonly wraps: boolean[];
  readonly dropped: string[];
  /** Pages without text: pictures or blank. */
  readonly withoutText: number[];
}

export async function readPdf(bytes: Uint8Array, assets: PdfAssets): Promise<PdfText> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  if (assets.worker !== undefined) pdf.GlobalWorkerOptions.workerSrc = assets.worker;
  const loading = pdf.getDocument({
    // pdf.js takes the buffer away from its giver.
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    stopAtErrors: false,
    maxImageSize: 1,
    enableXfa: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
    ...(assets.cMaps === undefined ? {} : { cMapUrl: assets.cMaps, cMapPacked: true }),
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES)
      throw new Unreadable('too-many-pages', { pages: document.numPages, limit: MAX_PAGES });
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readOne(document, number));
    return assemble(pages, titleOf(await document.getMetadata().catch(() => null)));
  } catch (error) {
    throw asProblem(error);
  } finally {
    await loading.destroy();
  }
}

async function readOne(document: PDFDocumentProxy, number: number): Promise<PrintedPage> {
  try {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    page.cleanup();
    return { number, height, lines: printedLines(items.flatMap((item) => placed(item as TextItem))) };
  } catch (error) {
    throw new Unreadable('bad-page', { page: number, detail: messageOf(error) });
  }
}

/** Turned text is a stamp or a watermark. */
function placed({ str, transform, width, height }: TextItem): PlacedText[] {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform as number[];
  if (Math.abs(b) > 0.2 * Math.abs(a)) return [];
  return [{ text: withoutRadicals(str), x, y, width, size: height || Math.abs(d) || 10 }];
}

function assemble(pages: PrintedPage[], title: string): PdfText {
  const withoutText = pages.filter(({ lines }) => lines.length === 0).map(({ number }) => number);
  if (withoutText.length === pages.length) throw new Unreadable('scanned', { pages: pages.length });
  const dropped = dropFurniture(pages);
  const lines = pages.flatMap((page) => page.lines);
  mustBeMapped(lines.map(({ text }) => text).join(''));
  return {
    title,
    lines: lines.map(({ text }) => text),
    pages: pages.flatMap(({ number, lines: own }) => own.map(() => number)),
    wraps: findWraps(lines),
    dropped,
    withoutText,
  };
}

/** What stands for a character that a font draws without saying which it is: Firefox prints such files with some fonts. */
const UNMAPPED = /[\ufffd\ue000-\uf8ff]/gu;
/** A bullet or an emblem out of a picture font does not make a text unreadable. */
const MOST_UNMAPPED = 0.01;

function mustBeMapped(text: string): void {
  const share = (text.match(UNMAPPED)?.length ?? 0) / Math.max(1, text.length);
  if (share > MOST_UNMAPPED) throw new Unreadable('unmapped', { percent: Math.ceil(share * 100) });
}

function titleOf(metadata: { info: object } | null): string {
  const title: unknown = metadata && 'Title' in metadata.info ? metadata.info.Title : '';
  return typeof title === 'string' ? title.trim() : '';
}

function asProblem(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new Unreadable('locked');
  return new Unreadable('damaged', { detail: messageOf(error) });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
