/** The right term under the pointer: through links laid over it, in turned, zoomed and vertical text. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HitTest } from '../../../dom/hit-test.ts';
import { rectsOf } from '../../../dom/stretches.ts';
import { fragment, startAndWait, textOf } from './stage.ts';

let stage: HTMLElement;
let ends: AbortController;

beforeEach(() => {
  stage = document.createElement('main');
  stage.style.cssText = 'position: fixed; inset: 20px; overflow: visible; font: 20px/2 sans-serif';
  document.body.append(stage);
  ends = new AbortController();
});

afterEach(() => {
  ends.abort();
  stage.remove();
});

/** What is found in the middle of each mark, and right outside it. */
async function probe(markup: string): Promise<{ inside: (string | null)[]; beside: (string | null)[] }> {
  stage.append(fragment(markup));
  const { store, highlighter, shadowRoots } = await startAndWait(ends.signal);
  const hitTest = new HitTest();
  const at = (x: number, y: number) => {
    const found = hitTest.at(x, y, store, shadowRoots, highlighter.near);
    return found && textOf(found);
  };
  const rects = store.inReadingOrder().map((found) => rectsOf(found)[0]!);
  expect(rects.length).toBeGreaterThan(0);
  return {
    inside: rects.map(({ x, y, width, height }) => at(x + width / 2, y + height / 2)),
    beside: rects.map(({ right, bottom }) => at(right + 12, bottom + 12)),
  };
}

const two = '建设<b>晋创谷</b>，再说一说<b>三率</b>';

describe('finds each mark, and nothing beside it', () => {
  it.each([
    ['plain', `<p>${two}</p>`],
    ['zoom 4', `<p style="zoom: 4">${two}</p>`],
    ['zoom 0.5', `<p style="zoom: 0.5">${two}</p>`],
    [
      'scaled and moved',
      `<p style="transform: translate(10px, 8px) scale(1.2); transform-origin: 0 0">${two}</p>`,
    ],
    ['rotated', `<p style="transform: rotate(12deg); transform-origin: 0 0">${two}</p>`],
    ['vertical', `<p style="writing-mode: vertical-rl; height: 400px">${two}</p>`],
    ['sideways', `<p style="writing-mode: sideways-lr; height: 400px">${two}</p>`],
    ['right to left', `<p dir="rtl">${two}</p>`],
    ['columns', `<p style="columns: 2">${two}</p>`],
    ['not selectable', `<p style="user-select: none">${two}</p>`],
    ['selected as a whole', `<p style="user-select: all">${two}</p>`],
    [
      'under a link stretched over a card',
      `<article style="position: relative"><p>${two}</p><a href="#" style="position: absolute; inset: 0"></a></article>`,
    ],
    [
      'under the box of a link’s pseudo element',
      `<style>.s::after { content: ''; position: absolute; inset: 0 }</style>
       <article style="position: relative"><a class="s" href="#">题</a><p>${two}</p></article>`,
    ],
    ['pointer events off', `<p style="pointer-events: none">${two}</p>`],
    ['SVG', '<svg width="400" height="60"><text x="10" y="40">晋创谷</text></svg>'],
  ])('%s', async (_, markup) => {
    const { inside, beside } = await probe(markup);
    expect(inside).toEqual(['晋创谷', '三率'].slice(0, inside.length));
    expect(beside).toEqual(inside.map(() => null));
  });
});

describe('finds nothing behind', () => {
  it.each([
    ['a box with a colour', 'background: #fff'],
    ['a picture', 'background: linear-gradient(red, blue)'],
  ])('%s', async (_, style) => {
    const cover = `<div style="position: absolute; inset: 0; ${style}"></div>`;
    const { inside } = await probe(`<article style="position: relative"><p>${two}</p>${cover}</article>`);
    expect(inside).toEqual([null, null]);
  });

  it('a menu that is transparent itself', async () => {
    const menu =
      '<div style="position: absolute; inset: 0; background: #fff"><ul style="height: 100%"></ul></div>';
    const { inside } = await probe(`<article style="position: relative"><p>${two}</p>${menu}</article>`);
    expect(inside).toEqual([null, null]);
  });
});
