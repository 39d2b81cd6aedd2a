/** Everything without a mouse: from term to term, into the card and out again, to the article and back. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import {
  CARD_HOST,
  measureCard,
  readCard,
  readTexts,
  waitForCard,
  waitForNoCard,
} from '../../scripts/page-card.ts';
import { pause, waitForMark } from '../../scripts/page-marks.ts';
import { readShadowTree } from '../../scripts/shadow-tree.ts';
import type { PageCommand } from '../../messages/page.ts';
import { command } from './commands.ts';
import { useBrowser } from './environment.ts';
import { pagesOfEachTest } from './opened-pages.ts';

const environment = useBrowser();

const opened = pagesOfEachTest();

/** A page with a field that has the focus. */
async function open(file?: string): Promise<Page> {
  const { session, pages, demo } = environment();
  const address = file === undefined ? demo.url : `${pages.url}${file}`;
  const page = await session.openPage(`${address}?${performance.now()}`);
  opened.push(page);
  await page.evaluate(() => {
    document.body.prepend(document.createElement('input'));
    document.querySelector('input')?.focus({ preventScroll: true });
  });
  await waitForMark(page, '晋创谷');
  return page;
}

const press = (page: Page, name: PageCommand) => command(environment().session, page, name);

const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName ?? '');

const inCard = async (page: Page) => expect.poll(() => focused(page), { timeout: 5000 }).toBe(CARD_HOST);
const inField = async (page: Page) => expect.poll(() => focused(page), { timeout: 5000 }).toBe('input');

/** What has the focus in the card, as it is written. */
async function active(page: Page): Promise<string> {
  const host = await readShadowTree(page, CARD_HOST);
  const element = '(root) => root.activeElement?.cloneNode().outerHTML ?? ""';
  return (await host?.children[0]?.call(element)) ?? '';
}

async function tabTo(page: Page, what: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab');
    const element = await active(page);
    if (typeof what === 'string' ? element.includes(what) : what.test(element)) return;
  }
  throw new Error(`Tab does not lead to ${String(what)}`);
}

it('goes from term to term and back, and at the end to where it began', async () => {
  const page = await open('reading.html');
  await press(page, 'next-term');
  await waitForCard(page, '促进四链融合');
  await inCard(page);
  await press(page, 'next-term');
  await waitForCard(page, '签约开工率');
  await inCard(page);
  await press(page, 'previous-term');
  await waitForCard(page, '促进四链融合');
  await inCard(page);
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  await inField(page);
  await press(page, 'open-card');
  await waitForCard(page, '促进四链融合');
  await inCard(page);
  await press(page, 'open-card');
  await waitForNoCard(page);
  await inField(page);
});

it('leaves a pinned card and comes back to it, and lets it go', async () => {
  const page = await open('reading.html');
  await press(page, 'next-term');
  await waitForCard(page, '促进四链融合');
  await inCard(page);
  await press(page, 'pin-card');
  await press(page, 'focus-card');
  await inField(page);
  await page.evaluate(() => scrollTo(0, 2000));
  await pause(500);
  expect(await readCard(page)).toContain('促进四链融合');
  await press(page, 'focus-card');
  await inCard(page);
  await tabTo(page, /aria-label="(?:关闭|Close)"/u);
  await page.keyboard.press('Enter');
  await waitForNoCard(page);
  await inField(page);
});

it('opens the article with notes from the card’s menu, and closes it to where it began', async () => {
  const page = await open();
  await press(page, 'next-term');
  await waitForCard(page, '促进四链融合');
  await inCard(page);
  await tabTo(page, 'aria-haspopup="menu"');
  await page.keyboard.press('Enter');
  await expect.poll(() => active(page)).toContain('menuitem');
  for (const key of ['End', 'ArrowUp', 'Enter'] as const) await page.keyboard.press(key);
  await expect
    .poll(() => readTexts(page, 'cezhu-sheet'), { timeout: 10_000 })
    .toContain('晋创谷：促进四链融合');
  expect(await readCard(page)).toBe(null);
  expect(await focused(page)).toBe('cezhu-sheet');
  await page.keyboard.press('Escape');
  await expect.poll(() => readTexts(page, 'cezhu-sheet')).toBe('');
  await inField(page);
});

it('scrolls to a term that is out of sight', async () => {
  const page = await open();
  await page.addStyleTag({ content: 'aside { margin-block-start: 3000px }' });
  await press(page, 'previous-term');
  await waitForCard(page, '高耗能、高排放');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
  const { y, height } = await measureCard(page);
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
});
