/** The workbench in a real browser: from a pasted section to a term that is marked on a page, and over a closed tab. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startSession, type ExtensionSession } from '../../scripts/extension-session.ts';
import { readMarks } from '../../scripts/page-marks.ts';
import { serveFolder, type StaticServer } from '../../scripts/serve.ts';

/** Composed for this test; the last line is broken off by a stray line, as scrapes do. */
const SECTION = `名词解释
1.“山塘三清”：清淤泥、清杂物、清漏点。
2.“古渡新桥”：指渡口改桥、
旧桥加固。
3.圩堤双固：固坡、固脚。
`;
const WAIT = { timeout: 15_000 };
let session: ExtensionSession;
let site: StaticServer;
let library: Page;

beforeAll(async () => {
  [session, site] = await Promise.all([
    startSession(inject('browser'), { headless: true }),
    serveFolder(fileURLToPath(new URL('pages', import.meta.url))),
  ]);
});
afterAll(async () => {
  await Promise.all([session?.close(), site?.close()]);
});

const text = (selector: string) =>
  library.$eval(selector, (element) => element.textContent ?? '').catch(() => '');

/** Presses the button whose words begin so. */
async function press(within: string, name: string): Promise<void> {
  await library.waitForFunction(
    (selector, wanted) => {
      const buttons = [...document.querySelectorAll<HTMLElement>(`${selector} button`)];
      const found = buttons.find((button) => button.textContent?.trim().startsWith(wanted));
      found?.click();
      return found !== undefined;
    },
    {},
    within,
    name,
  );
}

it('makes entries of a pasted section, beside their source', async () => {
  library = await session.openExtensionPage('library.html#/workbench');
  await library.waitForSelector('textarea[name=text]');
  await library.$eval(
    'textarea[name=text]',
    (field, value) => ((field as HTMLTextAreaElement).value = value),
    SECTION,
  );
  await press('.wb-start', 'Extract');
  await expect.poll(() => library.$$eval('.wb-row', (rows) => rows.length), WAIT).toBe(3);
  await library.$eval('.wb-row', (row) => (row as HTMLElement).focus());
  await expect.poll(() => text('.wb-piece.lit.head'), WAIT).toContain('山塘三清');
});

it('corrects beside the text, by keyboard, and undoes', async () => {
  await library.focus('[data-row="1"]');
  await library.keyboard.press('Enter');
  await library.waitForSelector('.wb-editor textarea');
  await library.$eval('.wb-editor textarea', (field) =>
    (field as HTMLTextAreaElement).setSelectionRange(1, 3),
  );
  await press('.wb-editor', 'Correct');
  await library.waitForSelector('input[name=evidence]');
  await library.$eval('input[name=meant]', (field) => (field as HTMLInputElement).select());
  await library.type('input[name=meant]', '渡头');
  await library.type('input[name=evidence]', '正文作渡头');
  await library.keyboard.press('Enter');
  await expect.poll(() => text('.wb-corrections'), WAIT).toContain('渡头');
  await press('.view-head', 'Undo');
  await expect.poll(() => text('.wb-corrections'), WAIT).toBe('');
  await press('.view-head', 'Redo');
  await expect.poll(() => text('.wb-corrections'), WAIT).toContain('渡头');
});

it('tells what would be marked on a page that is open', async () => {
  const page = await session.openPage(`${site.url}packs.html`);
  await library.bringToFront();
  await press('.wb-tabs', 'Try');
  await library.waitForFunction(
    () => document.querySelectorAll('.wb-tab-line option:not([value=""])').length > 0,
  );
  await press('.wb-try', 'Try on this page');
  await expect.poll(() => text('.wb-marks .new mark'), WAIT).toBe('古渡新桥');
  await page.close();
});

it('survives the closing of its tab', async () => {
  await expect.poll(() => text('.view-count'), WAIT).toBe('Saved');
  await library.close();
  library = await session.openExtensionPage('library.html#/workbench');
  await library.waitForSelector('.wb-drafts a');
  await library.$eval('.wb-drafts a', (link) => (link as HTMLElement).click());
  await library.waitForSelector('[data-row="1"]');
  await library.$eval('[data-row="1"]', (row) => (row as HTMLElement).click());
  await expect.poll(() => text('.wb-corrections'), WAIT).toContain('渡头');
  // The last steps can still be taken back.
  await press('.view-head', 'Undo');
  await expect.poll(() => text('.wb-corrections'), WAIT).toBe('');
  await press('.view-head', 'Redo');
  await expect.poll(() => text('.wb-corrections'), WAIT).toContain('渡头');
});

it('installs what was made, and the term is marked on a page', async () => {
  await press('.wb-tabs', 'Source');
  await press('.wb-out', 'Install');
  await library.waitForSelector('dialog[open]');
  await library.$eval('dialog[open] .action', (button) => (button as HTMLElement).click());
  await expect.poll(() => text('.wb-said'), WAIT).toContain('Installed');
  const page = await session.openPage(`${site.url}packs.html`);
  await expect.poll(async () => (await readMarks(page)).map((mark) => mark.text), WAIT).toContain('古渡新桥');
  await page.close();
});

it('reads a file as a page, marked and explained', async () => {
  await library.goto(`${session.origin}library.html#/read`);
  await library.waitForSelector('.wb-drop input[type=file]');
  await give('报告.txt', '政府工作报告\n一、回顾\n今年建成古渡新桥，群众过河不再绕路。\n');
  await expect.poll(() => text('article h2'), WAIT).toBe('一、回顾');
  await expect
    .poll(async () => (await readMarks(library)).map((mark) => mark.text), WAIT)
    .toEqual(['古渡新桥']);
  await expect.poll(() => text('.wb-terms li'), WAIT).toContain('古渡新桥');
  await press('.wb-terms', '古渡新桥');
  await expect
    .poll(() => library.evaluate(() => document.querySelector('cezhu-card') !== null), WAIT)
    .toBe(true);
});

it('says what is wrong with a file that cannot be read, and leaves no marks behind', async () => {
  await press('.wb-reading', 'Another');
  await give('报告.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
  await expect.poll(() => text('.wb-said.problem'), WAIT).toContain('Word');
  expect((await readMarks(library)).map((mark) => mark.text)).toEqual([]);
});

/** Gives a file to the page as if it had been chosen; each character is a byte if all are below 256. */
async function give(name: string, content: string): Promise<void> {
  await library.$eval(
    '.wb-drop input[type=file]',
    (input, called, held) => {
      const isBinary = [...held].every((one) => one.charCodeAt(0) < 256);
      const part = isBinary ? Uint8Array.from(held, (one) => one.charCodeAt(0)) : held;
      const transfer = new DataTransfer();
      transfer.items.add(new File([part], called));
      (input as HTMLInputElement).files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );
}
