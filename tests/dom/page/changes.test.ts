/** Marks follow the page: after each change they are what a fresh look would find. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Marking } from '../../../dom/marking.ts';
import { fragment, marksOf, pause, startAndWait, wrap } from './stage.ts';

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
const textIn = (selector: string) => find(selector).firstChild as Text;
const one = ['晋创谷→晋创谷'];

describe('a change', () => {
  const cases: [string, string, () => unknown, string[]][] = [
    ['text grows', '<p>晋创</p>', () => (textIn('p').data += '谷'), one],
    ['text is edited', '<p>晋创谷</p>', () => (textIn('p').data = '山'), []],
    ['text before a mark grows', '<p>晋创谷</p>', () => textIn('p').insertData(0, '建设'), one],
    ['textContent', '<p>山</p>', () => (find('p').textContent = '晋创谷'), one],
    ['replaced', '<p>晋创谷</p>', () => textIn('p').replaceWith('晋创谷', '三率'), [...one, '三率→三率']],
    ['moved', '<p>晋创谷</p><i>a</i>', () => stage.append(find('p')), one],
    ['moved into another line', '<p>晋创</p><i>谷</i>', () => find('p').append(find('i')), one],
    ['split', '<p>建设晋创谷</p>', () => textIn('p').splitText(3), one],
    ['normalized', '<p>建设晋<b></b>创谷</p>', () => (find('b').remove(), find('p').normalize()), one],
    ['removed', '<p>晋创谷</p>', () => find('p').remove(), []],
    ['removed with its line', '<p>晋<b>创</b>谷</p>', () => find('b').remove(), []],
    [
      'a block comes in between',
      '<p>晋创<b></b>谷</p>',
      () => find('b').append(document.createElement('div')),
      [],
    ],
    ['a block goes', '<div>晋创<p></p>谷</div>', () => find('p').remove(), one],
    ['a block goes, its text stays', '<div>晋<p>创</p>谷</div>', () => find('p').replaceWith('创'), one],
    ['a block in an inline goes', '<div>晋<b>创<p></p></b>谷</div>', () => find('p').remove(), one],
    ['a false beginning goes', '<div>第<b>x</b><i>三率</i></div>', () => find('b').remove(), []],
    ['a number before it goes', '<div><b>第</b><i>三率</i></div>', () => find('b').remove(), ['三率→三率']],
    [
      'a number goes, and a block stood beside it',
      '<div><b>第<u><p>a</p></u></b><i>三率</i></div>',
      () => (textIn('b').remove(), find('u').remove()),
      ['三率→三率'],
    ],
    ['wrapped in an inline', '<p>晋创谷</p>', () => wrap(textIn('p').splitText(1), 'b'), one],
    ['wrapped in a block', '<p>晋创谷</p>', () => wrap(textIn('p').splitText(1), 'div'), []],
    [
      'an inline with a block inside',
      '<p>晋</p>',
      () => find('p').append(fragment('<b>创谷<div>三率</div></b>')),
      [...one, '三率→三率'],
    ],
    [
      'into an editor',
      '<div contenteditable></div>',
      () => find('div').append(fragment('<p>晋创谷</p>晋创谷')),
      [],
    ],
    ['into code', '<code><b></b></code>', () => find('b').append('晋创谷'), []],
    ['becomes editable', '<p>晋<b>创谷</b></p>', () => find('b').setAttribute('contenteditable', ''), []],
    [
      'is editable no more',
      '<p>晋<b contenteditable>创谷</b></p>',
      () => find('b').removeAttribute('contenteditable'),
      one,
    ],
    [
      'beside what becomes editable',
      '<p>第<b>x</b>三率</p>',
      () => find('b').setAttribute('contenteditable', ''),
      ['三率→三率'],
    ],
    ['becomes a textbox', '<p>晋创谷</p>', () => find('p').setAttribute('role', 'textbox'), []],
    ['custom elements', '<p></p>', () => find('p').append(fragment('<x-y><x-z>晋创</x-z>谷</x-y>')), one],
    ['a comment between goes', '<p>晋<!--x-->创谷</p>', () => textIn('p').nextSibling?.remove(), one],
    [
      'in with its text, then emptied',
      '<p></p>',
      () => (find('p').append('晋创谷'), find('p').replaceChildren()),
      [],
    ],
    ['the same twice at once', '<b></b>', () => find('b').append(fragment('<p>晋创谷</p>').firstChild!), one],
  ];
  it.each(cases)('%s', async (_, markup, change, expected) => {
    const marking = await begin(markup);
    change();
    await pause();
    expect(marksOf(marking)).toEqual(expected);
  });

  it('and back', async () => {
    const marking = await begin('<p>晋<b>创</b>谷</p>');
    find('b').setAttribute('contenteditable', 'true');
    await expect.poll(() => marksOf(marking)).toEqual([]);
    find('b').setAttribute('contenteditable', 'false');
    await expect.poll(() => marksOf(marking)).toEqual(one);
    find('p').remove();
    await expect.poll(() => marking.store.runs.size).toBe(0);
  });
});
