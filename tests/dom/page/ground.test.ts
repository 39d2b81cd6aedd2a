import { afterEach, beforeEach, expect, it } from 'vitest';
import { fragment, startAndWait } from './stage.ts';

let ends: AbortController;

beforeEach(() => {
  ends = new AbortController();
  document.body.append(fragment('<main><p>晋创谷</p></main>'));
});

afterEach(() => {
  ends.abort();
  document.querySelector('main')?.remove();
  document.body.removeAttribute('style');
});

const painted = (name: string) => CSS.highlights.get(name)?.size;

it('marks on light ground, and anew on dark ground when the page turns dark', async () => {
  await startAndWait(ends.signal);
  expect([painted('note-on-light'), painted('note-on-dark')]).toEqual([1, 0]);
  document.body.style.color = '#ece9e4';
  await expect.poll(() => [painted('note-on-light'), painted('note-on-dark')]).toEqual([0, 1]);
});

it('tells the ground by the text itself, not by the page', async () => {
  document.querySelector('p')!.style.color = 'rgb(255 255 255)';
  await startAndWait(ends.signal);
  expect([painted('note-on-light'), painted('note-on-dark')]).toEqual([0, 1]);
});
