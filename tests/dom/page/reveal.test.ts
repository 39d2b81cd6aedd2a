/** Text that is hidden, revealed, or laid out anew. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Marking } from '../../../dom/marking.ts';
import { fragment, marksOf, startAndWait } from './stage.ts';

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
  return startAndWait(ends.signal);
}

const find = (selector: string) => stage.querySelector<HTMLElement>(selector)!;
const one = ['晋创谷→晋创谷'];

it('is painted when it is revealed', async () => {
  const marking = await begin(
    `<section hidden>${'<p>晋创谷</p>'.repeat(9)}</section>${'<p>三率</p>'.repeat(400)}`,
  );
  const isNear = () => marking.highlighter.near.some(({ run }) => run.text === '晋创谷');
  expect(isNear()).toBe(false);
  expect(marksOf(marking)).toHaveLength(409);
  find('section').hidden = false;
  scrollTo(0, 0);
  await vi.waitFor(() => expect(isNear()).toBe(true));
});

it.each<[string, string, () => unknown, string[]]>([
  ['an inline turns into a block', '<p>晋<b>创谷</b></p>', () => (find('b').style.display = 'block'), []],
  [
    'a block turns into an inline',
    '<p>晋<b style="display:block">创谷</b></p>',
    () => find('b').removeAttribute('style'),
    one,
  ],
  [
    'a sibling is taken out of the flow',
    '<p>晋创<b>谷</b></p>',
    () => (find('b').style.position = 'absolute'),
    [],
  ],
  ['a part is revealed', '<p>晋<b hidden>创</b>谷</p>', () => (find('b').hidden = false), one],
  [
    'a class higher up',
    '<style>.rows b{display:block}</style><p>晋<b>创谷</b></p>',
    () => (find('p').className = 'rows'),
    [],
  ],
  [
    'a class beside it',
    '<style>.rows ~ p b{display:block}</style><i></i><p>晋<b>创谷</b></p>',
    () => (find('i').className = 'rows'),
    [],
  ],
  [
    'an empty element turns into a block',
    '<p>晋<b></b>创谷</p>',
    () => (find('b').style.display = 'block'),
    [],
  ],
  [
    'a style sheet comes',
    '<p>晋<b>创谷</b></p>',
    () => stage.append(fragment('<style>main b{display:block}</style>')),
    [],
  ],
  [
    'a linked style sheet comes',
    '<p>晋<b>创谷</b></p>',
    () => stage.append(fragment('<link rel="stylesheet" href="data:text/css,main b{display:block}">')),
    [],
  ],
])('%s', async (_, markup, change, expected) => {
  const marking = await begin(markup);
  expect(marksOf(marking)).not.toEqual(expected);
  change();
  await vi.waitFor(() => expect(marksOf(marking)).toEqual(expected));
});

it('the text around what turns into a block is marked by itself', async () => {
  const marking = await begin('<p>三率<b>三度</b></p>');
  expect(marksOf(marking)).toEqual(['三率三度→三率三度']);
  find('b').style.display = 'block';
  await vi.waitFor(() => expect(marksOf(marking)).toEqual(['三率→三率']));
});
