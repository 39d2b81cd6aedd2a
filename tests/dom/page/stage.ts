/** A page for the marking to work on: entries, a place to put markup, and what was marked, as text. */
import * as v from 'valibot';
import { createAnnotator } from '../../../core/annotate.ts';
import { EntrySchema, type Entry } from '../../../core/entry.ts';
import { UNKNOWN_CONTEXT } from '../../../core/page-context.ts';
import { compileIndex } from '../../../core/term-index.ts';
import { startMarking, type Marking } from '../../../dom/marking.ts';
import type { PageMatch } from '../../../dom/run-store.ts';
import { stretchesOf } from '../../../dom/stretches.ts';

const PAIRS = '晉晋創创兩两項项無无廢废';

function entry(headword: string, fields: Record<string, unknown> = {}): Entry {
  const citations = [{ title: '测试', issuer: '测试', year: 2025 }];
  const id = `e${[...headword].map((c) => c.charCodeAt(0).toString(16)).join('')}`;
  return v.parse(EntrySchema, {
    id,
    headword,
    pinyin: '',
    senses: [{ gloss: '释义', citations }],
    ...fields,
  });
}

export const annotator = createAnnotator(
  compileIndex(
    [
      entry('晋创谷'),
      entry('三率'),
      entry('三率三度', { aliases: [{ form: '三率、三度' }] }),
      entry('两高项目'),
      entry('15件民生实事'),
      entry('乡村e镇'),
      entry('1+N'),
      entry('无废城市'),
      entry('三个一批'),
    ],
    PAIRS,
    {},
    1,
  ),
);

/** Starts marking the document as it is. */
export function start(signal: AbortSignal): Marking {
  return startMarking(annotator, signal, () => undefined, UNKNOWN_CONTEXT);
}

export async function startAndWait(signal: AbortSignal): Promise<Marking> {
  const marking = start(signal);
  while (marking.scanning) await pause();
  return marking;
}

/** Lets observers and first passes run. */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Puts a new element around a node. */
export function wrap(node: ChildNode, name: string): void {
  const around = document.createElement(name);
  node.replaceWith(around);
  around.append(node);
}

export function fragment(markup: string): DocumentFragment {
  return document.createRange().createContextualFragment(markup);
}

/** What a mark covers; its stretches are joined by …. */
export function textOf(found: PageMatch): string {
  return stretchesOf(found)
    .map(({ start: from, end }) => {
      const range = new Range();
      range.setStart(from.node, from.offset);
      range.setEnd(end.node, end.offset);
      return range.toString();
    })
    .join('…');
}

/** Every mark in reading order: `text→headword`; stretches are joined by …. */
export function marksOf(marking: Marking): string[] {
  return marking.store
    .inReadingOrder()
    .map((found) => `${textOf(found)}→${annotator.index.entries[found.match.entry]?.headword}`);
}

/** Every mark with the number of its first text node in the document, to compare two markings of one page. */
export function placesOf(marking: Marking): string[] {
  const numbers = new Map<Node, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) numbers.set(walker.currentNode, numbers.size);
  return marking.store.inReadingOrder().map((found) => {
    const [first] = stretchesOf(found);
    if (!first) throw new Error('a match without a place');
    return `${numbers.get(first.start.node)}:${first.start.offset} ${textOf(found)}`;
  });
}
