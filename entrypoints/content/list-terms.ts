import type { TermIndex } from '../../core/term-index.ts';
import type { Marking } from '../../dom/marking.ts';
import type { FrameTerms, PageTerm } from '../../messages/page.ts';

/** The different terms of this frame in reading order, each with its number of mentions. */
export function listTerms({ store, scanning }: Marking, index: TermIndex): FrameTerms {
  const counts = new Map<number, number>();
  for (const { match } of store.inReadingOrder()) counts.set(match.entry, (counts.get(match.entry) ?? 0) + 1);
  const terms = [...counts].flatMap(([entry, count]): PageTerm[] => {
    const facts = index.entries[entry];
    return facts ? [{ id: facts.id, headword: facts.headword, count }] : [];
  });
  return { state: scanning ? 'scanning' : 'marked', generation: index.generation, terms };
}
