/** The pictures of the store listing, 1280 × 800, in one language: docs/store/pictures/<language>. */
import type { Page } from 'puppeteer-core';
import { layOver, take, write } from './screenshots-camera.ts';
import type { Picture } from './screenshots-palette.ts';
import { goTo, openCard, openDemo, openOwnPage, openPopup, type Stage } from './screenshots-scenes.ts';
import { saveTerms } from './screenshots-seed.ts';

/** What Chrome's store takes; Edge's and Mozilla's take it too. */
export const STORE = { width: 1280, height: 800 };

/** From the window's edge to the popup. Pixels. */
const MARGIN = 16;

export async function shootStore(stage: Stage, language: 'zh-CN' | 'en', deck: string): Promise<void> {
  const save = (name: string, picture: Picture) =>
    write(`docs/store/pictures/${language}/${name}.png`, picture);
  const page = await openDemo(stage, 'light');
  await openCard(page, 110, '“三率”“三度”', '签约开工率');
  save('1-card', await take(page));
  await page.keyboard.press('Escape');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  save('2-popup', await withPopup(stage, page));
  await page.close();
  const library = await openOwnPage(stage, 'library.html', STORE, 'light');
  await library.waitForSelector('main h1');
  await saveTerms(library, deck);
  await goTo(library, '#/term/sanlv-sandu', '.related a');
  save('3-entry', await take(library));
  await goTo(library, '#/study', '.study-card');
  await library.keyboard.press('Space');
  await library.waitForSelector('.study-grades');
  save('4-revision', await take(library));
  await library.close();
  const dark = await openDemo(stage, 'dark');
  await openCard(dark, 0, '一城两区三门户', '一城');
  save('5-dark', await take(dark));
  await dark.close();
}

/** A popup is a window of its own; in the picture it hangs where the browser hangs it, in the corner. */
async function withPopup(stage: Stage, page: Page): Promise<Picture> {
  const ground = await take(page);
  const popup = await openPopup(stage, page, 'light');
  const over = await take(popup);
  await popup.close();
  return layOver(ground, over, ground.width - over.width - MARGIN, MARGIN);
}
