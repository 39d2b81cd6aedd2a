/** The pictures of the guide and of README: docs/screenshots. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { pause, waitForMark } from './page-marks.ts';
import { inColours, take, takeBehind, write } from './screenshots-camera.ts';
import type { Picture } from './screenshots-palette.ts';
import {
  goTo,
  hasView,
  openCard,
  openDemo,
  openOwnPage,
  openPanel,
  openPopup,
  type Stage,
} from './screenshots-scenes.ts';
import { saveTerms } from './screenshots-seed.ts';
import type { Box } from './shadow-tree.ts';
import { ROOT } from './tools.ts';

const LIBRARY = { width: 1280, height: 820 };
const PANEL = { width: 400, height: 640 };

export async function shootGuide(stage: Stage): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    const page = await openDemo(stage, scheme);
    save(`card-${scheme}`, await take(page, around(await openCard(page, 110, '“三率”“三度”', '签约开工率'))));
    const popup = await openPopup(stage, page, scheme);
    save(`popup-${scheme}`, await take(popup));
    if (scheme === 'light') {
      await popup.type('[role=combobox]', 'jcg');
      await popup.waitForFunction(() => document.querySelectorAll('[role=option]').length < 5);
      save('popup-search', await take(popup));
    }
    await popup.close();
    if (scheme === 'light') await shootPanel(stage, page);
    await page.close();
  }
  await shootWelcome(stage);
  await shootLibrary(stage);
}

/** With enough of the page around it to see what it belongs to. */
function around({ x, y, width, height }: Box): Box {
  return { x: x - 60, y: y - 152, width: width + 260, height: height + 184 };
}

/** With the texts of all terms of the page asked for. */
async function shootPanel(stage: Stage, page: Page): Promise<void> {
  const panel = await openPanel(stage, page, PANEL);
  await panel.$eval('button[aria-expanded]', (button) => (button as HTMLElement).click());
  await panel.waitForSelector('.explain');
  save('panel', await takeBehind(panel));
  await panel.close();
}

async function shootWelcome(stage: Stage): Promise<void> {
  const page = await openOwnPage(stage, 'welcome.html', { width: 1080, height: 1000 }, 'light');
  await page.waitForSelector('[role=option]');
  await waitForMark(page, '晋创谷');
  save('welcome', await take(page));
  await page.close();
}

async function shootLibrary(stage: Stage): Promise<void> {
  const library = await openOwnPage(stage, 'library.html', LIBRARY, 'light');
  await library.waitForSelector('main h1');
  await saveTerms(library, '山西');
  for (const [name, hash, selector] of [
    ['library', '#/browse', '[data-row-focus]'],
    ['term', '#/term/sanlv-sandu', '.related a'],
    ['saved', '#/saved', '.saved-row'],
    ['packs', '#/packs', 'main h1'],
    ['mine', '#/mine', 'main h1'],
    ['settings', '#/settings', '.settings kbd'],
  ] as const) {
    await goTo(library, hash, selector);
    save(name, await take(library));
  }
  await shootStudy(library);
  for (const view of ['workbench', 'read'] as const) {
    // As far as the build has them.
    if (!hasView(view)) continue;
    await openReport(library, view);
    save(view, await take(library));
  }
  await inColours(library, 'dark');
  await goTo(library, '#/browse', '[data-row-focus]');
  save('library-dark', await take(library));
  await library.close();
}

const REPORT = join(ROOT, 'data', 'reports', 'shanxi-yuncheng-2025', 'source.txt');
const IN_REPORT = { workbench: '.wb-desk', read: '.wb-reading' };

/** A view that begins with a file, given a report's annotations. */
async function openReport(library: Page, view: keyof typeof IN_REPORT): Promise<void> {
  await goTo(library, `#/${view}`, 'input[type=file]');
  await (await library.$('input[type=file]').then((input) => input?.toElement('input')))?.uploadFile(REPORT);
  await library.waitForSelector(IN_REPORT[view]);
  await pause(1000);
}

async function shootStudy(library: Page): Promise<void> {
  await goTo(library, '#/study', '.study-card');
  save('study-question', await take(library));
  await library.keyboard.press('Space');
  await library.waitForSelector('.study-grades');
  save('study-answer', await take(library));
}

function save(name: string, picture: Picture): void {
  write(`docs/screenshots/${name}.png`, picture);
}
