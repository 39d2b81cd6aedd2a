/** A short film of a hover: a term, its card, a term in its gloss, and back. docs/screenshots/card.gif. */
import gifenc from 'gifenc';
import type { Page } from 'puppeteer-core';
import { BACK_BUTTON, findInCard, waitForCard } from './page-card.ts';
import { pause, waitForMark } from './page-marks.ts';
import { save, take } from './screenshots-camera.ts';
import { channels, choosePalette, indexPixels, type Picture } from './screenshots-palette.ts';
import { drawPointer, type Point } from './screenshots-pointer.ts';
import { openDemo, type Stage } from './screenshots-scenes.ts';

/** Two columns wide, and high enough for the longer card below the term. */
const WINDOW = { width: 960, height: 720 };
const TOP = 330;
const TERM = '一谷三园';
const IN_GLOSS = /^晋创谷$/u;

interface Frame {
  readonly picture: Picture;
  /** How long it stays, milliseconds. */
  readonly delay: number;
}

export async function film(stage: Stage): Promise<void> {
  const page = await openDemo(stage, 'light');
  await page.setViewport(WINDOW);
  await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), TOP);
  await pause(400);
  const mark = (await waitForMark(page, TERM)).find(({ text }) => text === TERM);
  if (mark === undefined) throw new Error(`${TERM} is not marked`);
  const frames: Frame[] = [];
  const start = { x: WINDOW.width - 90, y: WINDOW.height - 50 };
  await glide(page, frames, start, mark);
  await waitForCard(page, '绿电产业园区');
  await hold(page, frames, mark, 1800);
  const link = await findInCard(page, IN_GLOSS);
  await glide(page, frames, mark, link);
  await page.mouse.click(link.x, link.y);
  await waitForCard(page, '科技创新');
  await hold(page, frames, link, 2200);
  const back = await findInCard(page, BACK_BUTTON);
  await glide(page, frames, link, back);
  await page.mouse.click(back.x, back.y);
  await waitForCard(page, '绿电产业园区');
  await hold(page, frames, back, 1800);
  await page.close();
  save('docs/screenshots/card.gif', encode(frames));
}

const STEPS = 8;

/** The pointer goes from one place to another, slower at both ends. */
async function glide(page: Page, frames: Frame[], from: Point, to: Point): Promise<void> {
  for (let step = 0; step <= STEPS; step++) {
    const part = (1 - Math.cos((step / STEPS) * Math.PI)) / 2;
    const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    await page.mouse.move(at.x, at.y);
    frames.push({ picture: drawPointer(await take(page), at), delay: step === 0 ? 600 : 50 });
  }
}

/** What is there once everything has faded in, for a while. */
async function hold(page: Page, frames: Frame[], at: Point, delay: number): Promise<void> {
  await pause(400);
  frames.push({ picture: drawPointer(await take(page), at), delay });
}

const TRANSPARENT = 255;

/** One palette for all; of each frame after the first only what has changed. */
function encode(frames: readonly Frame[]): Uint8Array {
  const palette = choosePalette(
    frames.map(({ picture }) => picture),
    TRANSPARENT,
  );
  const colours = Array.from({ length: 256 }, (_, place) => channels(palette[place] ?? 0));
  const encoder = gifenc.GIFEncoder();
  let shown: Uint8Array | null = null;
  for (const { picture, delay } of frames) {
    const indexed = indexPixels(picture, palette);
    const before: Uint8Array | null = shown;
    const changed: Uint8Array = indexed.map((place, at) => (before?.[at] === place ? TRANSPARENT : place));
    encoder.writeFrame(changed, picture.width, picture.height, {
      ...(before === null && { palette: colours }),
      transparent: true,
      transparentIndex: TRANSPARENT,
      delay,
      dispose: 1,
    });
    shown = indexed;
  }
  encoder.finish();
  return encoder.bytes();
}
