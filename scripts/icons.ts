/**
 * Renders the seal, drawn in seal.svg (and seal-16.svg, whose strokes lie on the pixel grid), to public/icon/*.png.
 * Run by hand after a change of the drawing: `node scripts/icons.ts`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from './browsers.ts';

/** Edge in pixels → drawing. At 16 the large drawing's serifs would blur into grey. */
const ICONS: ReadonlyArray<readonly [number, string]> = [
  [16, 'seal-16.svg'],
  [32, 'seal.svg'],
  [48, 'seal.svg'],
  [96, 'seal.svg'],
  [128, 'seal.svg'],
];

const folder = join(import.meta.dirname, '../public/icon');
await mkdir(folder, { recursive: true });
const chromium = findChromium();
if (chromium === undefined) throw new Error('icons: no Chromium found; set CHROME_PATH');
const browser = await puppeteer.launch({ executablePath: chromium, args: [...CHROMIUM_ARGS] });
try {
  const page = await browser.newPage();
  for (const [edge, drawing] of ICONS) {
    const svg = await readFile(join(import.meta.dirname, drawing), 'base64');
    await page.setViewport({ width: edge, height: edge });
    await page.setContent(
      `<body style="margin:0"><img width="${edge}" height="${edge}" style="display:block" src="data:image/svg+xml;base64,${svg}">`,
    );
    await writeFile(join(folder, `${edge}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
