/** A page waits for Han text, wherever it arrives; once. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasHan } from '../../../dom/elements.ts';
import { whenHan } from '../../../entrypoints/content/when-han.ts';
import { fragment, pause } from './stage.ts';

let stage: HTMLElement;
let ends: AbortController;
let calls: number;

beforeEach(() => {
  stage = document.createElement('main');
  document.body.append(stage);
  ends = new AbortController();
  calls = 0;
});

afterEach(() => {
  ends.abort();
  stage.remove();
});

const begin = (markup: string) => {
  stage.append(fragment(markup));
  whenHan(hasHan, ends.signal, () => calls++);
};
const find = (selector: string) => stage.querySelector<HTMLElement>(selector)!;
const attach = (host: Element, markup: string) => {
  const root = host.attachShadow({ mode: 'open' });
  root.append(fragment(markup));
  return root;
};
/** Longer than until the next look. */
const LONG = 800;

it.each<[string, string, () => unknown]>([
  ['in the document', '<p>x</p>', () => find('p').append('字')],
  ['as a text that changes', '<p>x</p>', () => (find('p').firstChild!.nodeValue = '字')],
  ['in a new root', '<x-app></x-app>', () => attach(find('x-app'), '<p>字</p>')],
  [
    'in a new root of an element with text',
    '<section><h2>x</h2></section>',
    () => attach(find('section'), '字'),
  ],
  [
    'in a root that comes with its host',
    '<p>x</p>',
    () => {
      const host = document.createElement('x-app');
      attach(host, '字');
      find('p').append(host);
    },
  ],
  [
    'in a root within a root',
    '<x-app></x-app>',
    () => attach(attach(find('x-app'), '<div></div>').querySelector('div')!, '字'),
  ],
])('arrives %s', async (_name, markup, change) => {
  begin(markup);
  await pause(50);
  expect(calls).toBe(0);
  change();
  await expect.poll(() => calls, { timeout: 3000 }).toBe(1);
  stage.append('字');
  await pause(50);
  expect(calls).toBe(1);
});

it('is there in a root from the beginning: at once', () => {
  stage.append(document.createElement('x-app'));
  attach(attach(find('x-app'), '<div></div>').querySelector('div')!, '字');
  begin('');
  expect(calls).toBe(1);
});

it('arrives in a root that was there', async () => {
  stage.append(document.createElement('x-app'));
  const root = attach(find('x-app'), '<p>x</p>');
  begin('');
  await pause(50);
  expect(calls).toBe(0);
  root.append('字');
  await pause(50);
  expect(calls).toBe(1);
});

it('arrives when nobody waits any more', async () => {
  begin('<x-app></x-app>');
  ends.abort();
  attach(find('x-app'), '字');
  stage.append('字');
  await pause(LONG);
  expect(calls).toBe(0);
});
