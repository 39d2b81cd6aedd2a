/** Matching alone: the page's text in, decided terms out, nothing painted. */
import FastAhoCorasick from 'modern-ahocorasick/fast';
import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick/fast';
import { annotateText, createAnnotator, type Annotator } from '../../../core/annotate.ts';
import type { Entry } from '../../../core/entry.ts';
import { compileIndex } from '../../../core/term-index.ts';
import { textRuns } from '../../../dom/text-runs.ts';
import type { Figure } from '../figure.ts';
import { asEntries, makeForms, makeParagraphs } from '../material.ts';
import { eachText, touchAll } from './floor.ts';
import { compare } from './measure.ts';
import { stagePage } from './stage.ts';

const NO_PAGE = { regions: [], year: null };

/** Goals at 1 MB: ratio to the floor, and to one native RegExp alternation. */
const GOALS: Readonly<Record<number, { readonly floor: number; readonly regexp?: number }>> = {
  34: { floor: 2.5 },
  1000: { floor: 4.5, regexp: 1 / 8 },
  10_000: { floor: 6, regexp: 1 / 12 },
};

export function annotatorFor(forms: readonly string[], pairs: string): Annotator {
  return createAnnotator(compileIndex(asEntries(forms), pairs, {}, 1));
}

/** Folding and joining across elements on, as on any page. */
export function scanAll(root: Node, annotator: Annotator): number {
  let found = 0;
  for (const run of textRuns(root)) if (run) found += annotateText(annotator, run.text, NO_PAGE).length;
  return found;
}

/** Longest first, since an alternation takes the first that fits. The forms are ours, and need no escaping. */
export function alternation(forms: readonly string[]): RegExp {
  const literal = (form: string) => form.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
  return new RegExp(
    [...forms]
      .sort((one, other) => other.length - one.length)
      .map(literal)
      .join('|'),
    'g',
  );
}

function countAll(root: Node, expression: RegExp): number {
  let found = 0;
  eachText(root, (text) => {
    expression.lastIndex = 0;
    while (expression.exec(text)) found++;
  });
  return found;
}

export interface MatchingSize {
  readonly bytes: number;
  readonly forms: number;
  readonly label: string;
}

export async function benchMatching(
  entries: readonly Entry[],
  pairs: string,
  { bytes, forms: count, label }: MatchingSize,
): Promise<Figure[]> {
  const main = stagePage(makeParagraphs(entries, bytes));
  const forms = makeForms(entries, count);
  const annotator = annotatorFor(forms, pairs);
  const goals = bytes === 1_000_000 ? GOALS[count] : undefined;
  const big = bytes * count > 2e10;
  const bases = [
    { id: 'floor', name: 'the floor', work: () => touchAll(main), ...(goals && { goal: goals.floor }) },
    ...(count > 10_000 ? [] : [regExpBase(main, forms, goals?.regexp)]),
    ...(bytes === 100_000 && count <= 10_000 ? npmBases(main, forms) : []),
  ];
  return compare({
    id: `matching/${label}/${count}`,
    ours: [`scan of ${label} for ${count} forms`, () => scanAll(main, annotator)],
    bases,
    rounds: big ? 3 : 9,
  });
}

function regExpBase(main: Node, forms: readonly string[], goal: number | undefined) {
  const expression = alternation(forms);
  const work = () => countAll(main, expression);
  return { id: 'regexp', name: 'one RegExp alternation', work, ...(goal !== undefined && { goal }) };
}

function npmBases(main: Node, forms: readonly string[]) {
  const modern = new FastAhoCorasick([...forms]);
  const monyone = new MonyoneAhoCorasick([...forms]);
  return [
    {
      id: 'modern-ahocorasick',
      name: 'modern-ahocorasick',
      work: () => eachText(main, (text) => void modern.search(text)),
    },
    {
      id: '@monyone/aho-corasick',
      name: '@monyone/aho-corasick',
      work: () => eachText(main, (text) => void monyone.matchInText(text)),
    },
  ];
}

/** Beginnings that nearly are terms, again and again: where a matcher without a bound goes quadratic. */
export async function benchWorstCase(pairs: string): Promise<Figure[]> {
  const long = '一'.repeat(47);
  const forms = [
    `${long}二`,
    `${long}三`,
    ...Array.from({ length: 46 }, (_, length) => `${'一'.repeat(length + 1)}四`),
  ];
  const main = stagePage(Array.from({ length: 600 }, () => '一'.repeat(200)));
  const annotator = annotatorFor(forms, pairs);
  const expression = alternation(forms);
  return compare({
    id: 'matching/worst-case',
    ours: ['scan of 360 kB of beginnings of terms', () => scanAll(main, annotator)],
    bases: [
      { id: 'floor', name: 'the floor', work: () => touchAll(main) },
      { id: 'regexp', name: 'one RegExp alternation', work: () => countAll(main, expression) },
    ],
  });
}
