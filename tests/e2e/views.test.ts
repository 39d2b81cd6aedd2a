/** The card lies beside its term, in sight and in reach, however the page is drawn and whatever the reader has set. */
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, it } from 'vitest';
import {
  CARD_HOST,
  measureCard,
  pressInCard,
  SAVE_BUTTON,
  waitForCard,
  waitForNoCard,
} from '../../scripts/page-card.ts';
import { hoverMark, readMarks, waitForMark } from '../../scripts/page-marks.ts';
import { readShadowTree } from '../../scripts/shadow-tree.ts';
import { command } from './commands.ts';
import { useBrowser } from './environment.ts';
import { pagesOfEachTest } from './opened-pages.ts';

const environment = useBrowser();
const isChromium = inject('browser') === 'chromium';

const opened = pagesOfEachTest();

async function open(markup: string): Promise<Page> {
  const { session, pages } = environment();
  const page = await session.openPage(`${pages.url}empty.html?${performance.now()}`);
  opened.push(page);
  await page.evaluate((text) => {
    document.documentElement.style.fontSize = '20px';
    document.body.append(document.createRange().createContextualFragment(text));
    for (const dialog of document.querySelectorAll('dialog')) dialog.showModal();
    for (const shown of document.querySelectorAll<HTMLElement>('[popover]')) shown.showPopover();
  }, markup);
  return page;
}

/** The rectangle of the marked term, the view, and what is on top in the middle of the card. */
async function around(page: Page, card: { x: number; y: number; width: number; height: number }) {
  return await page.evaluate(({ x, y, width, height }) => {
    const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const live = document.createRange();
    if (range) live.setStart(range.startContainer, range.startOffset);
    if (range) live.setEnd(range.endContainer, range.endOffset);
    const { left, top, right, bottom } = live.getBoundingClientRect();
    const { offsetLeft = 0, offsetTop = 0, width: across = 0, height: down = 0 } = visualViewport ?? {};
    return {
      term: { left, top, right, bottom },
      view: { left: offsetLeft, top: offsetTop, right: offsetLeft + across, bottom: offsetTop + down },
      onTop: document.elementFromPoint(x + width / 2, y + height / 2)?.localName,
    };
  }, card);
}

async function expectBesideTerm(page: Page): Promise<void> {
  const card = await measureCard(page);
  const { term, view, onTop } = await around(page, card);
  const [right, bottom] = [card.x + card.width, card.y + card.height];
  expect(onTop).toBe(CARD_HOST);
  expect(card.x).toBeGreaterThanOrEqual(view.left);
  expect(card.y).toBeGreaterThanOrEqual(view.top);
  expect(right).toBeLessThanOrEqual(view.right + 1);
  expect(bottom).toBeLessThanOrEqual(view.bottom + 1);
  const isBeside = right <= term.left || card.x >= term.right || bottom <= term.top || card.y >= term.bottom;
  expect(isBeside, JSON.stringify({ card, term })).toBe(true);
}

const TERM = '<p>推进晋创谷建设。</p>';

it.each([
  ['text that runs down', `<main style="writing-mode: vertical-rl; block-size: 700px">${TERM}</main>`],
  ['text from right to left', `<main dir="rtl">${TERM}</main>`],
  ['a root zoomed in', `<style>:root { zoom: 2.5 }</style>${TERM}`],
  ['a root zoomed out', `<style>:root { zoom: 0.5 }</style>${TERM}`],
  ['a root that is turned', `<style>:root { transform: rotate(4deg) scale(0.9) }</style>${TERM}`],
  ['a root with a filter', `<style>:root { filter: sepia(0.5) }</style>${TERM}`],
  ['a modal dialog', `<dialog>${TERM}</dialog>`],
  ['a dialog over a dialog', `<dialog>里面<dialog>${TERM}</dialog></dialog>`],
  ['a popover', `<div popover="manual">${TERM}</div>`],
  [
    'a bar above everything',
    `${TERM}<div style="position: fixed; inset: 60px 0 0; z-index: 2147483647; background: #fff"></div>`,
  ],
  [
    'a link stretched over it',
    `<article style="position: relative">${TERM}<a href="#" style="position: absolute; inset: 0"></a></article>`,
  ],
  ['text selected as a whole', `<main style="user-select: all">${TERM}</main>`],
  ['a box that scrolls', `<div style="overflow: auto; block-size: 60px">${TERM}${TERM}</div>`],
])('in %s', async (_, markup) => {
  const page = await open(markup);
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await expectBesideTerm(page);
  // Its buttons are in reach, and the page does not answer for them.
  await pressInCard(page, SAVE_BUTTON);
  expect(new URL(page.url()).hash).toBe('');
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  expect(await page.evaluate(() => document.querySelectorAll('dialog:modal').length)).toBe(
    markup.split('<dialog').length - 1,
  );
});

describe('at a zoom of', () => {
  it.each([50, 200, 300, 400])('%i percent', async (percent) => {
    const page = await open(`<div style="block-size: 60px"></div>${TERM}`);
    const zoom = percent / 100;
    await page.setViewport({
      width: Math.round(1200 / zoom),
      height: Math.round(900 / zoom),
      deviceScaleFactor: zoom,
    });
    await hoverMark(page, '晋创谷');
    await waitForCard(page, '促进四链融合');
    const card = await measureCard(page);
    const { view, onTop } = await around(page, card);
    expect(onTop).toBe(CARD_HOST);
    expect(card.x + card.width).toBeLessThanOrEqual(view.right + 1);
    expect(card.y + card.height).toBeLessThanOrEqual(view.bottom + 1);
    // What does not fit is scrolled to: the last line can be seen.
    const host = await readShadowTree(page, CARD_HOST);
    const lowest = await host?.children[0]?.call(`(root) => {
      const last = root.querySelector('.copy');
      last.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      return String(last.getBoundingClientRect().bottom);
    }`);
    expect(Number(lowest)).toBeLessThanOrEqual(card.y + card.height + 1);
  });
});

it.runIf(isChromium)('in a page that fingers have zoomed into', async () => {
  const page = await open(`<main style="padding: 300px 0 400px 300px">${TERM}</main>`);
  await waitForMark(page, '晋创谷');
  const session = await page.createCDPSession();
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(2);
  await command(environment().session, page, 'next-term');
  await waitForCard(page, '促进四链融合');
  await expectBesideTerm(page);
});

it.runIf(isChromium)('in full screen', async () => {
  const page = await open(`<main style="background: #fff">${TERM}<button>全屏</button></main>`);
  await page.evaluate(() =>
    document
      .querySelector('button')
      ?.addEventListener('click', () => void document.querySelector('main')?.requestFullscreen()),
  );
  await page.click('button');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await expectBesideTerm(page);
  await page.evaluate(() => document.exitFullscreen());
});

it.runIf(isChromium).each([
  ['prefers-reduced-motion', 'reduce', 'none'],
  ['prefers-reduced-motion', 'no-preference', 'appear'],
])('moves as the reader has set: %s %s', async (name, value, animation) => {
  const page = await open(TERM);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  const host = await readShadowTree(page, CARD_HOST);
  const read = `(root) => getComputedStyle(root.querySelector('[role=dialog]')).animationName`;
  expect(await host?.children[0]?.call(read)).toBe(animation);
});

it.runIf(isChromium)('has edges and marks where the reader’s colours replace all others', async () => {
  const page = await open(TERM);
  const session = await page.createCDPSession();
  const features = [{ name: 'forced-colors', value: 'active' }];
  await session.send('Emulation.setEmulatedMedia', { features });
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  expect((await readMarks(page)).map(({ text }) => text)).toContain('晋创谷');
  const host = await readShadowTree(page, CARD_HOST);
  const read = `(root) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(root.querySelector('[role=dialog]'));
    return borderTopStyle + ' ' + borderTopWidth;
  }`;
  expect(await host?.children[0]?.call(read)).toBe('solid 1px');
  const marks = await page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, { size }]) =>
      size > 0 ? [getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine] : [],
    ),
  );
  expect(marks).toContain('underline');
});
