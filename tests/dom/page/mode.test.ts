/** First mentions only: which of the matches in the book are shown. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Marking } from '../../../dom/marking.ts';
import { fragment, startAndWait } from './stage.ts';

let stage: HTMLElement;
let ends: AbortController;

beforeEach(() => {
  stage = document.createElement('main');
  document.body.append(stage);
  ends = new AbortController();
});

afterEach(() => {
  ends.abort();
  stage.remove();
});

async function begin(markup: string): Promise<Marking> {
  stage.append(fragment(markup));
  const marking = await startAndWait(ends.signal);
  marking.show({ style: 'dotted', mode: 'first' });
  return marking;
}

/** Ids of the elements whose first match is shown, in document order. */
const shown = (marking: Marking) =>
  marking.store
    .inReadingOrder()
    .filter((found) => marking.isShown(found))
    .map(({ run }) => run.pieces[0]?.node.parentElement?.id)
    .join(' ');

it('shows the first of each', async () => {
  const marking = await begin('<p id=a>晋创谷和晋创谷</p><p id=b>晋创谷</p><p id=c>三率</p>');
  expect(shown(marking)).toBe('a c');
  expect(marking.highlighter.near).toHaveLength(2);
});

it('goes on to the next when the first goes, and back when one comes before it', async () => {
  const marking = await begin('<p id=a>晋创谷</p><p id=b>晋创谷</p><p id=c>晋创谷</p>');
  stage.querySelector('#a')?.remove();
  await expect.poll(() => shown(marking)).toBe('b');
  stage.prepend(fragment('<p id=d>晋创谷</p>'));
  await expect.poll(() => shown(marking)).toBe('d');
  stage.append(stage.querySelector('#d')!);
  await expect.poll(() => shown(marking)).toBe('b');
});

it('knows the order in a page of many parts', async () => {
  const marking = await begin(`<section></section>${'<p>晋创谷</p>'.repeat(2000)}`);
  stage.querySelector('section')?.append(fragment('<p id=a>晋创谷</p>'));
  await expect.poll(() => shown(marking)).toBe('a');
  const order = marking.store.inReadingOrder().map(({ run }) => run.pieces[0]!.node);
  expect(order).toHaveLength(2001);
  order.reduce((one, next) => {
    expect(one.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    return next;
  });
});
