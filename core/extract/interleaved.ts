/**
 * Columns transcribed line by line in turn: the line above an entry is one of the other column, full and unfinished. In a text
 * that was merely broken at the edge of its column an entry begins below a finished line.
 */
import { RAGGED, type Column, type Measured } from './column.ts';
import { looksLikeEntry, termCut } from './entry-shape.ts';
import { looksLikeSectionHeading } from './headings.ts';
import { leadMarker } from './markers.ts';
import type { SourceLine } from './source-line.ts';

/** Of the lines that look like entries, how many begin so: hardly any in one column, most in two. */
const SHARE = 1 / 4;
const FEWEST = 3;

/** Below a heading of notes: the first of the entries that begin within another's line, as an index into the lines, or null where columns are not mixed. */
export function findInterleaved(
  lines: readonly SourceLine[],
  columns: readonly (Column | null)[],
  measure: (index: number) => Measured,
): number | null {
  let entries = 0;
  let within: number[] = [];
  let headed = false;
  const isMixed = () => within.length >= FEWEST && within.length >= entries * SHARE;
  for (const [i, { text, no }] of lines.entries()) {
    if (looksLikeSectionHeading(text)) {
      if (isMixed()) break;
      headed = true;
      entries = 0;
      within = [];
    }
    if (!headed || !beginsEntry(text)) continue;
    entries += 1;
    const column = columns[i - 1];
    if (!column || lines[i - 1]?.no !== no - 1) continue;
    const above = measure(i - 1);
    if (above.isBroken && column.width - above[column.by] <= RAGGED) within.push(i);
  }
  return isMixed() ? (within[0] ?? null) : null;
}

function beginsEntry(text: string): boolean {
  const marker = leadMarker(text);
  return marker ? termCut(text, marker.end) !== null : looksLikeEntry(text);
}
