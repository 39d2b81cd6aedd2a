/** Which printed lines go on with the one above: it fills its column, and the next starts without an indent. */
import { looksLikeEntry } from '../core/extract/entry-shape.ts';
import { leadMarker } from '../core/extract/markers.ts';
import { endsSentence } from '../core/extract/sentence.ts';
import type { PrintedLine } from './pdf-lines.ts';

/** Ragged right edges: punctuation that may not begin a line leaves up to two characters open. */
const RAGGED = 2.2;
/** First lines are indented by two characters. */
const INDENT = 0.8;

/** For each line, whether it goes on with the one above; false for the first. */
export function findWraps(lines: readonly PrintedLine[]): boolean[] {
  return lines.map((line, i) => {
    const above = lines[i - 1];
    return above !== undefined && goesOn(above, line);
  });
}

function goesOn(above: PrintedLine, line: PrintedLine): boolean {
  if (above.end < above.right - RAGGED * above.size) return false;
  if (Math.abs(above.size - line.size) > 0.2 * above.size) return false;
  if (leadMarker(line.text)) return false;
  if (endsSentence(above.text) && looksLikeEntry(line.text)) return false;
  const indent = line.x - line.left;
  const indentAbove = above.x - above.left;
  const hanging = leadMarker(above.text) !== null && indent > indentAbove + INDENT * line.size;
  return hanging || indent < INDENT * line.size || (indent <= indentAbove + 1 && !endsSentence(above.text));
}
