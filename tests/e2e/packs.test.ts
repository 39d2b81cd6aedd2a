/** Packs in a real browser: subscribed from a host that sometimes fails, updated, rolled back; and the reader's own terms. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Pack } from '../../core/pack.ts';
import { publish } from '../../data/pipeline/publish.ts';
import { startSession, type ExtensionSession } from '../../scripts/extension-session.ts';
import { readMarks } from '../../scripts/page-marks.ts';
import { serveFolder, type StaticServer } from '../../scripts/serve.ts';
import { startPackHost, type PackHost } from '../unit/packs/host.ts';
import { samplePack } from '../unit/packs/samples.ts';

const key = generateKeyPairSync('ed25519').privateKey;
const WAIT = { timeout: 15_000 };
let session: ExtensionSession;
let host: PackHost;
let site: StaticServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cezhu-packs-'));
  await put(packOf('古渡新桥'));
  [session, host, site] = await Promise.all([
    startSession(inject('browser'), { headless: true, testBuild: true }),
    startPackHost(folder),
    serveFolder(fileURLToPath(new URL('pages', import.meta.url))),
  ]);
});
afterAll(async () => {
  await Promise.all([session?.close(), host?.close(), site?.close()]);
  rmSync(folder, { recursive: true });
});

/** A pack with an entry for each headword; the ids follow from their places. */
function packOf(...headwords: string[]): Pack {
  const pack = samplePack();
  const entries = headwords.flatMap((headword, at) =>
    pack.entries.map((entry) => ({ ...entry, id: `e${at}`, headword, aliases: [] })),
  );
  return { ...pack, entries };
}

const put = (pack: Pack) => publish(folder, [pack], { publisher: pack.publisher, key, today: new Date() });

const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? '');
const said = (page: Page) => text(page, '.packs-said');

/** Presses the button of that name. */
async function press(page: Page, within: string, name: string): Promise<void> {
  await page.waitForFunction(
    (selector, wanted) =>
      [...document.querySelectorAll<HTMLElement>(`${selector} button, ${selector} summary`)].some(
        (button) => {
          const found = button.textContent?.trim().startsWith(wanted) || button.ariaLabel === wanted;
          if (found) button.click();
          return found;
        },
      ),
    {},
    within,
    name,
  );
}

const marksOf = async (page: Page) => (await readMarks(page)).map((mark) => mark.text);

let library: Page;

it('subscribes after a dialog that names host and publisher', async () => {
  const address = encodeURIComponent(`${host.url}sample.json`);
  library = await session.openExtensionPage(`library.html#/packs?address=${address}`);
  await library.waitForSelector('.pack');
  await library.$eval('.address-form', (form) => (form as HTMLFormElement).requestSubmit());
  await library.waitForSelector('dialog[open]');
  const question = await text(library, 'dialog[open]');
  expect(question).toContain(new URL(host.url).host);
  expect(question).toContain('测试发布者');
  await library.$eval('dialog[open] .action', (button) => (button as HTMLElement).click());
  await expect.poll(() => library.$$eval('.pack', (packs) => packs.length), WAIT).toBe(2);
});

it('marks the pack’s terms on a page that was open, and takes them off when it is switched off', async () => {
  const page = await session.openPage(`${site.url}packs.html`);
  await expect.poll(() => marksOf(page), WAIT).toContain('古渡新桥');
  await library.bringToFront();
  await library.$$eval('.pack-switch', (switches) => (switches[1] as HTMLElement).click());
  await page.bringToFront();
  await expect.poll(() => marksOf(page), WAIT).not.toContain('古渡新桥');
  await library.bringToFront();
  await library.$$eval('.pack-switch', (switches) => (switches[1] as HTMLElement).click());
  await page.bringToFront();
  await expect.poll(() => marksOf(page), WAIT).toContain('古渡新桥');
  await page.close();
});

it('keeps the old version while the host fails, and says why', async () => {
  await library.bringToFront();
  await put(packOf('古渡新桥', '两山一谷'));
  host.fail('sample.json', 'wrong-bytes');
  await press(library, '.view-head', 'Check for updates');
  await expect.poll(() => said(library), WAIT).toContain('signature');
  host.serve(folder);
  host.fail('.sig', 'server-error');
  await press(library, '.view-head', 'Check for updates');
  await expect.poll(() => said(library), WAIT).toContain('did not give');
  host.serve(folder);
});

it('is killed while it downloads, and updates all the same the next time', async () => {
  host.fail('sample.json', 'slow');
  await press(library, '.view-head', 'Check for updates');
  await expect.poll(() => host.requests.at(-1)?.path, WAIT).toBe('/sample.json');
  await session.killBackground();
  host.serve(folder);
  await library.close();
  library = await session.openExtensionPage('library.html#/packs');
  await library.waitForSelector('.pack:nth-child(2)');
  const page = await session.openPage(`${site.url}packs.html`);
  await expect.poll(() => marksOf(page), WAIT).toEqual(['古渡新桥']);
  await library.bringToFront();
  await press(library, '.view-head', 'Check for updates');
  await expect.poll(() => said(library), WAIT).toMatch(/1 new/u);
  await page.bringToFront();
  await expect.poll(() => marksOf(page), WAIT).toEqual(['古渡新桥', '两山一谷']);
  await page.close();
});

it('goes back with one press', async () => {
  await library.bringToFront();
  await press(library, '.pack:nth-child(2)', 'Details');
  await press(library, '.pack:nth-child(2)', 'Go back to');
  await expect.poll(() => said(library), WAIT).toContain('is back at');
  const page = await session.openPage(`${site.url}packs.html`);
  await expect.poll(() => marksOf(page), WAIT).toEqual(['古渡新桥']);
  await page.close();
});

it('marks the reader’s own terms on the sites that are allowed, and on no other', async () => {
  const page = await session.openPage(`${site.url}packs.html`);
  const mine = await session.openExtensionPage(
    `library.html#/mine?new=${encodeURIComponent('自家词目')}&url=${encodeURIComponent(site.url)}`,
  );
  await mine.waitForSelector('textarea[name=gloss]');
  await mine.type('textarea[name=gloss]', '自己写的释义。');
  await mine.$eval('.site-choice input', (box) => (box as HTMLElement).click());
  await mine.$eval('.mine-form', (form) => (form as HTMLFormElement).requestSubmit());
  await mine.waitForSelector('.mine-list li');
  await page.bringToFront();
  await expect.poll(() => marksOf(page), WAIT).toEqual(['古渡新桥']);
  await mine.bringToFront();
  await mine.type('.site-line input', '127.0.0.1');
  await mine.$eval('.site-line', (form) => (form as HTMLFormElement).requestSubmit());
  await page.bringToFront();
  await expect.poll(() => marksOf(page), WAIT).toEqual(['古渡新桥', '自家词目']);
  await mine.bringToFront();
  await press(mine, '.mine-list', 'Delete 自家词目');
  await page.bringToFront();
  await expect.poll(() => marksOf(page), WAIT).toEqual(['古渡新桥']);
});

it('saves a term over what another window made of it, says so, and gives that back', async () => {
  const first = await openMine();
  await add(first, '同一个词', '最初的释义。');
  const second = await openMine();
  for (const window of [first, second]) {
    await window.bringToFront();
    await press(window, '.mine-list', 'Edit 同一个词');
    await window.waitForSelector('textarea[name=gloss]');
  }
  await write(second, '这边先改。');
  await expect.poll(() => text(second, '.undo-place'), WAIT).toContain('has been saved');
  expect(await text(second, '.undo-place')).not.toContain('another window');
  await first.bringToFront();
  await write(first, '那边后改。');
  await expect.poll(() => text(first, '.undo-place'), WAIT).toContain('another window');
  expect(await text(first, '.mine-list')).toContain('那边后改。');
  await press(first, '.mine', 'Undo');
  await expect.poll(() => text(first, '.mine-list'), WAIT).toContain('这边先改。');
});

const openMine = async () => {
  const page = await session.openExtensionPage('library.html#/mine');
  await page.waitForSelector('.mine');
  return page;
};

async function add(page: Page, headword: string, gloss: string): Promise<void> {
  await page.bringToFront();
  await press(page, '.view-head', 'New');
  await page.waitForSelector('input[name=headword]');
  await page.type('input[name=headword]', headword);
  await write(page, gloss);
  await expect.poll(() => text(page, '.mine-list'), WAIT).toContain(gloss);
}

/** Writes this gloss into the open form, in place of what it says, and saves. */
async function write(page: Page, gloss: string): Promise<void> {
  await page.$eval('textarea[name=gloss]', (field) => (field as HTMLTextAreaElement).select());
  await page.type('textarea[name=gloss]', gloss);
  await page.$eval('.mine-form', (form) => (form as HTMLFormElement).requestSubmit());
}
