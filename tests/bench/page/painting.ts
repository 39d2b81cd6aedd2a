/** Whole pages: from text to painted marks, and what marks cost afterwards. */
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import type { Entry } from '../../../core/entry.ts';
import { HitTest } from '../../../dom/hit-test.ts';
import { createWork } from '../../../dom/work.ts';
import { textRuns } from '../../../dom/text-runs.ts';
import { annotateText, type Annotator } from '../../../core/annotate.ts';
import { figure, type Figure } from '../figure.ts';
import { makeForms, makeParagraphs, random } from '../material.ts';
import { annotatorFor, alternation, scanAll } from './matching.ts';
import { markPage, timeToMarks } from './marked-page.ts';
import { compare, painted } from './measure.ts';
import { stagePage } from './stage.ts';

const NO_PAGE = { regions: [], year: null };

/** Ours and the two libraries people take to mark a page, each on a fresh page, until it is painted. */
export async function benchWholePage(
  entries: readonly Entry[],
  pairs: string,
  bytes: number,
): Promise<Figure[]> {
  const paragraphs = makeParagraphs(entries, bytes);
  const forms = makeForms(entries, 1000);
  const annotator = annotatorFor(forms, pairs);
  let main = stagePage(paragraphs);
  const ours: number[] = [];
  const markJs: number[] = [];
  /** Ours in the rounds that mark.js came through. */
  const besideMarkJs: number[] = [];
  const replaced: number[] = [];
  const fresh = async () => {
    main = stagePage(paragraphs);
    await painted();
  };
  for (let round = 0; round < 5; round++) {
    await fresh();
    let start = performance.now();
    const { unmark } = await markPage(annotator);
    ours.push(performance.now() - start);
    unmark();
    await fresh();
    start = performance.now();
    try {
      new Mark(main).mark([...forms], { separateWordSearch: false, acrossElements: true });
      await painted();
      markJs.push(performance.now() - start);
      besideMarkJs.push(ours.at(-1) ?? Number.NaN);
    } catch {
      // It hands all text nodes to one call, and on a large page that may be more than the stack holds.
    }
    await fresh();
    start = performance.now();
    findAndReplaceDOMText(main, { find: alternation(forms), wrap: 'mark' });
    await painted();
    replaced.push(performance.now() - start);
  }
  const names = { ours: `1,000 forms marked and painted, ${bytes / 1000} kB` };
  const markJsNames = { id: `page/${bytes / 1000}kB/mark.js`, ...names, base: 'mark.js', goal: 1 / 15 };
  return [
    ...(markJs.length > 0 ? [figure(markJsNames, besideMarkJs, markJs)] : []),
    figure(
      { id: `page/${bytes / 1000}kB/findandreplacedomtext`, ...names, base: 'findandreplacedomtext' },
      ours,
      replaced,
    ),
  ];
}

/** The scan of a page step by step, as the page's own work is done. */
function* scanSteps(root: Node, annotator: Annotator, then: () => void): Generator<void> {
  for (const run of textRuns(root)) {
    if (run) annotateText(annotator, run.text, NO_PAGE);
    yield;
  }
  then();
}

/** What the reader sees is marked first; giving way to the page costs next to nothing. */
export async function benchSlices(entries: readonly Entry[], pairs: string): Promise<Figure[]> {
  const main = stagePage(makeParagraphs(entries, 5_000_000));
  const annotator = annotatorFor(makeForms(entries, 1000), pairs);
  await painted();
  const firsts: number[] = [];
  const alls: number[] = [];
  for (let round = 0; round < 7; round++) {
    const { first, all } = await timeToMarks(annotator);
    firsts.push(first);
    alls.push(all);
  }
  const sliced = await compare({
    id: 'slices',
    ours: [
      'scan of 5 MB in slices of 4 ms',
      () => {
        return new Promise<void>((resolve) => {
          const work = createWork(new AbortController().signal, () => undefined);
          work.add(scanSteps(main, annotator, resolve));
        });
      },
    ],
    bases: [{ id: 'one-go', name: 'the same in one go', work: () => scanAll(main, annotator), goal: 1.1 }],
    rounds: 7,
  });
  return [
    figure(
      { id: 'first-mark', ours: 'first mark in the viewport, 5 MB', base: 'the whole page read', goal: 0.05 },
      firsts,
      alls,
    ),
    ...sliced,
  ];
}

/** Which term is under the pointer, with few and with many marks. */
export async function benchHover(entries: readonly Entry[], pairs: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [label, bytes] of [
    ['100', 8_000],
    ['10,000', 1_000_000],
  ] as const) {
    stagePage(makeParagraphs(entries, bytes));
    const { marking, unmark } = await markPage(annotatorFor(makeForms(entries, 1000), pairs));
    const next = random(3);
    const points = Array.from({ length: 200 }, () => [next() * innerWidth, next() * innerHeight] as const);
    const { store, highlighter, shadowRoots } = marking;
    const hitTest = new HitTest();
    figures.push(
      ...(await compare({
        id: `hover/${label}`,
        ours: [
          `term under a point, about ${label} marks`,
          () => points.map(([x, y]) => hitTest.at(x, y, store, shadowRoots, highlighter.near)),
        ],
        bases: [
          {
            id: 'elementFromPoint',
            name: 'elementFromPoint',
            work: () => points.map(([x, y]) => document.elementFromPoint(x, y)),
            goal: 2,
          },
        ],
      })),
    );
    unmark();
  }
  return figures;
}

/**
 * One paragraph of a page of 1 MB changes: what following it costs beyond the layout that the page itself then needs,
 * against reading the page anew.
 */
export async function benchRescan(entries: readonly Entry[], pairs: string): Promise<Figure[]> {
  const paragraphs = makeParagraphs(entries, 1_000_000);
  const main = stagePage(paragraphs);
  const annotator = annotatorFor(makeForms(entries, 1000), pairs);
  const changed = main.children[40]?.firstChild as Text;
  let turn = 0;
  const change = async () => {
    const start = performance.now();
    changed.data = paragraphs[turn++ % paragraphs.length] ?? '';
    // The observer is called once the microtasks before it are done.
    await Promise.resolve();
    await Promise.resolve();
    main.getBoundingClientRect();
    return performance.now() - start;
  };
  const followed: number[] = [];
  const full: number[] = [];
  for (let round = 0; round < 15; round++) {
    const bare = await change();
    const { unmark } = await markPage(annotator);
    followed.push(Math.max((await change()) - bare, 0));
    unmark();
    const start = performance.now();
    scanAll(main, annotator);
    full.push(performance.now() - start);
  }
  const names = { ours: 'one paragraph of 1 MB replaced and marked anew', base: 'scan of the whole page' };
  return [figure({ id: 'rescan', ...names, goal: 0.03 }, followed, full)];
}

/** Mean time of a frame in which a style changes, milliseconds; the browser runs without a limit of frames. */
async function frameTime(frames: number): Promise<number> {
  const box = document.createElement('div');
  box.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:40px;height:40px;background:teal';
  document.body.append(box);
  const start = performance.now();
  for (let frame = 0; frame < frames; frame++) {
    box.style.opacity = String(0.5 + (frame % 50) / 100);
    await new Promise(requestAnimationFrame);
  }
  box.remove();
  return (performance.now() - start) / frames;
}

/** What registered marks cost on every frame of a page that animates. */
export async function benchFrames(entries: readonly Entry[], pairs: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const annotator = annotatorFor(makeForms(entries, 1000), pairs);
  for (const [label, bytes, goal] of [
    ['100 kB', 100_000, 3],
    ['1 MB', 1_000_000, 5],
  ] as const) {
    stagePage(makeParagraphs(entries, bytes));
    const marked: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < 7; round++) {
      bare.push(await frameTime(60));
      const { unmark } = await markPage(annotator);
      marked.push(await frameTime(60));
      unmark();
      await painted();
    }
    figures.push(
      figure(
        { id: `frame/${label}`, ours: `a frame of a marked page, ${label}`, base: 'the page unmarked', goal },
        marked,
        bare,
      ),
    );
  }
  return figures;
}
