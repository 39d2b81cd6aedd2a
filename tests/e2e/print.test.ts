/** On paper: the page as it is, without marks and card; the article with its notes, without the page. */
import type { CDPSession, Page } from 'puppeteer-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, inject, it } from 'vitest';
import { MENU_BUTTON, pressInCard, readTexts, waitForCard } from '../../scripts/page-card.ts';
import { hoverMark } from '../../scripts/page-marks.ts';
import { readShadowTree } from '../../scripts/shadow-tree.ts';
import { useBrowser } from './environment.ts';
import { pagesOfEachTest } from './opened-pages.ts';

const environment = useBrowser();

const opened = pagesOfEachTest();

async function open(): Promise<Page> {
  const { session, demo } = environment();
  const page = await session.openPage(demo.url);
  opened.push(page);
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  return page;
}

/** All text of a printed page, without its spaces. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const read = await task.promise;
  let text = '';
  for (let number = 1; number <= read.numPages; number++) {
    const { items } = await (await read.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await task.destroy();
  // A font may give its radicals for characters: ⾕ is 谷.
  return text.replace(/\s/gu, '').normalize('NFKC');
}

/** How the marks of the page are drawn now. */
const linesUnderMarks = (page: Page) =>
  page.evaluate(() => {
    const names = [...CSS.highlights].flatMap(([name, { size }]) => (size > 0 ? [name] : []));
    return names.map((name) => {
      const { textDecorationLine, backgroundColor } = getComputedStyle(document.body, `::highlight(${name})`);
      return textDecorationLine !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)';
    });
  });

it.runIf(inject('browser') === 'chromium')('prints neither marks nor card', async () => {
  const page = await open();
  expect(await linesUnderMarks(page)).toContain(true);
  await page.emulateMediaType('print');
  expect(await linesUnderMarks(page)).not.toContain(true);
  const text = await textOf(await page.pdf());
  expect(text).toContain('一城两区三');
  expect(text).not.toMatch(/促进四.融合/u);
});

/** The world our own scripts run in, where `print` is ours to replace. */
async function ownWorld(session: CDPSession, origin: string): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (`${context.origin}/` === origin) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}

/** Instead of the browser's dialogue: everything stays as it is at that moment, ready to be printed. */
const STAND_STILL = `print = () => {
  HTMLDialogElement.prototype.showModal = () => {};
  Object.defineProperty(HTMLDialogElement.prototype, 'open', { set() {} });
  chrome.runtime.sendMessage = () => new Promise(() => {});
  globalThis.hasPrinted = true;
}`;

/** The middle of the sheet's button that prints. */
const PRINT_BUTTON = `(root) => {
  const buttons = [...root.querySelectorAll('button')];
  const { x, y, width, height } = buttons.find((one) => /打印|Print/u.test(one.textContent)).getBoundingClientRect();
  return JSON.stringify({ x: x + width / 2, y: y + height / 2 });
}`;

it.runIf(inject('browser') === 'chromium')(
  'prints the article with its notes, in full and alone',
  async () => {
    const page = await open();
    await pressInCard(page, MENU_BUTTON);
    await pressInCard(page, /全文附注|Article/u);
    await expect
      .poll(() => readTexts(page, 'cezhu-sheet'), { timeout: 10_000 })
      .toContain('晋创谷：促进四链融合');
    const session = await page.createCDPSession();
    const contextId = await ownWorld(session, environment().session.origin);
    await session.send('Runtime.evaluate', { contextId, expression: STAND_STILL });
    const sheet = await readShadowTree(page, 'cezhu-sheet');
    const { x, y } = JSON.parse((await sheet?.children[0]?.call(PRINT_BUTTON)) ?? '') as {
      x: number;
      y: number;
    };
    await page.mouse.click(x, y);
    const expression = 'globalThis.hasPrinted';
    await expect
      .poll(
        async () =>
          (await session.send('Runtime.evaluate', { contextId, expression })).result.value as unknown,
      )
      .toBe(true);
    const text = await textOf(await page.pdf());
    // The text, a note with what it is from, and the last note.
    expect(text).toContain('省会怎么读省的报告');
    expect(text).toMatch(/2\.晋创谷:促进四.融合.*运城市2025年政府工作报告·工作注释2/u);
    expect(text).toMatch(/枫桥经验:20世纪60年代初/u);
    expect(text).toContain(page.url());
    // Neither the page behind it nor the sheet's own tools.
    expect(text).not.toContain('策注演示页');
    expect(text).not.toMatch(/复制全文|Copyall/u);
  },
);
