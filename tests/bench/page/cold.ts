/** The first scan of a page's life: nothing compiled, nothing warm. Each call needs a page of its own. */
import { annotateText, createAnnotator } from '../../../core/annotate.ts';
import type { Entry } from '../../../core/entry.ts';
import { compileIndex, type TermIndex } from '../../../core/term-index.ts';
import { textRuns } from '../../../dom/text-runs.ts';
import { asEntries, makeForms, makeParagraphs } from '../material.ts';
import { eachText } from './floor.ts';
import { alternation } from './matching.ts';
import { stagePage } from './stage.ts';

const NO_PAGE = { regions: [], year: null };

/** The index as the background leaves it in storage: one string. Made in another page than the one measured. */
export function storedIndex(entries: readonly Entry[], pairs: string, forms: number): string {
  return JSON.stringify(compileIndex(asEntries(makeForms(entries, forms)), pairs, {}, 1));
}

/** Milliseconds from the stored string to the last match of a page. */
export function coldScan(entries: readonly Entry[], bytes: number, stored: string): number {
  const main = stagePage(makeParagraphs(entries, bytes));
  const start = performance.now();
  const annotator = createAnnotator(JSON.parse(stored) as TermIndex);
  for (const run of textRuns(main)) if (run) annotateText(annotator, run.text, NO_PAGE);
  return performance.now() - start;
}

/** Milliseconds from a list of forms to the last match of one RegExp. */
export function coldRegExp(entries: readonly Entry[], bytes: number, forms: readonly string[]): number {
  const main = stagePage(makeParagraphs(entries, bytes));
  const start = performance.now();
  const expression = alternation(forms);
  eachText(main, (text) => {
    expression.lastIndex = 0;
    while (expression.exec(text));
  });
  return performance.now() - start;
}
