/**
 * A tree of 100,000 levels. No browser lays one out: Chromium dies of 50,000 in a document, with or without us
 * (tests/e2e/hostile.test.ts takes 10,000 there). The walk itself must not be what ends the tab.
 */
import { expect, it } from 'vitest';
import { runAround } from '../../../dom/run-extent.ts';
import { textRuns } from '../../../dom/text-runs.ts';
import { nodesBetween } from '../../../dom/tree.ts';

const LEVELS = 100_000;

it('is walked to its end, down and up again', () => {
  // By the thousand: a browser looks all the way up for each node that is put in.
  const thousand = chain(1000);
  const top = document.createElement('div');
  let inner: Element = top;
  for (let level = 0; level < LEVELS; level += 1000) {
    inner.append(thousand.cloneNode(true));
    while (inner.firstElementChild) inner = inner.firstElementChild;
  }
  const deep = document.createTextNode('晋创谷');
  inner.append(deep);
  top.append('吨半粮');
  const runs = [...textRuns(top)].flatMap((run) => (run === null ? [] : [run.text]));
  expect(runs).toEqual(['晋创谷', '吨半粮']);
  const { first, last } = runAround(deep, () => false);
  expect([first, last]).toEqual([deep, deep]);
  let nodes = 0;
  for (const _ of nodesBetween(top, top)) nodes++;
  expect(nodes).toBe(1 + LEVELS + 2);
});

function chain(levels: number): Element {
  const top = document.createElement('div');
  let inner: Element = top;
  for (let level = 1; level < levels; level++) {
    const next = document.createElement(level % 2 === 0 ? 'div' : 'span');
    inner.append(next);
    inner = next;
  }
  return top;
}
