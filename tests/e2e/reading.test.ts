/** What a reader does with a marked page: scroll, tap, press, choose; and what settings change at once. */
import type { Page } from 'puppeteer-core';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import type { Entry } from '../../core/entry.ts';
import { senseKeys } from '../../core/sense-key.ts';
import { readCard, waitForCard, waitForNoCard } from '../../scripts/page-card.ts';
import { hoverMark, pause, readMarks, waitForMark } from '../../scripts/page-marks.ts';
import { useBrowser } from './environment.ts';
import { pagesOfEachTest } from './opened-pages.ts';

const PACK = fileURLToPath(new URL('../../.output/chrome-mv3/glossary/pack.json', import.meta.url));

const environment = useBrowser();

const opened = pagesOfEachTest();

async function open(): Promise<Page> {
  const { session, pages } = environment();
  const page = await session.openPage(`${pages.url}reading.html?${performance.now()}`);
  opened.push(page);
  await waitForMark(page, '晋创谷');
  return page;
}

/** Runs in a page of the extension: asks its own API, writes its settings. */
async function inExtension<T>(act: (url: string) => Promise<T>, url = ''): Promise<T> {
  const page = await environment().session.openExtensionPage('popup.html');
  const result = await page.evaluate(act, url);
  await page.close();
  return result;
}

interface Api {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, object>>;
      set(items: Record<string, object>): Promise<void>;
    };
  };
  readonly tabs: { query(filter: object): Promise<{ readonly id: number; readonly url?: string }[]> };
  readonly action: { getBadgeText(tab: { tabId: number }): Promise<string> };
}

async function changeSettings(patch: object): Promise<void> {
  await inExtension(async (text) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { local } = (browser ?? chrome).storage;
    const { settings } = await local.get('settings');
    await local.set({ settings: { ...settings, ...(JSON.parse(text) as object) } });
  }, JSON.stringify(patch));
}

const registered = (page: Page) =>
  page.evaluate(() => [...CSS.highlights].flatMap(([name, { size }]) => (size > 0 ? [name] : [])));

it('closes the card when the term is scrolled away, and not for a pixel', async () => {
  const page = await open();
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await page.evaluate(() => scrollBy(0, 2));
  await pause(500);
  expect(await readCard(page)).not.toBe(null);
  await page.evaluate(() => scrollBy(0, 60));
  await waitForNoCard(page);
});

it.runIf(inject('browser') === 'chromium')('opens by a tap and closes by a tap elsewhere', async () => {
  const page = await open();
  const mark = (await readMarks(page)).find(({ text }) => text === '晋创谷');
  await pause(800);
  await page.touchscreen.tap(mark!.x, mark!.y);
  await waitForCard(page, '促进四链融合');
  await page.touchscreen.tap(500, 560);
  await waitForNoCard(page);
});

it.runIf(inject('browser') === 'chromium')('lets a link have its tap, and takes a long press', async () => {
  const page = await open();
  const mark = (await readMarks(page)).find(({ text }) => text === '三率三度');
  await pause(800);
  await page.touchscreen.tap(mark!.x, mark!.y);
  await pause(700);
  expect(await readCard(page)).toBe(null);
  expect(new URL(page.url()).hash).toBe('#linked');
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  const finger = await page.touchscreen.touchStart(mark!.x, mark!.y);
  await waitForCard(page, '签约开工率');
  await finger.end();
  await pause(300);
  expect(await readCard(page)).not.toBe(null);
  expect(new URL(page.url()).hash).toBe('');
});

it('follows settings without being loaded anew', async () => {
  const page = await open();
  await changeSettings({ style: 'solid' });
  await page.bringToFront();
  await expect.poll(() => registered(page)).toEqual(['note-solid-light']);
  await changeSettings({ style: 'dotted', mode: 'first' });
  await page.bringToFront();
  const count = async () => (await readMarks(page)).filter(({ text }) => text === '晋创谷').length;
  await expect.poll(count).toBe(1);
  await changeSettings({ mode: 'every', hidden: ['jinchuanggu'] });
  await page.bringToFront();
  await expect.poll(async () => (await readMarks(page)).map(({ text }) => text)).toEqual(['三率三度']);
  await changeSettings({ hidden: [] });
  await page.bringToFront();
  await expect.poll(count).toBe(2);
});

it('shows the sense the reader has chosen for the site', async () => {
  const page = await open();
  await page.evaluate(() => document.querySelector('p')?.append('遏制“两高”项目。'));
  await hoverMark(page, '“两高”项目');
  const card = await waitForCard(page, '高耗能、高排放');
  await page.mouse.move(1, 1);
  await waitForNoCard(page);
  const pack = (await import(PACK, { with: { type: 'json' } })) as { default: { entries: Entry[] } };
  const entry = pack.default.entries.find(({ id }) => id === 'lianggao-xiangmu');
  const [, key = ''] = senseKeys(entry?.senses ?? []);
  const choose = (choices: object) =>
    inExtension(async (text) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (browser ?? chrome).storage.local.set({ senseChoices: JSON.parse(text) as object });
    }, JSON.stringify(choices));
  await choose({ [new URL(page.url()).hostname]: { 'lianggao-xiangmu': key } });
  await page.bringToFront();
  await pause(1000);
  await hoverMark(page, '“两高”项目');
  const other = await waitForCard(page, '高耗能、高排放项目');
  expect(other).not.toBe(card);
  expect(other).toContain('运城市');
  await choose({});
});

it('shows the number of different terms on the button, and none without the setting', async () => {
  const page = await open();
  const badge = () =>
    inExtension(async (url) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const { tabs, action } = browser ?? chrome;
      const tab = (await tabs.query({})).find((each) => each.url === url);
      return tab ? await action.getBadgeText({ tabId: tab.id }) : 'no tab';
    }, page.url());
  await expect.poll(badge).toBe('2');
  await environment().session.killBackground();
  await page.bringToFront();
  await page.evaluate(() => document.body.append('建设无废城市'));
  await waitForMark(page, '无废城市');
  await expect.poll(badge).toBe('3');
  await changeSettings({ badge: false });
  await page.bringToFront();
  await expect.poll(badge).toBe('');
  await changeSettings({ badge: true });
});
