/** What a reader wants otherwise on this page, in numbers of the index. */
import type { Wishes } from '../../core/annotate.ts';
import type { TermIndex } from '../../core/term-index.ts';

/**
 * @param hiddenIds entries that are never to be marked
 * @param choices id of the entry → key of the sense the reader wants on this site
 */
export function wishesFor(
  index: TermIndex,
  hiddenIds: readonly string[] = [],
  choices: Readonly<Record<string, string>> = {},
): Wishes {
  const hidden = new Set<number>();
  const senses = new Map<number, number>();
  index.entries.forEach(({ id, keys }, number) => {
    if (hiddenIds.includes(id)) hidden.add(number);
    // A sense that an update has taken away is chosen no more.
    const sense = keys?.indexOf(choices[id] ?? '') ?? -1;
    if (sense >= 0) senses.set(number, sense);
  });
  return { hidden, senses };
}
