import type { CountCheck, ReportEntry } from '../../core/report-entry.ts';
import type { Reporter } from './problem.ts';

/** What an entry claims to count must be there: 7对友好合作伙伴 names seven. A miscount warns, since prints miscount too. */
export function checkCounts(entry: ReportEntry, problem: Reporter): void {
  entry.counts.forEach((count, index) => {
    const stretch = stretchOf(entry.gloss, count);
    if (stretch === null)
      problem.error(
        `counts.${index}`,
        `${count.claim}: ${count.after ?? ''}…${count.before ?? ''} is not in the gloss`,
      );
    else {
      const found = members(stretch, count.separators).length;
      if (found !== count.expect)
        problem.warn(`counts.${index}`, `${count.claim}: expected ${count.expect}, counted ${found}`);
    }
  });
}

/** The text between `after` and `before`, or null where either is missing. */
function stretchOf(gloss: string, { after, before }: CountCheck): string | null {
  const found = after === undefined ? 0 : gloss.indexOf(after);
  if (found < 0) return null;
  const from = found + (after?.length ?? 0);
  const to = before === undefined ? gloss.length : gloss.indexOf(before, from);
  return to < 0 ? null : gloss.slice(from, to);
}

function members(stretch: string, separators: string): string[] {
  let list = [stretch];
  for (const separator of separators) list = list.flatMap((member) => member.split(separator));
  return list.filter((member) => member.trim() !== '');
}
