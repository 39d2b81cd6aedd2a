/** The terms in a gloss, by the same rules as on a page. What that takes is loaded when an entry is opened first. */
import type { TextTerm } from '../../components/GlossText.tsx';
import { readTermIndex } from '../../storage/cache.ts';

type FindTerms = (text: string) => readonly TextTerm[];

export function termFinder(): () => Promise<FindTerms> {
  let finding: Promise<FindTerms> | null = null;
  return () => (finding ??= load().catch(() => () => []));
}

async function load(): Promise<FindTerms> {
  const [{ annotateText, createAnnotator }, { UNKNOWN_CONTEXT }, index] = await Promise.all([
    import('../../core/annotate.ts'),
    import('../../core/page-context.ts'),
    readTermIndex(),
  ]);
  if (index === null) return () => [];
  const annotator = createAnnotator(index);
  return (text) =>
    annotateText(annotator, text, UNKNOWN_CONTEXT).flatMap(({ start, end, entry, sense }) => {
      const id = index.entries[entry]?.id;
      return id === undefined ? [] : [{ start, end, id, sense }];
    });
}
