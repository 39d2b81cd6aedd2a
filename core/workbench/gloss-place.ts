import { joinSpans } from '../extract/join-spans.ts';
import type { WorkItem } from './item.ts';
import type { Work } from './work.ts';

/**
 * Where in the source a place of the gloss stands.
 * @param offset in the gloss; one between two lines is the beginning of the second
 */
export function sourcePlace({ source }: Work, { spans }: WorkItem, offset: number): number {
  for (const [i, [from, to]] of spans.entries()) {
    const end = joinSpans(source, spans.slice(0, i + 1)).length;
    if (offset < end || (offset === end && i === spans.length - 1))
      return Math.max(from, to - (end - offset));
  }
  return spans.at(-1)?.[1] ?? 0;
}
