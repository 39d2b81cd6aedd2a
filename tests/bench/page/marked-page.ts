import type { Annotator } from '../../../core/annotate.ts';
import { startMarking, type Marking } from '../../../dom/marking.ts';
import { painted } from './measure.ts';

export interface MarkedPage {
  readonly marking: Marking;
  /** Takes every mark away and stops following the page. */
  unmark(): void;
}

/** Marks the page as the content script does, and waits until the whole page has been read and painted. */
export async function markPage(annotator: Annotator): Promise<MarkedPage> {
  const page = await marked(annotator, () => undefined);
  await painted();
  return page;
}

/** Milliseconds until the first mark is registered, and until the whole page has been read. */
export async function timeToMarks(annotator: Annotator): Promise<{ first: number; all: number }> {
  const start = performance.now();
  let first = Number.NaN;
  const { unmark } = await marked(annotator, () => {
    const registered = [...CSS.highlights.values()].some((highlight) => highlight.size > 0);
    if (Number.isNaN(first) && registered) first = performance.now() - start;
  });
  const all = performance.now() - start;
  unmark();
  return { first, all };
}

/** Resolves when the page has been read; the marking may call back before its constructor is done. */
function marked(annotator: Annotator, onMarks: () => void): Promise<MarkedPage> {
  const ends = new AbortController();
  return new Promise((resolve) => {
    const look = (marking: Marking | undefined) => {
      onMarks();
      if (marking?.scanning === false) resolve({ marking, unmark: () => ends.abort() });
    };
    const current: { marking?: Marking } = {};
    current.marking = startMarking(annotator, ends.signal, () => look(current.marking));
    look(current.marking);
  });
}
