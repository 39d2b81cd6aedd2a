import type { Page } from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import { runInWorker } from '../../scripts/chromium-worker.ts';
import {
  CARD_HOST,
  measureCard,
  MENU_BUTTON,
  pressInCard,
  readCard,
  readTexts,
  waitForCard,
  waitForNoCard,
} from '../../scripts/page-card.ts';
import { hoverMark, pause, readMarks, waitForMark } from '../../scripts/page-marks.ts';
import { useBrowser } from './environment.ts';

const environment = useBrowser();

const openDemo = async () => {
  const { session, demo } = environment();
  return await session.openPage(demo.url);
};

it('shows the term with its parts, place, source and number', async () => {
  const page = await openDemo();
  await hoverMark(page, '“三率”“三度”');
  const card = await waitForCard(page, '三率三度');
  expect(card).toContain('sān lǜ sān dù');
  expect(card).toContain('签约开工率、开工投产率、投产达效率');
  expect(card).toContain('运城市');
  expect(card).toContain('2025');
  expect(card).toMatch(/工作注释.?13/u);
  await page.close();
});

it('lies beside the term, stays while the pointer moves onto it, and closes when it leaves', async () => {
  const page = await openDemo();
  await hoverMark(page, '一城两区三门户');
  await waitForCard(page, '一城');
  const { x, y, width, height } = await measureCard(page);
  const mark = (await readMarks(page)).find(({ text }) => text === '一城两区三门户');
  expect(mark).toBeDefined();
  expect(mark!.x > x && mark!.x < x + width && mark!.y > y && mark!.y < y + height).toBe(false);

  await page.mouse.move(x + width / 2, y + height / 2, { steps: 12 });
  await pause(800);
  expect(await readCard(page)).toContain('一城');

  await page.mouse.move(3, 3, { steps: 8 });
  await waitForNoCard(page);
  await page.close();
});

it('closes with Esc, and comes back', async () => {
  const page = await openDemo();
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await page.close();
});

it('is not opened by events that the page makes up', async () => {
  const page = await openDemo();
  const [mark] = await waitForMark(page, '晋创谷');
  await page.evaluate(
    (x, y) => {
      const at = { clientX: x, clientY: y, bubbles: true, composed: true, view: window };
      const target = document.elementFromPoint(x, y);
      for (const type of ['pointerover', 'pointerenter', 'pointermove'])
        target?.dispatchEvent(new PointerEvent(type, at));
      for (const type of ['mouseover', 'mouseenter', 'mousemove'])
        target?.dispatchEvent(new MouseEvent(type, at));
    },
    mark?.x ?? 0,
    mark?.y ?? 0,
  );
  await pause(1200);
  expect(await readCard(page)).toBe(null);
  await page.close();
});

it('is answered by a background that was killed', async () => {
  const { session } = environment();
  const page = await openDemo();
  await waitForMark(page, '晋创谷');
  await session.killBackground();
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await page.close();
});

it.runIf(inject('browser') === 'chromium')(
  'says so where the glossary cannot be had, and explains the term once it can',
  async () => {
    const { session } = environment();
    const page = await openDemo();
    await waitForMark(page, '晋创谷');
    await runInWorker(session.browser, session.origin, async () => {
      globalThis.fetch = () => Promise.reject(new Error('the pack cannot be read'));
      const names = await indexedDB.databases();
      for (const { name = '' } of names) indexedDB.deleteDatabase(name);
      IDBFactory.prototype.open = () => {
        throw new DOMException('the disk is gone', 'UnknownError');
      };
    });
    await hoverMark(page, '晋创谷');
    const said = () => readTexts(page, CARD_HOST);
    await expect.poll(said, { timeout: 5000 }).toMatch(/释义暂时打不开|cannot be opened/u);
    expect(await readCard(page)).toBe(null);
    // A pointer that goes on leaves it behind, as it does a card.
    await page.mouse.move(3, 3, { steps: 8 });
    await expect.poll(said).toBe('');
    await session.killBackground();
    await hoverMark(page, '晋创谷');
    await waitForCard(page, '促进四链融合');
    await page.close();
  },
);

it('leads into a term of its gloss and back', async () => {
  const page = await openDemo();
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await pressInCard(page, /四链融合/u);
  const inside = await waitForCard(page, '创新、产业、资金、人才');
  expect(inside.startsWith('四链融合')).toBe(true);
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  await page.close();
});

it('stops marking a term at once, and takes it back in place', async () => {
  const page = await openDemo();
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await pressInCard(page, MENU_BUTTON);
  await pressInCard(page, /不再标注|Stop marking/u);
  await expect.poll(async () => marked(page)).not.toContain('晋创谷');
  await pressInCard(page, /撤销|Undo/u);
  await expect.poll(async () => marked(page)).toContain('晋创谷');
  expect(await readCard(page)).toContain('促进四链融合');
  await page.close();
});

it('shows the article with its terms as notes', async () => {
  const page = await openDemo();
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await pressInCard(page, MENU_BUTTON);
  await pressInCard(page, /全文附注|Article/u);
  await expect.poll(async () => readTexts(page, 'cezhu-sheet')).toMatch(/注释|Notes/u);
  const sheet = await readTexts(page, 'cezhu-sheet');
  expect(sheet).toContain('省会怎么读省的报告');
  expect(sheet).toContain('晋创谷：促进四链融合');
  expect(sheet).toContain(page.url());
  await page.keyboard.press('Escape');
  await expect.poll(async () => readTexts(page, 'cezhu-sheet')).toBe('');
  await page.close();
});

async function marked(page: Page): Promise<string[]> {
  return (await readMarks(page)).map(({ text }) => text);
}
