/** Side panel, first-run page, context menu and address bar, as far as a driver can press them. */
import type { Page } from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import { runInWorker } from '../../scripts/chromium-worker.ts';
import { waitForMark } from '../../scripts/page-marks.ts';
import { useBrowser } from './environment.ts';

const environment = useBrowser();
const isChromium = inject('browser') === 'chromium';

const textOf = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.map(({ textContent }) => textContent ?? ''));

/** As much of the browser's interface as these tests use, inside our own pages and the background. */
interface Api {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<{ settings?: object }>;
      set(items: object): Promise<void>;
    };
  };
  readonly contextMenus: { update(id: string, properties: object): Promise<void>; onClicked: Dispatched };
  readonly omnibox: { onInputChanged: Dispatched; onInputEntered: Dispatched };
}

/** What Chromium's events have besides their public methods: its own bindings call the listeners through it. */
interface Dispatched {
  dispatch(...args: readonly unknown[]): void;
}

const changeSettings = (page: Page, patch: object) =>
  page.evaluate(async (changed) => {
    const { chrome, browser = chrome } = globalThis as unknown as { chrome: Api; browser?: Api };
    const { settings = {} } = await browser.storage.local.get('settings');
    await browser.storage.local.set({ settings: { ...settings, ...changed } });
  }, patch);

it('shows marks, card and popup on the page of the first run', async () => {
  const { session } = environment();
  const page = await session.openExtensionPage('welcome.html');
  await waitForMark(page, '晋创谷');
  await expect.poll(() => textOf(page, '[role=option]')).toContainEqual(expect.stringContaining('晋创谷'));
  // Only the sample is marked, not the page's own words.
  const marked = await page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(
        ({ startContainer }) => startContainer.parentElement?.closest('blockquote') !== null,
      ),
    ),
  );
  expect(marked.length).toBeGreaterThan(3);
  expect(marked).not.toContain(false);
  await page.click('.mentions');
  await expect.poll(() => page.evaluate(() => document.querySelector('cezhu-card') !== null)).toBe(true);
  await page.close();
});

it('follows the active tab in the side panel: another tab, another page, the switches', async () => {
  const { session, demo, pages } = environment();
  const panel = await session.openExtensionPage('sidepanel.html');
  const article = await session.openPage(demo.url);
  await article.bringToFront();
  await waitForMark(article, '晋创谷');
  await expect.poll(() => textOf(panel, '[role=option]')).toContainEqual(expect.stringContaining('晋创谷'));
  await article.goto(`${pages.url}latin.html`);
  await expect.poll(() => textOf(panel, '.notice-title')).toEqual([expect.anything()]);
  await article.goto(demo.url);
  await expect.poll(() => textOf(panel, '[role=option]')).toContainEqual(expect.stringContaining('晋创谷'));
  await changeSettings(panel, { enabled: false, language: 'en' });
  await expect.poll(() => textOf(panel, '.notice-title')).toEqual(['Off on all sites']);
  await changeSettings(panel, { enabled: true, language: 'auto' });
  await expect.poll(() => textOf(panel, '[role=option]')).not.toEqual([]);
  await Promise.all([panel.close(), article.close()]);
});

it('remembers what was looked up, and forgets it when told', async () => {
  const { session } = environment();
  const panel = await session.openExtensionPage('sidepanel.html');
  await panel.waitForSelector('[role=combobox]');
  await panel.bringToFront();
  await panel.keyboard.type('slsd');
  await panel.waitForSelector('[role=option]');
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('.card');
  await panel.keyboard.press('Escape');
  await panel.waitForFunction(() => !document.querySelector('.card'));
  await panel.keyboard.press('Escape');
  await (await panel.waitForSelector('#shelf-recent'))?.click();
  await expect.poll(() => textOf(panel, '.row-headword')).toEqual(['三率三度']);
  await panel.click('.shelf-bar > .quiet');
  await expect.poll(() => textOf(panel, '.notice-title')).toEqual([expect.anything()]);
  await panel.close();
});

const inBackground = async <T>(run: (api: Api, ...args: string[]) => T | Promise<T>, ...args: string[]) => {
  const { browser, origin } = environment().session;
  return (await runInWorker(browser, origin, run, ...args))!;
};

it.runIf(isChromium)(
  'explains a selection from the context menu, in the library where no panel opens',
  async () => {
    const { session } = environment();
    await inBackground(async ({ contextMenus }) => {
      await contextMenus.update('explain', {});
      await contextMenus.update('note', {});
    });
    await inBackground(({ contextMenus }, selectionText) => {
      contextMenus.onClicked.dispatch({ menuItemId: 'explain', selectionText });
    }, '“晋创谷”');
    const target = await session.browser.waitForTarget((one) => one.url().includes('library.html#/search'));
    expect(decodeURIComponent(target.url())).toContain('晋创谷');
    await (await target.asPage()).close();
  },
);

it.runIf(isChromium)(
  'suggests terms in the address bar, escaped, and opens the one that is chosen',
  async () => {
    const { session } = environment();
    const [first] = await inBackground(
      ({ omnibox }, query) =>
        new Promise<{ description: string }[]>((resolve) => omnibox.onInputChanged.dispatch(query, resolve)),
      'R&D',
    );
    expect(first?.description).toContain('<match>R&amp;D</match>');
    await inBackground(
      ({ omnibox }, text) => omnibox.onInputEntered.dispatch(text, 'newForegroundTab'),
      '晋创谷',
    );
    const target = await session.browser.waitForTarget((one) => one.url().includes('library.html#/term/'));
    await (await target.asPage()).close();
  },
);
