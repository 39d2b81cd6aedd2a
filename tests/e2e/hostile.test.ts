/** Pages that break what they share with us, throw our host out, or are larger than any page should be. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readCard, waitForCard } from '../../scripts/page-card.ts';
import { hoverMark, pause, readMarks, waitForMark } from '../../scripts/page-marks.ts';
import { useBrowser } from './environment.ts';
import { pagesOfEachTest, testPageOpener } from './opened-pages.ts';
import { termsByFrame } from './page-cases/frame-terms.ts';

const environment = useBrowser();

const opened = pagesOfEachTest();
const open = testPageOpener(environment, opened);

/** How often a term is marked on the page, as the extension counts. */
async function countOf(page: Page, id: string): Promise<number> {
  const popup = await environment().session.openExtensionPage('popup.html');
  const [top] = await termsByFrame(popup, page.url());
  await popup.close();
  const terms = top?.terms && 'terms' in top.terms ? top.terms.terms : [];
  return terms.find((term) => term.id === id)?.count ?? 0;
}

/** The page still draws and answers. */
async function expectAlive(page: Page): Promise<void> {
  const drawn = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const draw = () => (++frames === 5 ? resolve(frames) : requestAnimationFrame(draw));
        requestAnimationFrame(draw);
      }),
  );
  expect(drawn).toBe(5);
}

it('is not touched by a page that breaks every global and prototype', async () => {
  const page = await open('hostile-world.html');
  await expect.poll(() => countOf(page, 'jinchuanggu')).toBe(1);
  await page.bringToFront();
  await page.mouse.move(1, 1);
  await page.mouse.move(70, 55, { steps: 3 });
  // The page can no longer be asked: the card is read from outside it.
  await waitForCard(page, '促进四链融合');
});

it('springs no trap of a page whose every object is a proxy', async () => {
  const page = await open('hostile-proxy.html');
  await expect.poll(() => countOf(page, 'jinchuanggu'), { timeout: 10_000 }).toBe(1);
  await page.bringToFront();
  await page.mouse.move(1, 1);
  await page.mouse.move(70, 55, { steps: 3 });
  await pause(1000);
  await page.keyboard.press('a');
  await expect.poll(() => page.title()).toMatch(/^\d+$/u);
  // The name of our element is the page's to take; it may throw its own element out, and gets nothing else of ours.
  expect(Number(await page.title())).toBeLessThan(20);
});

it('comes back where a page clears the shared registry, and gives in where it never stops', async () => {
  const page = await open('frame.html');
  await waitForMark(page, '晋创谷');
  await page.evaluate(() => CSS.highlights.clear());
  await page.evaluate(() => document.body.append('！'));
  await waitForMark(page, '晋创谷');
  await page.evaluate(() => {
    let rounds = 0;
    const clear = () => {
      CSS.highlights.clear();
      document.body.append('！');
      if (++rounds < 300) requestAnimationFrame(clear);
    };
    clear();
  });
  await pause(1500);
  await expectAlive(page);
});

it('does not quarrel with a page that copies, moves and throws out its host', async () => {
  const page = await open('hostile-host.html');
  await hoverMark(page, '晋创谷');
  await pause(1500);
  await expectAlive(page);
  const answers = await page.$eval('#count', ({ textContent }) => Number(textContent));
  expect(answers).toBeLessThan(100);
  expect((await readMarks(page)).map(({ text }) => text)).toContain('晋创谷');
});

it('opens for no forged message or event', async () => {
  const page = await open('frame.html');
  await waitForMark(page, '晋创谷');
  await page.evaluate(() => {
    for (const type of ['listTerms', 'lookup', 'bringCard', 'refresh', 'command', 'jumpTo']) {
      postMessage({ id: 1, type, data: 'open-card', timestamp: Date.now() }, '*');
      dispatchEvent(new CustomEvent(type, { detail: 'open-card' }));
      document.dispatchEvent(new CustomEvent('wxt:content-script-started', { detail: { id: 'x', type } }));
    }
    const target = document.querySelector('p');
    for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'click', 'touchstart'])
      target?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    target?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'o', altKey: true, shiftKey: true, bubbles: true }),
    );
  });
  await pause(900);
  expect(await readCard(page)).toBe(null);
  await waitForMark(page, '晋创谷');
});

// Chromium itself takes a quarter of a minute to build 40,000 levels, and dies of 50,000 without us.
it('marks below 10,000 levels', async () => {
  const page = await open('empty.html');
  await page.evaluate(() => {
    const top = document.createElement('div');
    // No browser survives laying out so many.
    top.hidden = true;
    let inner: Element = top;
    for (let level = 0; level < 10_000; level++) {
      const next = document.createElement(level % 2 === 0 ? 'div' : 'span');
      inner.append(next);
      inner = next;
    }
    inner.append('晋创谷');
    document.body.append(top, '吨半粮');
  });
  await waitForMark(page, '吨半粮');
  await expect.poll(() => countOf(page, 'jinchuanggu')).toBe(1);
  await expectAlive(page);
});

it('marks a text node of 20 MB', async () => {
  const page = await open('empty.html');
  await page.evaluate(() => {
    const block = document.createElement('pre');
    block.style.cssText = 'content-visibility: hidden; height: 20px';
    block.append(`${'各项工作平稳有序，'.repeat(100)}建设晋创谷。\n`.repeat(7400));
    document.body.append(block);
  });
  await expect.poll(() => countOf(page, 'jinchuanggu'), { timeout: 60_000, interval: 500 }).toBe(7400);
  await expectAlive(page);
}, 60_000);

it('keeps up with a page that answers every change with another', async () => {
  const page = await open('empty.html');
  await page.evaluate(() => {
    const line = document.createElement('p');
    document.body.append(line);
    let left = 3000;
    new MutationObserver(() => {
      if (--left > 0) line.textContent = left % 2 === 0 ? '晋创谷' : '吨半粮';
    }).observe(line, { childList: true });
    line.textContent = '开始';
  });
  await expect.poll(async () => (await readMarks(page)).map(({ text }) => text)).toEqual(['吨半粮']);
});
