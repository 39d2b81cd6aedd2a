/** The cases on the marking alone, with the bundled glossary: each mark, its entry, and the sense where it matters. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { createAnnotator, type Annotator } from '../../../core/annotate.ts';
import type { TermIndex } from '../../../core/term-index.ts';
import { startMarking, type Marking } from '../../../dom/marking.ts';
import { fragment, pause, textOf } from '../page/stage.ts';
import { parseMark, type ExpectedMark, type PageCase } from './case.ts';
import { TABLES } from './tables.ts';

let annotator: Annotator;
/** By entry and sense. */
let glosses: Readonly<Record<string, readonly string[]>>;
let stage: HTMLElement;
let ends: AbortController;

beforeAll(async () => {
  const bundled = JSON.parse(await commands.bundledGlossary()) as {
    index: TermIndex;
    glosses: Record<string, string[]>;
  };
  annotator = createAnnotator(bundled.index);
  glosses = bundled.glosses;
});

beforeEach(() => {
  stage = document.createElement('main');
  document.body.append(stage);
  ends = new AbortController();
});

afterEach(() => {
  ends.abort();
  stage.remove();
  document.title = '';
  for (const added of document.head.querySelectorAll('[data-case]')) added.remove();
  history.replaceState(null, '', location.href.split('#')[0]);
});

describe.each(Object.entries(TABLES))('%s', (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const marking = await begin(one);
    const { before, change, again } = one;
    if (before) expect(marksOf(marking, before)).toEqual(before.toSorted());
    await change?.(document);
    const marks = () => marksOf(marking, one.marks);
    await pause();
    await expect.poll(marks, { timeout: 1500, interval: 20 }).toEqual(one.marks.toSorted());
    if (again === undefined) return;
    await pause(again);
    expect(marks()).toEqual(one.marks.toSorted());
  });
});

async function begin({ markup, title = '', head = '' }: PageCase): Promise<Marking> {
  document.title = title;
  const more = fragment(head);
  for (const element of more.children) element.setAttribute('data-case', '');
  document.head.append(more);
  stage.append(fragment(markup));
  const marking: Marking = startMarking(annotator, ends.signal, () => undefined);
  while (marking.scanning) await pause();
  return marking;
}

/** The page's marks, sorted, each written as the expected mark of the same text is. */
function marksOf(marking: Marking, expected: readonly ExpectedMark[]): string[] {
  const left = [...expected];
  return marking.store
    .inReadingOrder()
    .map((found) => {
      const text = textOf(found);
      const entry = annotator.index.entries[found.match.entry]?.id ?? '';
      const gloss = glosses[entry]?.[found.match.sense] ?? '';
      const at = left.findIndex((mark) => {
        const wanted = parseMark(mark);
        return wanted.text === text && wanted.entry === entry && gloss.includes(wanted.gloss);
      });
      return at < 0 ? `${text}→${entry}~${gloss.slice(0, 40)}` : left.splice(at, 1).join('');
    })
    .toSorted();
}
