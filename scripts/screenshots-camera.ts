/** Takes pictures of pages, lays one over another, and writes them small. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { channels, choosePalette, indexPixels, type Picture } from './screenshots-palette.ts';
import type { Box } from './shadow-tree.ts';
import { ROOT } from './tools.ts';

export type Scheme = 'light' | 'dark';

export async function inColours(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // No picture is taken halfway.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** What the window shows, or the part of it inside a box (CSS pixels of the viewport). */
export async function take(page: Page, box?: Box): Promise<Picture> {
  // A clip is placed in the document.
  const scrolled = await page.evaluate(() => scrollY);
  // Beyond the viewport means a window of another size for a moment, which closes the card.
  const options = { captureBeyondViewport: false, ...(box && { clip: { ...box, y: box.y + scrolled } }) };
  const bytes = await page.screenshot(options);
  return PNG.sync.read(Buffer.from(bytes));
}

/** What a tab shows that is not the one in front: puppeteer's own picture would bring it there. */
export async function takeBehind(page: Page): Promise<Picture> {
  const session = await page.createCDPSession();
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  await session.detach();
  return PNG.sync.read(Buffer.from(data, 'base64'));
}

/** The line a window of the browser has around it. */
const EDGE = 0xb8;

/** A picture with another laid over it, its corner at a place in pixels, with a line around it. */
export function layOver(ground: Picture, over: Picture, left: number, top: number): Picture {
  const data = Uint8Array.from(ground.data);
  for (let y = -1; y <= over.height; y++) {
    const start = ((top + y) * ground.width + left - 1) * 4;
    for (let at = start; at < start + (over.width + 2) * 4; at += 4) data.fill(EDGE, at, at + 3);
  }
  for (let y = 0; y < over.height; y++) {
    const row = over.data.subarray(y * over.width * 4, (y + 1) * over.width * 4);
    data.set(row, ((top + y) * ground.width + left) * 4);
  }
  return { ...ground, data };
}

/** Writes a picture with at most 256 colours below the project's folder, and says so. */
export function write(path: string, picture: Picture): void {
  const bytes = encode(picture);
  save(path, bytes);
}

export function save(path: string, bytes: Uint8Array): void {
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`${path}  ${Math.round(bytes.length / 1000)} kB`);
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A PNG with a palette, which pngjs reads but does not write. Chunks: W3C, PNG, 11.2. */
function encode(picture: Picture): Uint8Array {
  const { width, height } = picture;
  const palette = choosePalette([picture]);
  const indexed = indexPixels(picture, palette);
  // Each line begins with its filter: none, the best for places in a palette.
  const lines = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++)
    lines.set(indexed.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, 8);
  head.setUint8(9, 3);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
