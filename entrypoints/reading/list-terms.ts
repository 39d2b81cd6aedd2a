import type { FrameTerms, PageTerm } from '../../messages/page.ts';
import type { Session } from './contract.ts';

/** The different terms of this frame in reading order, each with its number of mentions. */
export function listTerms(session: Session | null): FrameTerms {
  if (!session) return { state: 'off' };
  const { store, scanning } = session.marking;
  const { index } = session.annotator;
  const order = new Set([...store.runs].flatMap((run) => run.matches.map(({ entry }) => entry)));
  const terms = [...order].flatMap((entry): PageTerm[] => {
    const facts = index.entries[entry];
    return facts ? [{ id: facts.id, headword: facts.headword, count: store.counts.get(entry) ?? 0 }] : [];
  });
  return { state: scanning ? 'scanning' : 'marked', generation: index.generation, terms };
}
