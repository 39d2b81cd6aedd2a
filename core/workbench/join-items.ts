import { fail, ok, type Result } from '../result.ts';
import type { ActProblem } from './act.ts';
import { mergeSpans, overlaps, spansBetween } from './stretch.ts';
import type { WorkItem } from './item.ts';
import type { Work } from './work.ts';

/**
 * What was taken for an entry goes on with the gloss of the one before it, headword, separator and number included:
 * it is quoted as it is printed. The first of the two stays.
 */
export function joinItems(
  work: Work,
  item: WorkItem,
  way: 'next' | 'previous',
  reason: string,
): Result<Work, ActProblem> {
  const live = work.items.filter(({ rejected, key }) => !rejected || key === item.key);
  const other = live[live.indexOf(item) + (way === 'next' ? 1 : -1)];
  if (!other) return fail('no-neighbour');
  if (reason.trim() === '') return fail('no-reason');
  const [first, second] = way === 'next' ? [item, other] : [other, item];
  const head = spansBetween(work.source, second.start, second.spans[0]?.[0] ?? second.start);
  const others = live.filter((one) => one !== first && one !== second);
  // A head may begin behind a stretch that another entry has.
  if (others.some(({ spans }) => overlaps(spans, head))) return fail('overlap');
  const joined: WorkItem = {
    ...first,
    spans: mergeSpans([...first.spans, ...head, ...second.spans]),
    join: addReason(first.join, addReason(second.join, reason)),
    rejected: false,
  };
  return ok({
    ...work,
    items: work.items.flatMap((one) => (one === second ? [] : one === first ? [joined] : [one])),
  });
}

/** Reasons one after the other, none twice. */
export function addReason(reasons: string, reason: string): string {
  const all = [...reasons.split('；'), reason.trim()].filter((one) => one !== '');
  return [...new Set(all)].join('；');
}
