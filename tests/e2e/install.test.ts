/** Pages that were open before the extension came, and pages that stay open when it is brought anew. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startSession, type ExtensionSession } from '../../scripts/extension-session.ts';
import { CARD_HOST, waitForCard, waitForNoCard } from '../../scripts/page-card.ts';
import { hoverMark, pause, waitForMark } from '../../scripts/page-marks.ts';
import { serveFolder, type StaticServer } from '../../scripts/serve.ts';
import { fileURLToPath } from 'node:url';

let pages: StaticServer;
let session: ExtensionSession;
let early: Page;
const said: string[] = [];

beforeAll(async () => {
  pages = await serveFolder(fileURLToPath(new URL('pages', import.meta.url)));
  session = await startSession(inject('browser'), {
    headless: true,
    beforeInstall: async (browser: Browser) => {
      early = await browser.newPage();
      early.on('console', (message) => said.push(message.text()));
      early.on('pageerror', (error) => said.push(String(error)));
      await early.goto(`${pages.url}open.csp.html`);
    },
  });
});

afterAll(async () => {
  await session.close();
  await pages.close();
});

/** Each registered stretch of text once, and how many hosts of cards there are. */
async function leftOn(page: Page): Promise<{ texts: string[]; hosts: number }> {
  return await page.evaluate((host) => {
    const texts = [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.nodeValue ?? '').slice(startOffset, endOffset),
      ),
    );
    return { texts, hosts: document.querySelectorAll(host).length };
  }, CARD_HOST);
}

it('marks a page that was open when it was installed, frames included, and explains its terms', async () => {
  await waitForMark(early, '晋创谷');
  const inner = early.frames()[1];
  await expect
    .poll(() => inner?.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)))
    .toBe(1);
  await hoverMark(early, '晋创谷');
  await waitForCard(early, '促进四链融合');
});

it('is brought anew into a page that stays open at an update: marks once, one card, nothing said', async () => {
  await session.update();
  await pause(1000);
  await early.bringToFront();
  await early.mouse.move(1, 1);
  await waitForNoCard(early);
  await expect.poll(async () => (await leftOn(early)).texts).toEqual(['晋创谷', '三率三度']);
  await hoverMark(early, '三率三度');
  await waitForCard(early, '签约开工率');
  const { texts, hosts } = await leftOn(early);
  expect(hosts).toBe(1);
  // The term whose card is open is in one highlight more.
  expect(texts.toSorted()).toEqual(['三率三度', '三率三度', '晋创谷'].toSorted());
  // Firefox says that the page's own policy forbids it an icon.
  expect(said.filter((text) => !text.includes('favicon'))).toEqual([]);
});

it('follows the page on after the update, with one script only', async () => {
  await early.mouse.move(1, 1);
  await waitForNoCard(early);
  await early.evaluate(() => {
    const added = document.createElement('p');
    added.textContent = '推进无废城市';
    document.body.append(added);
  });
  await waitForMark(early, '无废城市');
  await pause(300);
  expect((await leftOn(early)).texts).toEqual(['晋创谷', '三率三度', '无废城市']);
});
