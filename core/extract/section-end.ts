/** Where the notes end: other lists and page furniture follow them (trap E7). */
import { lineText } from './block.ts';
import { looksLikeEntry } from './entry-shape.ts';
import { isPageFurniture, looksLikeSectionHeading, startsAnotherList } from './headings.ts';
import { leadMarker } from './markers.ts';
import type { SourceLine } from './source-line.ts';

/** The line (index) at which another list or the page's foot begins, or `lines.length`. */
export function findSectionEnd(lines: readonly SourceLine[], from: number): number {
  let entries = 0;
  let largest = 0;
  for (let i = from; i < lines.length; i += 1) {
    const text = lineText(lines, i);
    if (!text) continue;
    const marker = leadMarker(text);
    if (marker) {
      entries += 1;
      largest = Math.max(largest, marker.value);
      continue;
    }
    // `附件2：有关情况说明` has the shape of an entry too.
    const ends = startsAnotherList(text) || looksLikeSectionHeading(text);
    if (ends && entries > 1 && !goesOn(lines, i, largest)) return i;
    if (!ends && looksLikeEntry(text) && !isPageFurniture(text)) entries += 1;
  }
  return lines.length;
}

/** How far to look for the next number: a foreign column in Yuncheng has 22 paragraphs. */
const LOOK_AHEAD = 60;

/** A headline of another story inside the notes may read like the head of a list; then the numbers go on below it. */
function goesOn(lines: readonly SourceLine[], at: number, largest: number): boolean {
  if (largest === 0) return false;
  let seen = 0;
  for (let i = at + 1; i < lines.length && seen < LOOK_AHEAD; i += 1) {
    const text = lineText(lines, i);
    if (!text) continue;
    seen += 1;
    const marker = leadMarker(text);
    if (marker && marker.value > largest && marker.value <= largest + 3) return true;
  }
  return false;
}
