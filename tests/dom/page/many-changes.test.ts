/** Large pages and many changes: nothing is missed, and the work is in proportion. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Marking } from '../../../dom/marking.ts';
import { fragment, marksOf, pause, start, startAndWait } from './stage.ts';

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

it('finds the mark of each of 1,000 text nodes added one by one, and forgets them all', async () => {
  const marking = await begin('<div></div>');
  for (let i = 0; i < 1000; i++) {
    find('div').append(`第${i}条晋创谷`);
    await Promise.resolve();
  }
  await expect.poll(() => marksOf(marking)).toHaveLength(1000);
  find('div').replaceChildren();
  await expect.poll(() => marking.store.runs.size).toBe(0);
});

it.each([
  ['paragraphs', 'p'],
  ['inline elements', 'span'],
  ['custom elements', 'x-row'],
])('reads little more than what is appended to 5,000 %s', async (_, name) => {
  await begin(`<${name}>推进晋创谷建设和三率考核工作落实</${name}>`.repeat(5000));
  const read = vi.spyOn(CharacterData.prototype, 'data', 'get');
  stage.append(fragment(`<${name}>晋创谷</${name}>`));
  await pause();
  const reads = read.mock.calls.length;
  read.mockRestore();
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThan(500);
});

it('reads on where the page takes away what the first pass stands on', async () => {
  stage.append(fragment(`<section>${'<div><p>晋创谷</p></div>'.repeat(20_000)}</section><h2>三率</h2>`));
  const marking = start(ends.signal);
  for (let i = 0; marking.scanning; i++) {
    const all = stage.querySelectorAll('section div');
    for (const old of [...all].slice(0, all.length / 2)) old.remove();
    await pause();
    if (i > 30) break;
  }
  while (marking.scanning) await pause();
  await pause();
  expect(marksOf(marking).at(-1)).toBe('三率→三率');
  expect(marksOf(marking)).toHaveLength(stage.querySelectorAll('p').length + 1);
});
