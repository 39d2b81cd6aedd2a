/** Takes the README's pictures of the built extension on the demo page: card and popup, light and dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startSession } from './extension-session.ts';
import { needBrowsers } from './need-browsers.ts';
import { CARD_HOST, hoverMark, pause, waitForCard } from './page-marks.ts';
import { serveFolder } from './serve.ts';
import { ROOT } from './tools.ts';

const FOLDER = join(ROOT, 'docs', 'screenshots');
const SHOWN = { mark: '“三率”“三度”', part: '签约开工率', query: 'slsd', headword: '三率三度' };
const POPUP = { width: 380, height: 560 };

needBrowsers(['chromium']);
mkdirSync(FOLDER, { recursive: true });
const server = await serveFolder(join(ROOT, 'demo'));
const viewport = { width: 1200, height: 860, deviceScaleFactor: 2 };
const session = await startSession('chromium', { headless: true, viewport });
try {
  for (const scheme of ['light', 'dark'] as const) {
    await shootCard(await session.openPage(server.url), scheme);
    await shootPopup(await session.openExtensionPage('popup.html'), scheme);
  }
} finally {
  await session.close();
  await server.close();
}

type Scheme = 'light' | 'dark';

async function shootCard(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await hoverMark(page, SHOWN.mark);
  await waitForCard(page, SHOWN.part);
  await pause(500);
  const card = await page.$eval(CARD_HOST, (host) => {
    const { x, y, width, height } = host.getBoundingClientRect();
    return { x, y, width, height };
  });
  // The card with enough of the page around it to see what it belongs to.
  const clip = {
    x: Math.max(0, Math.min(card.x - 220, 1200 - 860)),
    y: Math.max(0, card.y - 150),
    width: 860,
    height: Math.min(card.height + 300, 860),
  };
  await save(page, `card-${scheme}`, clip);
}

async function shootPopup(page: Page, scheme: Scheme): Promise<void> {
  await page.setViewport({ ...POPUP, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.waitForSelector('[role=combobox]');
  await page.keyboard.type(SHOWN.query);
  await page.waitForFunction(
    (expected) => document.querySelector('[role=option]')?.textContent?.includes(expected),
    {},
    SHOWN.headword,
  );
  await pause(300);
  await save(page, `popup-${scheme}`, { x: 0, y: 0, ...POPUP });
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function save(page: Page, name: string, clip: Clip): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) as `${string}.png`, clip });
  console.log(`docs/screenshots/${name}.png`);
  await page.close();
}
