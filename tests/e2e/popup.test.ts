import type { Page } from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import { pause, readMarks, waitForMark } from '../../scripts/page-marks.ts';
import { useBrowser } from './environment.ts';

const environment = useBrowser();

const openPopup = async () => {
  const page = await environment().session.openExtensionPage('popup.html');
  await page.waitForSelector('[role=combobox]');
  return page;
};

const firstOption = (page: Page) => page.$$eval('[role=option]', ([first]) => first?.textContent ?? '');

it.each([
  ['jcg', '晋创谷'],
  ['晉創谷', '晋创谷'],
  ['slsd', '三率三度'],
  ['liang gao', '两高项目'],
  ['高耗能、高排放', '两高项目'],
])('finds by %s: %s', async (query, headword) => {
  const page = await openPopup();
  // No click: the field has the focus from the start.
  await page.keyboard.type(query);
  await expect.poll(() => firstOption(page)).toContain(headword);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('[role=listbox]'));
  await expect.poll(() => page.$eval('body', (body) => body.textContent)).toContain(headword);
  await page.close();
});

it('shows nothing as a hit for nonsense', async () => {
  const page = await openPopup();
  await page.keyboard.type('qwrtzp');
  await page.waitForFunction(() => document.body.textContent?.includes('qwrtzp'));
  expect(await page.$$('[role=option]')).toEqual([]);
  await page.close();
});

// Firefox lets no driver press the button.
it.runIf(inject('browser') === 'chromium')('lists the terms of the page in reading order', async () => {
  const { session, demo } = environment();
  const page = await session.openPage(demo.url);
  await waitForMark(page, '晋创谷');
  const popup = await session.openPopupOver(page);
  const options = () =>
    popup!.$$eval('[role=option]', (all) => all.map(({ textContent }) => textContent ?? ''));
  await expect
    .poll(async () => (await options()).slice(0, 2))
    .toEqual([expect.stringContaining('晋创谷'), expect.stringContaining('一城两区三门户')]);
  await page.close();
});

it('switches marking off and on again everywhere', async () => {
  const { session, demo } = environment();
  const article = await session.openPage(demo.url);
  await waitForMark(article, '晋创谷');
  const popup = await openPopup();
  const everywhere = (await popup.$$('[role=switch]')).at(-1);
  await everywhere?.click();
  await article.bringToFront();
  await expect.poll(async () => (await readMarks(article)).length).toBe(0);
  const later = await session.openPage(demo.url);
  await pause(500);
  expect(await readMarks(later)).toEqual([]);
  await popup.bringToFront();
  await everywhere?.click();
  await article.bringToFront();
  await waitForMark(article, '晋创谷');
  await Promise.all([article.close(), later.close(), popup.close()]);
});
