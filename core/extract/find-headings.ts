/** Chapter and section headings inside the notes: where the print follows the report's structure (运城, 四平). */
import { looksLikeEntry } from './entry-shape.ts';
import { headingLevel, type HeadingLevel } from './headings.ts';
import { bulletEnd, leadMarker } from './markers.ts';
import type { SourceLine } from './source-line.ts';

/** Headings by line index. 第X节 always is one; 一、… only directly above an entry or another heading, because glosses have such lists too. */
export function findHeadings(
  lines: readonly SourceLine[],
  from: number,
  to: number,
): Map<number, HeadingLevel> {
  const headings = new Map<number, HeadingLevel>();
  let followed = false;
  for (let i = to - 1; i >= from; i -= 1) {
    const text = lines[i]?.text ?? '';
    if (!text) continue;
    const body = text.slice(bulletEnd(text));
    const level = headingLevel(body);
    if (level && (followed || /^第.{1,3}(?:节|章|部分)/u.test(body))) {
      headings.set(i, level);
      followed = true;
      continue;
    }
    followed = leadMarker(text) !== null || looksLikeEntry(text);
  }
  return headings;
}
