/** The terms in glosses: found in the one that is shown, and read once in all for what belongs together. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TermLinks } from '../../components/GlossText.tsx';
import { annotateText, createAnnotator, type Annotator } from '../../core/annotate.ts';
import { UNKNOWN_CONTEXT } from '../../core/page-context.ts';
import { readTermIndex } from '../../storage/cache.ts';
import type { Glossary } from './glossary.ts';
import { routeHash } from './route.ts';
import { readMentions, type Mentions } from './term-related.ts';

interface Reading {
  readonly annotator: Annotator;
  readonly mentions: Promise<Mentions>;
}

let current: { readonly generation: number; readonly reading: Promise<Reading | null> } | null = null;

interface TermsInGlosses {
  /** Null until every gloss has been read; the page does not wait for them. */
  readonly mentions: Mentions | null;
  /** Makes links of the terms in a gloss, but of the entry itself. */
  readonly links: TermLinks | undefined;
}

export function useTermsInGlosses(id: string, glossary: Glossary | null): TermsInGlosses {
  const [annotator, setAnnotator] = useState<Annotator | null>(null);
  const [mentions, setMentions] = useState<Mentions | null>(null);
  useEffect(() => {
    if (glossary === null) return;
    let isShown = true;
    const show = async () => {
      const reading = await readingOf(glossary);
      if (isShown) setAnnotator(reading?.annotator ?? null);
      const read = await reading?.mentions;
      if (isShown) setMentions(read ?? NONE);
    };
    void show();
    return () => {
      isShown = false;
    };
  }, [glossary]);
  const links = useMemo(() => (annotator === null ? undefined : linksOf(annotator, id)), [annotator, id]);
  return { mentions, links };
}

const NONE: Mentions = new Map();

function readingOf(glossary: Glossary): Promise<Reading | null> {
  if (current?.generation !== glossary.generation)
    current = { generation: glossary.generation, reading: read(glossary) };
  return current.reading;
}

async function read({ rows }: Glossary): Promise<Reading | null> {
  const index = await readTermIndex();
  if (index === null) return null;
  const annotator = createAnnotator(index);
  return { annotator, mentions: readMentions(annotator, rows, pause) };
}

function linksOf(annotator: Annotator, own: string): TermLinks {
  return {
    find: (text) =>
      annotateText(annotator, text, UNKNOWN_CONTEXT).flatMap(({ start, end, entry, sense }) => {
        const id = annotator.index.entries[entry]?.id ?? own;
        return id === own ? [] : [{ start, end, id, sense }];
      }),
    open: ({ id }) => location.assign(routeHash('term', id)),
  };
}

/** After the next drawing and whatever else is waiting. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
