/** Takes the README's pictures of the built extension on the demo page: card and popup, light and dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startSession } from './extension-session.ts';
import { needBrowsers } from './need-browsers.ts';
import { measureCard, waitForCard } from './page-card.ts';
import { hoverMark, pause, waitForMark } from './page-marks.ts';
import { serveFolder } from './serve.ts';
import type { Box } from './shadow-tree.ts';
import { ROOT } from './tools.ts';

const FOLDER = join(ROOT, 'docs', 'screenshots');
const SHOWN = { mark: '“三率”“三度”', part: '签约开工率' };
const WINDOW = { width: 1200, height: 860 };

needBrowsers(['chromium']);
mkdirSync(FOLDER, { recursive: true });
const server = await serveFolder(join(ROOT, 'demo'));
const session = await startSession('chromium', {
  headless: true,
  language: 'zh-CN',
  viewport: WINDOW,
  scale: 2,
});
try {
  for (const scheme of ['light', 'dark'] as const) {
    const page = await session.openPage(server.url);
    await inColours(page, scheme);
    await waitForMark(page, '晋创谷');
    const popup = await session.openPopupOver(page);
    if (popup === null) throw new Error('the popup did not open');
    await shootPopup(popup, scheme);
    await shootCard(page, scheme);
    await shootWelcome(scheme);
    await page.close();
  }
} finally {
  await session.close();
  await server.close();
}

type Scheme = 'light' | 'dark';

async function inColours(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

async function shootPopup(page: Page, scheme: Scheme): Promise<void> {
  await inColours(page, scheme);
  await page.waitForSelector('[role=option]');
  await pause(300);
  await save(page, `popup-${scheme}`);
  await page.close();
}

async function shootCard(page: Page, scheme: Scheme): Promise<void> {
  await hoverMark(page, SHOWN.mark);
  await waitForCard(page, SHOWN.part);
  await pause(500);
  const { x, y, width, height } = await measureCard(page);
  // With enough of the page around it to see what it belongs to.
  await save(page, `card-${scheme}`, { x: x - 60, y: y - 190, width: width + 300, height: height + 250 });
}

/** The page of the first run, with its marks and with the popup's list. */
async function shootWelcome(scheme: Scheme): Promise<void> {
  const page = await session.openExtensionPage('welcome.html');
  await inColours(page, scheme);
  await page.waitForSelector('[role=option]');
  await waitForMark(page, '晋创谷');
  await pause(300);
  await save(page, `welcome-${scheme}`);
  await page.close();
}

async function save(page: Page, name: string, clip?: Box): Promise<void> {
  const path = join(FOLDER, `${name}.png`) as `${string}.png`;
  // Beyond the viewport means a window of another size for a moment, which closes the card.
  await page.screenshot({ path, captureBeyondViewport: false, ...(clip && { clip }) });
  console.log(`docs/screenshots/${name}.png`);
}
