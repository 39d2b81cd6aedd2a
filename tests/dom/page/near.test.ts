/** On a page with many marks those in view are registered, wherever in the document they stand. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rectsOf } from '../../../dom/stretches.ts';
import { startAndWait } from './stage.ts';

let stop: AbortController;

beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

/** What follows a scroll comes with the next frame. */
async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}

const TERM = '建设晋创谷';
const paragraphs = (count: number, inner = TERM) => `<p style="height:60px">${inner}</p>`.repeat(count);
const shadow = (inner: string) => `<div><template shadowrootmode="open">${inner}</template></div>`;

/** Enough for a few leaves, and for so many that not each run is asked each time. */
const [FEW, MANY] = [100, 900];

const LAYOUTS: Readonly<Record<string, string>> = {
  'one column': paragraphs(MANY),
  'hidden text at the end': `${paragraphs(FEW)}<div hidden>${TERM}</div>`,
  'hidden text at the end of a long page': `${paragraphs(MANY)}<div hidden>${TERM}</div>`,
  'hidden text in the middle': `${paragraphs(300)}<div hidden>${paragraphs(300)}</div>${paragraphs(300)}`,
  'a short column behind a long one': `<div style="display:grid;grid-template-columns:1fr 9em"><main>${paragraphs(MANY)}</main><aside><p>${TERM}</p><p>${TERM}</p></aside></div>`,
  'a floated column': `<main style="float:left;width:60%">${paragraphs(FEW)}</main><aside style="float:right"><p>${TERM}</p></aside>`,
  'a box taken out to the top': `<main style="padding-top:80px">${paragraphs(MANY)}</main><div style="position:absolute;top:0">${TERM}</div>`,
  'the last first': `<main style="display:flex;flex-direction:column-reverse">${paragraphs(MANY)}</main>`,
  'text columns': `<main style="column-count:3">${paragraphs(MANY)}</main>`,
  'boxless elements around the text': paragraphs(FEW, `<span style="display:contents">${TERM}</span>`),
  'a hidden element before the text': paragraphs(FEW, `<span hidden>隐</span>${TERM}`),
  'a box elsewhere before the text': paragraphs(
    FEW,
    `<span style="position:absolute;left:-9999px">第</span>${TERM}`,
  ),
  'text that overflows its box': paragraphs(FEW, `<span style="display:block;height:0">${TERM}</span>`),
  'paragraphs taller than the window':
    `<p style="width:2em"><b>${TERM}</b>${'一二三四五六七八九十'.repeat(60)}${TERM}</p>`.repeat(45),
  'shadow trees': shadow(`<p style="height:60px">${TERM}</p>`).repeat(FEW),
  'a shadow tree amid other text': `${paragraphs(FEW)}${shadow(`<p>${TERM}</p>`)}${paragraphs(FEW)}<p hidden>${TERM}</p>`,
};

it.each(Object.entries(LAYOUTS))('marks what is in view: %s', async (_name, markup) => {
  document.body.setHTMLUnsafe(markup);
  const { store, highlighter } = await startAndWait(stop.signal);
  const inView = () =>
    store.inReadingOrder().filter((found) => {
      const [rect] = rectsOf(found);
      return rect && rect.top >= 0 && rect.bottom <= innerHeight;
    });
  await expect.poll(() => highlighter.near.length).toBeGreaterThan(0);
  let seen = 0;
  for (const part of [0, 0.3, 0.7, 1, 0.5]) {
    scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight));
    await frames(4);
    seen += inView().length;
    const registered = new Set(highlighter.near.map(({ match }) => match));
    expect(inView().filter(({ match }) => !registered.has(match)).length, `at ${part}`).toBe(0);
  }
  expect(seen).toBeGreaterThan(0);
  expect(highlighter.near.length).toBeLessThan(store.total);
});

it('meets what has moved on its own', async () => {
  document.body.setHTMLUnsafe(`${paragraphs(500)}<p id="moving">${TERM}</p>${paragraphs(500)}`);
  const { highlighter } = await startAndWait(stop.signal);
  const moving = document.querySelector<HTMLElement>('#moving');
  if (!moving) throw new Error('no paragraph to move');
  moving.style.cssText = 'position:fixed;top:0';
  const isRegistered = () => highlighter.near.some(({ run }) => run.pieces[0]?.node.parentElement === moving);
  await expect.poll(isRegistered, { timeout: 5000 }).toBe(true);
});
