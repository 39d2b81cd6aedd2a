/** Text in, decided matches out: the scan and the decisions together, as the page and the dry run use them. */
import { disambiguate, type Decision, type SenseChoices } from './disambiguate.ts';
import { parseFolding, type Folding } from './fold.ts';
import { createMatcher, scan, type Matcher } from './matcher.ts';
import type { PageContext } from './page-context.ts';
import { INDEX_FORMAT, type TermIndex } from './term-index.ts';

/** A recognised term: half-open UTF-16 extent in the text, and what was decided. */
export interface Match extends Decision {
  readonly start: number;
  readonly end: number;
}

/** What a reader wants otherwise: entries by their number in the index. */
export interface Wishes {
  /** Terms never to be marked. They are still known: nothing shorter is marked in their place. */
  readonly hidden: ReadonlySet<number>;
  readonly senses: SenseChoices;
}

/** An index made ready for scanning. */
export interface Annotator {
  readonly index: TermIndex;
  readonly matcher: Matcher;
  readonly folding: Folding;
  readonly wishes?: Wishes | undefined;
}

/** Expands an index. Throws on an index of another format: the caller stored it, the caller must rebuild it. */
export function createAnnotator(index: TermIndex, wishes?: Wishes): Annotator {
  if (index.format !== INDEX_FORMAT) throw new Error('term index of another format');
  return {
    index,
    matcher: createMatcher(index.trie),
    folding: parseFolding(index.pairs),
    wishes,
  };
}

/** All terms of a text, in order, never overlapping. */
export function annotateText(annotator: Annotator, text: string, page: PageContext): Match[] {
  const { index, matcher, folding, wishes } = annotator;
  const matches: Match[] = [];
  scan(matcher, text, 0, text.length, ({ start, end, form }) => {
    const targets = index.forms[form];
    if (targets === undefined) return false;
    // A block: this longer phrase is known not to be the term it contains.
    if (targets.length === 0) return true;
    const decision = disambiguate(
      { text, start, end },
      targets,
      index.entries,
      page,
      folding,
      wishes?.senses,
    );
    if (decision && !wishes?.hidden.has(decision.entry)) matches.push({ start, end, ...decision });
    return decision !== null;
  });
  return matches;
}
