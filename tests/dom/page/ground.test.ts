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
  document.documentElement.removeAttribute('style');
});

const grounds = ['light', 'dark', 'plain'];
const painted = (style = 'dotted') =>
  grounds.filter((ground) => CSS.highlights.get(`note-${style}-${ground}`)?.size === 1).join();
const paragraph = () => document.querySelector('p')!;

it('marks on light ground, and anew on dark ground when the page turns dark', async () => {
  await startAndWait(ends.signal);
  expect(painted()).toBe('light');
  document.body.style.cssText = 'color: #ece9e4; background: #1a1816';
  await expect.poll(() => painted()).toBe('dark');
});

it.each([
  ['white', 'color: #222; background: #fff', 'light'],
  ['pale', 'color: #222; background: #f4ecd8', 'light'],
  ['navy', 'color: #fff; background: navy', 'dark'],
  ['a grey that neither colour stands out from', 'color: #fff; background: #767676', 'plain'],
  ['red', 'color: #fff; background: #c33', 'plain'],
  ['a picture', 'color: #fff; background: linear-gradient(#000, #fff) #000', 'plain'],
  ['half transparent black over white', 'color: #fff; background: rgb(0 0 0 / 0.8)', 'dark'],
  ['a hint of black over white', 'color: #222; background: rgb(0 0 0 / 0.05)', 'light'],
  ['a colour of another space', 'color: #fff; background: oklch(0.3 0.1 200)', 'plain'],
  ['sRGB by function', 'color: #fff; background: color(srgb 0 0 0.2)', 'dark'],
  ['white letters on what would be white: they stand on something else', 'color: #fff', 'plain'],
])('on %s', async (_, style, expected) => {
  paragraph().style.cssText = style;
  await startAndWait(ends.signal);
  expect(painted()).toBe(expected);
});

it('knows the dark canvas of a dark page that paints nothing', async () => {
  document.documentElement.style.colorScheme = 'dark';
  await startAndWait(ends.signal);
  expect(painted()).toBe('dark');
});

it('shows the style a reader chose, and another one at once', async () => {
  const marking = await startAndWait(ends.signal);
  marking.show({ style: 'solid', mode: 'every' });
  expect([painted('dotted'), painted('solid')]).toEqual(['', 'light']);
  marking.show({ style: 'background', mode: 'every' });
  expect([painted('solid'), painted('background')]).toEqual(['', 'light']);
});
