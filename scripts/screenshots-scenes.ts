/** How to get to what a picture shows: pages, popup, panel and views of the library, with something in them. */
import type { Page } from 'puppeteer-core';
import { VIEWS } from '../entrypoints/library/views.ts';
import type { ExtensionSession } from './extension-session.ts';
import { measureCard, waitForCard } from './page-card.ts';
import { pause, waitForMark } from './page-marks.ts';
import { inColours, type Scheme } from './screenshots-camera.ts';
import type { Box } from './shadow-tree.ts';

export interface Stage {
  readonly session: ExtensionSession;
  /** Address of the demo page. */
  readonly demo: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Fading in, and fonts. Milliseconds. */
const SETTLED = 400;

/** The first page of a fresh installation waits for its glossary. Milliseconds. */
const PATIENCE = 60_000;

export async function openDemo({ session, demo }: Stage, scheme: Scheme): Promise<Page> {
  const page = await session.openPage(demo);
  await inColours(page, scheme);
  await waitForMark(page, '晋创谷', PATIENCE);
  return page;
}

/** Scrolls the page down to a place, rests the pointer on a mark there and waits for a card that says something. */
export async function openCard(page: Page, top: number, mark: string, says: string): Promise<Box> {
  await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
  await pause(SETTLED);
  const found = (await waitForMark(page, mark)).find(({ text, y }) => text === mark && y > 0);
  if (found === undefined) throw new Error(`${mark} is not in view`);
  await page.mouse.move(found.x, found.y, { steps: 3 });
  await waitForCard(page, says);
  await pause(SETTLED);
  return measureCard(page);
}

/** The popup over a page, with the list of the page's terms. */
export async function openPopup({ session }: Stage, page: Page, scheme: Scheme): Promise<Page> {
  const popup = await session.openPopupOver(page);
  if (popup === null) throw new Error('the popup did not open');
  await inColours(popup, scheme);
  await popup.waitForSelector('[role=option]');
  await pause(SETTLED);
  return popup;
}

/** The side panel beside a page: a tab here, which the page's tab is then put before. */
export async function openPanel(stage: Stage, page: Page, size: Size): Promise<Page> {
  const panel = await openOwnPage(stage, 'sidepanel.html', size, 'light');
  await page.bringToFront();
  await panel.waitForSelector('[role=option]');
  await pause(SETTLED);
  return panel;
}

export async function openOwnPage(stage: Stage, file: string, size: Size, scheme: Scheme): Promise<Page> {
  const page = await stage.session.openExtensionPage(file);
  await page.setViewport({ ...size, deviceScaleFactor: await page.evaluate(() => devicePixelRatio) });
  await inColours(page, scheme);
  return page;
}

/** Whether the library has a view of this name in this build. */
export const hasView = (name: string) => Object.hasOwn(VIEWS, name);

/** Goes to a view of the library in the tab that is open, and waits for an element of it. */
export async function goTo(library: Page, hash: string, selector: string): Promise<void> {
  await library.evaluate((to) => {
    location.hash = to;
    scrollTo({ top: 0, behavior: 'instant' });
  }, hash);
  await library.waitForSelector(selector);
  // What has the focus after a change of view need not show it in a picture.
  await library.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await pause(SETTLED);
}
