import { countMembers } from '../../core/count-check.ts';
import type { ReportEntry } from '../../core/report-entry.ts';
import type { Reporter } from './problem.ts';

/** What an entry claims to count must be there: 7对友好合作伙伴 names seven. A miscount warns, since prints miscount too. */
export function checkCounts(entry: ReportEntry, problem: Reporter): void {
  entry.counts.forEach((count, index) => {
    const found = countMembers(entry.gloss, count);
    if (found === null)
      problem.error(
        `counts.${index}`,
        `${count.claim}: ${count.after ?? ''}…${count.before ?? ''} is not in the gloss`,
      );
    else if (found !== count.expect)
      problem.warn(`counts.${index}`, `${count.claim}: expected ${count.expect}, counted ${found}`);
  });
}
