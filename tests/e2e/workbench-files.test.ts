/** Files as reports come in, given to the workbench in a real browser: .docx, and .pdf as a browser prints it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startSession, type ExtensionSession } from '../../scripts/extension-session.ts';
import { docx, paragraph, pdf, run } from '../unit/readers/compose.ts';

/** Composed for this test. The second gloss is longer than a printed line. */
const REPORT = [
  '政府工作报告',
  '2031年1月8日在运城市人民代表大会上',
  '各位代表：',
  '今年建成古渡新桥，完成山塘三清，推进圩堤双固。',
  '谢谢大家！',
  '名词解释',
  '1.“山塘三清”：清淤泥、清杂物、清漏点。',
  `2.“古渡新桥”：指${'渡口改桥、旧桥加固、危桥重建、'.repeat(8)}并接通两岸村道。`,
  '3.圩堤双固：固坡、固脚。',
];
const GLOSSES = REPORT.slice(-3).map((line) => line.slice(line.indexOf('：') + 1));

let session: ExtensionSession;
let library: Page;
beforeAll(async () => {
  session = await startSession(inject('browser'), { headless: true });
});
afterAll(() => session?.close());

/** Gives bytes to the start page of the workbench, as a file that was chosen or dropped. */
async function give(way: 'choose' | 'drop', name: string, bytes: Uint8Array): Promise<void> {
  library ??= await session.openExtensionPage('library.html#/workbench');
  await library.evaluate(() => (location.hash = '#/workbench'));
  await library.waitForSelector('.wb-start .wb-drop input[type=file]:not(:disabled)');
  await library.evaluate(
    (how, called, base64) => {
      const held = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([held], called));
      const zone = document.querySelector<HTMLElement>('.wb-drop');
      const input = zone?.querySelector<HTMLInputElement>('input[type=file]');
      if (how === 'drop') zone?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
      else if (input) {
        input.files = dataTransfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    },
    way,
    name,
    Buffer.from(bytes).toString('base64'),
  );
}

const text = (selector: string) =>
  library.$eval(selector, (element) => element.textContent ?? '').catch(() => '');

/** Opens every entry in turn and reads its gloss as it will be exported. */
async function glosses(): Promise<string[]> {
  const found: string[] = [];
  for (const key of [0, 1, 2]) {
    await library.waitForSelector(`[data-row="${key}"]`);
    await library.$eval(`[data-row="${key}"]`, (row) => (row as HTMLElement).click());
    await library.waitForSelector('.wb-editor textarea');
    found.push(await library.$eval('.wb-editor textarea', (field) => (field as HTMLTextAreaElement).value));
    await library.$eval(`[data-row="${key}"]`, (row) => (row as HTMLElement).click());
    await library.waitForFunction(() => document.querySelector('.wb-editor') === null);
  }
  return found;
}

async function expectEntries(): Promise<void> {
  await expect
    .poll(() => library.$$eval('.wb-head', (heads) => heads.map((head) => head.textContent)))
    .toEqual(['山塘三清', '古渡新桥', '圩堤双固']);
  expect(await glosses()).toEqual(GLOSSES);
}

const word = () => docx(REPORT.map((line) => paragraph(run(line))).join(''));

/** As Chromium prints it. Firefox leaves out which characters some fonts draw, so there the file is composed. */
async function printed(): Promise<Uint8Array> {
  if (session.name === 'firefox') {
    const lines = REPORT.flatMap((line) => line.match(/.{1,36}/gu) ?? []);
    return pdf([lines.map((text, i) => ({ text, x: 72, y: 780 - 20 * i }))]);
  }
  const page = await session.browser.newPage();
  await page.setContent(
    `<meta charset="utf-8"><body style="font: 16px/1.8 serif; text-indent: 2em">${REPORT.map((line) => `<p>${line}</p>`).join('')}`,
  );
  const bytes = await page.pdf({
    format: 'A4',
    margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
  });
  await page.close();
  return bytes;
}

describe.each([
  ['报告.docx', 'drop', word],
  ['报告.pdf', 'choose', printed],
] as const)('%s', (name, way, make) => {
  it('becomes entries, word for word', async () => {
    await give(way, name, await make());
    await expectEntries();
  });

  it('is told in words where it is cut off, and nothing is begun', async () => {
    const bytes = await make();
    await give(way, name, bytes.slice(0, Math.floor(bytes.length * 0.6)));
    await expect.poll(() => text('.wb-said.problem')).toMatch(/报告.*(?:damaged|cut off)/u);
    expect(await library.$$('.wb-row')).toEqual([]);
  });
});

it('the entries cite the report that was read', async () => {
  await give('drop', '报告.docx', word());
  await expectEntries();
  await library.$eval('#wb-tab-out', (tab) => (tab as HTMLElement).click());
  const fill = async (field: string, value: string) => {
    await library.waitForSelector(`.wb-out input[name=${field}]`);
    await library.$eval(`.wb-out input[name=${field}]`, (input) => (input as HTMLInputElement).select());
    await library.type(`.wb-out input[name=${field}]`, value);
    await library.keyboard.press('Tab');
  };
  await fill('region', '运城市');
  await expect.poll(() => text('.view-head h1')).toBe('运城市2031年政府工作报告');
  await library.$eval('.wb-out .action', (button) => (button as HTMLElement).click());
  await library.waitForSelector('dialog[open] .action');
  await library.$eval('dialog[open] .action', (button) => (button as HTMLElement).click());
  await expect.poll(() => text('.wb-said')).toContain('Installed');
  await library.evaluate(() => (location.hash = '#/term/shanxi-yuncheng-2031%2Fgu-du-xin-qiao'));
  await expect.poll(() => text('main')).toMatch(/运城市2031年政府工作报告·名词解释\s*2(?!\d)/u);
});
