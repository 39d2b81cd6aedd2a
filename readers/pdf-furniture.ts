/** Running heads and page numbers: at the edge of a page, and alike from page to page. */
import type { PrintedLine } from './pdf-lines.ts';

export interface PrintedPage {
  readonly number: number;
  readonly height: number;
  lines: PrintedLine[];
}

/** Share of the page's height above and below which heads and feet stand. */
const EDGE = 0.12;
const PAGE_NUMBER =
  /^(?:[-–—·.\s]*\d{1,4}[-–—·.\s]*|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/u;
/** Fewer repetitions may be chance, except in a document of two pages. */
const REPEATED = 3;

/** Takes them out of the pages and returns what was taken, each wording once. */
export function dropFurniture(pages: PrintedPage[]): string[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgeLines(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(2, Math.min(REPEATED, pages.length));
  const dropped = new Set<string>();
  for (const page of pages) {
    const edges = new Set(edgeLines(page));
    page.lines = page.lines.filter((line) => {
      const isFurniture =
        edges.has(line) && (PAGE_NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= enough);
      if (isFurniture) dropped.add(line.text);
      return !isFurniture;
    });
  }
  return [...dropped];
}

function edgeLines({ lines, height }: PrintedPage): PrintedLine[] {
  return lines.filter(({ y }) => y < height * EDGE || y > height * (1 - EDGE));
}

/** The same head counts as one, whatever number it bears. */
const keyOf = ({ text }: PrintedLine): string => text.replaceAll(/[\d\s]+/gu, '#');
