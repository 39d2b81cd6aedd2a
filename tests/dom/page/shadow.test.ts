/** Open shadow roots: nested, late, moved. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMarkSheet } from '../../../dom/mark-sheet.ts';
import type { Marking } from '../../../dom/marking.ts';
import { fragment, marksOf, pause, startAndWait } from './stage.ts';

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

const attach = (host: Element, markup: string) => {
  const root = host.attachShadow({ mode: 'open' });
  root.append(fragment(markup));
  return root;
};

it('nested ones are marked and styled, and left as they were', async () => {
  stage.append(document.createElement('div'));
  const outer = attach(find('div'), '<p>晋创谷</p><section></section>');
  const inner = attach(outer.querySelector('section')!, '三率');
  const marking = await startAndWait(ends.signal);
  expect(marksOf(marking).sort()).toEqual(['三率→三率', ...one]);
  marking.dress(createMarkSheet());
  for (const root of [outer, inner]) {
    const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    expect(rules.map(({ cssText }) => cssText).join('')).toContain('::highlight(');
  }
  ends.abort();
  expect([...outer.adoptedStyleSheets, ...inner.adoptedStyleSheets]).toEqual([]);
});

it('late ones are found within a second, followed, moved and forgotten', async () => {
  const marking = await begin('<div></div><p></p>');
  const root = attach(find('div'), '<p>晋创谷</p>');
  await pause(1000);
  expect(marksOf(marking)).toEqual(one);
  root.append('三率');
  await expect.poll(() => marksOf(marking)).toEqual([...one, '三率→三率']);
  find('p').append(root.host);
  await expect.poll(() => marksOf(marking)).toEqual([...one, '三率→三率']);
  root.host.remove();
  await expect.poll(() => marking.store.runs.size).toBe(0);
});

it('one that comes with its host is marked once', async () => {
  const marking = await begin('<p>字</p>');
  const host = document.createElement('x-host');
  attach(host, '晋创谷');
  find('p').append(host);
  await pause(1000);
  expect(marksOf(marking)).toEqual(one);
});

it.each([
  ['behind many others', (many: Element, host: Element) => many.after(host)],
  ['before many others', (many: Element, host: Element) => many.before(host)],
  [
    'in the root of many others',
    (many: Element, host: Element) => attach(many, '<slot></slot>').append(host),
  ],
])('one that comes to an element with text, %s', async (_name, put) => {
  const marking = await begin('<div></div>');
  const many = find('div');
  many.append(fragment('<p>x</p>'.repeat(4000)));
  const host = document.createElement('section');
  host.append(fragment('<h3>标题</h3>'));
  put(many, host);
  await pause(1000);
  attach(host, '<p>晋创谷</p>');
  await expect.poll(() => marksOf(marking), { timeout: 10_000 }).toEqual(one);
});

it('one that throws when it is asked keeps no other from being found', async () => {
  const marking = await begin('<x-dead></x-dead><x-host></x-host>');
  const dead = attach(find('x-dead'), '<p>三率</p>');
  await expect.poll(() => marking.shadowRoots, { timeout: 3000 }).toEqual([dead]);
  const get = () => {
    throw new TypeError("can't access dead object");
  };
  for (const node of [dead, dead.host]) Object.defineProperty(node, 'isConnected', { get });
  attach(find('x-host'), '<p>晋创谷</p>');
  await expect.poll(() => marksOf(marking), { timeout: 3000 }).toContain(one[0]);
});

it('not inside an editor', async () => {
  stage.append(fragment('<div contenteditable><p></p></div>'));
  attach(find('p'), '晋创谷');
  expect(marksOf(await startAndWait(ends.signal))).toEqual([]);
});
