/** The pictures of the guide and of README: docs/screenshots. */
import type { Page } from 'puppeteer-core';
import { waitForMark } from './page-marks.ts';
import { inColours, take, write } from './screenshots-camera.ts';
import type { Picture } from './screenshots-palette.ts';
import {
  goTo,
  hasView,
  openCard,
  openDemo,
  openOwnPage,
  openPopup,
  type Stage,
} from './screenshots-scenes.ts';
import { saveTerms } from './screenshots-seed.ts';
import type { Box } from './shadow-tree.ts';

const LIBRARY = { width: 1080, height: 760 };

export async function shootGuide(stage: Stage): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    const page = await openDemo(stage, scheme);
    save(`card-${scheme}`, await take(page, around(await openCard(page, '“三率”“三度”', '签约开工率'))));
    const popup = await openPopup(stage, page, scheme);
    save(`popup-${scheme}`, await take(popup));
    if (scheme === 'light') {
      await popup.type('[role=combobox]', 'jcg');
      await popup.waitForFunction(() => document.querySelectorAll('[role=option]').length < 5);
      save('popup-search', await take(popup));
    }
    await popup.close();
    await page.close();
  }
  await shootWelcome(stage);
  await shootLibrary(stage);
}

/** With enough of the page around it to see what it belongs to. */
function around({ x, y, width, height }: Box): Box {
  return { x: x - 60, y: y - 150, width: width + 260, height: height + 190 };
}

async function shootWelcome(stage: Stage): Promise<void> {
  const page = await openOwnPage(stage, 'welcome.html', { width: 1080, height: 860 }, 'light');
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
    ['workbench', '#/workbench', 'main h1'],
    ['read', '#/read', 'main h1'],
  ] as const) {
    if (!hasView(hash.slice(2).split('/', 1)[0] ?? '')) continue;
    await goTo(library, hash, selector);
    save(name, await take(library));
  }
  await shootStudy(library);
  await inColours(library, 'dark');
  await goTo(library, '#/browse', '[data-row-focus]');
  save('library-dark', await take(library));
  await library.close();
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
