import { annotateText, type Annotator, type Match } from './annotate.ts';
import { readPageContext } from './page-context.ts';
import type { Cases } from './report-entry.ts';

/** A sentence that does not prove its rule. */
export interface CaseFailure {
  readonly kind: keyof Cases;
  readonly index: number;
  readonly sentence: string;
  /** What is marked and should not be; null where nothing is and something should be. */
  readonly text: string | null;
}

/**
 * Looks for an entry in the sentences that prove its rules. Each is read as the headline of a page: what place and year it
 * names is the page's.
 * @param ids of the entry in the index
 */
export function proveCases(annotator: Annotator, cases: Cases, ids: readonly string[]): CaseFailure[] {
  const marksIn = (sentence: string) => marksOf(annotator, sentence, ids);
  return [
    ...cases.marked.flatMap((sentence, index): CaseFailure[] =>
      marksIn(sentence).length > 0 ? [] : [{ kind: 'marked', index, sentence, text: null }],
    ),
    ...cases.unmarked.flatMap((sentence, index): CaseFailure[] => {
      const [mark] = marksIn(sentence);
      if (!mark) return [];
      return [{ kind: 'unmarked', index, sentence, text: sentence.slice(mark.start, mark.end) }];
    }),
  ];
}

function marksOf(annotator: Annotator, sentence: string, ids: readonly string[]): Match[] {
  const page = readPageContext(
    { title: sentence, heading: '', dateline: '', body: sentence },
    annotator.index.regions,
  );
  return annotateText(annotator, sentence, page).filter((match) =>
    ids.includes(annotator.index.entries[match.entry]?.id ?? ''),
  );
}
