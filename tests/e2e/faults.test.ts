/** What a reader is told, and what they still have, when the browser fails the built extension. */
import type { Page } from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import { INDEX_FORMAT } from '../../core/term-index.ts';
import { waitForMark } from '../../scripts/page-marks.ts';
import { useBrowser } from './environment.ts';
import { pagesOfEachTest } from './opened-pages.ts';
import { send, type OwnWorld } from './own-page.ts';

const environment = useBrowser();

const opened = pagesOfEachTest();

async function openOwn(file: string): Promise<Page> {
  const page = await environment().session.openExtensionPage(file);
  opened.push(page);
  return page;
}

const shown = (page: Page) => () => page.$eval('body', ({ textContent }) => textContent);

async function deleteDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('cezhu');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error ?? new Error('not deleted'));
      }),
  );
}

const clearStorage = (page: Page) =>
  page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as OwnWorld;
    return (browser ?? chrome).storage.local.clear();
  });

async function save(page: Page, ...ids: string[]): Promise<void> {
  const status = await send<{ value: { generation: number } }>(page, 'status', undefined);
  for (const id of ids)
    expect(await send(page, 'saveTerm', { generation: status.value.generation, id, sense: 0 })).toMatchObject(
      { ok: true },
    );
}

it('storage.local cleared in the middle of revision: everything comes back by itself', async () => {
  const other = await openOwn('library.html#/settings');
  await save(other, 'sanlv-sandu', 'jinchuanggu');
  await send(other, 'hideTerm', { id: 'dunbanliang', hidden: true });
  const page = await openOwn('library.html#/study');
  await page.waitForSelector('.study-show');
  // The copy of the settings is made right after them.
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const request = indexedDB.open('cezhu');
            request.onsuccess = () => {
              const { result } = request;
              const read = result.transaction('chosen').objectStore('chosen').get('settings');
              read.onsuccess = () => {
                result.close();
                resolve(JSON.stringify(read.result ?? null));
              };
            };
          }),
      ),
    )
    .toContain('dunbanliang');
  await clearStorage(other);
  await expect
    .poll(
      async () => {
        const all = await stored(other);
        return ['kept/saved/sanlv-sandu', '"hidden":["dunbanliang"]', 'termIndex'].filter((part) =>
          all.includes(part),
        );
      },
      { timeout: 10_000 },
    )
    .toHaveLength(3);
  const before = await send<number>(page, 'dueCount', undefined);
  await page.bringToFront();
  await page.click('.study-show');
  await page.waitForSelector('.study-grades');
  await page.keyboard.press('4');
  await expect.poll(() => send(page, 'dueCount', undefined)).toBe(before - 1);
});

it('both homes cleared in the middle of revision: said, and what the page still has is put back', async () => {
  const other = await openOwn('library.html#/settings');
  await save(other, 'sanlv-sandu', 'jinchuanggu');
  const page = await openOwn('library.html#/study');
  await page.waitForSelector('.study-show');
  await environment().session.killBackground();
  await deleteDatabase(other);
  await clearStorage(other);
  await page.bringToFront();
  await page.waitForSelector('.study-lost-acts');
  expect(await shown(page)()).toMatch(/2/u);
  expect(await send(page, 'isSaved', 'sanlv-sandu')).toBe(false);
  await page.click('.study-lost-acts .action');
  await page.waitForSelector('.study-bar');
  expect(await send(page, 'isSaved', 'sanlv-sandu')).toBe(true);
  await environment().session.killBackground();
  await deleteDatabase(other);
  expect(await send(page, 'isSaved', 'jinchuanggu')).toBe(true);
});

it('a card answered in two windows counts once, and the second is told', async () => {
  await save(await openOwn('library.html#/settings'), 'dunbanliang');
  const [first, second] = [await openOwn('library.html#/study'), await openOwn('library.html#/study')];
  for (const page of [first, second]) {
    await page.bringToFront();
    await page.waitForSelector('.study-show');
    await page.click('.study-show');
    await page.waitForSelector('.study-grades');
  }
  const before = await send<number>(first, 'dueCount', undefined);
  const press = (page: Page) =>
    page.$eval('.study-grades button:last-child', (button) => (button as HTMLElement).click());
  await Promise.all([press(first), press(second)]);
  await expect.poll(() => send(first, 'dueCount', undefined)).toBe(before - 1);
  const notices = await Promise.all(
    [first, second].map((page) => page.$eval('.study-notice[role=status]', ({ textContent }) => textContent)),
  );
  expect(notices.filter((text) => text !== '')).toHaveLength(1);
});

it.each([
  ['popup.html', '.foot-switches [role=switch]:last-of-type'],
  ['library.html#/settings', '.switch-setting[role=switch]'],
  ['welcome.html', '.foot-switches [role=switch]:last-of-type'],
])('%s: a switch that cannot be stored goes back, and says so', async (file, selector) => {
  const page = await openOwn(file);
  await page.waitForSelector(selector);
  await page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', OwnWorld['chrome']>;
    const area = (browser ?? chrome).storage.local as unknown as Record<string, unknown>;
    area['set'] = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  });
  const state = () => page.$eval(selector, ({ ariaChecked }) => ariaChecked);
  const before = await state();
  await page.$eval(selector, (button) => (button as HTMLElement).click());
  await page.waitForSelector('.fault');
  expect(await state()).toBe(before);
  expect(await page.$eval('.fault-place', ({ role, textContent }) => [role, textContent !== ''])).toEqual([
    'alert',
    true,
  ]);
});

it.each([
  ['cut off', '{"format"', '['],
  ['of another shape', JSON.stringify({ format: INDEX_FORMAT }), '{"generation":1}'],
  ['of another kind', 'null', '7'],
])('an index that is %s is compiled anew', async (_name, termIndex, searchRows) => {
  const { session, pages } = environment();
  const page = await openOwn('library.html#/browse');
  await send(page, 'status', undefined);
  await store(page, { termIndex, searchRows });
  const article = await session.openPage(`${pages.url}strict.csp.html`);
  opened.push(article);
  await waitForMark(article, '晋创谷');
  const popup = await openOwn('popup.html');
  await popup.waitForSelector('[role=combobox]');
  await popup.focus('[role=combobox]');
  await popup.keyboard.type('jcg');
  await expect
    .poll(() => popup.$$eval('[role=option]', ([one]) => one?.textContent ?? ''), { timeout: 10_000 })
    .toContain('晋创谷');
});

it('settings and choices that were spoilt come back, and pages are marked by them', async () => {
  const { session, pages } = environment();
  const page = await openOwn('library.html#/settings');
  await send(page, 'hideTerm', { id: 'jinchuanggu', hidden: true });
  const article = await session.openPage(`${pages.url}spellings.html`);
  opened.push(article);
  await waitForMark(article, '三率三度');
  await store(page, { settings: { hidden: 5, disabledSites: {} }, senseChoices: { '127.0.0.1': null } });
  await expect.poll(() => stored(page), { timeout: 10_000 }).toContain('"hidden":["jinchuanggu"]');
  await article.reload();
  const marks = await waitForMark(article, '三率三度');
  expect(marks.map(({ text }) => text)).not.toContain('晋创谷');
  await send(page, 'hideTerm', { id: 'jinchuanggu', hidden: false });
});

const stored = (page: Page) =>
  page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as OwnWorld;
    return JSON.stringify(await (browser ?? chrome).storage.local.get(null));
  });

const store = (page: Page, items: object) =>
  page.evaluate(async (text) => {
    const { browser, chrome } = globalThis as unknown as OwnWorld;
    const { local } = (browser ?? chrome).storage as unknown as {
      local: { set(items: object): Promise<void> };
    };
    await local.set(JSON.parse(text) as object);
  }, JSON.stringify(items));

// Firefox lets no driver press the button.
it.runIf(inject('browser') === 'chromium').each([
  ['the PDF viewer', (pages: string) => `${pages}document.pdf`, /PDF/u],
  ['a page of the browser', () => 'chrome://version/', /浏览器自带|own pages/u],
  ['an address that does not open', () => 'http://127.0.0.1:9/', /浏览器自带|own pages/u],
])('the popup over %s says why there is nothing', async (_name, address, says) => {
  const { session, pages } = environment();
  const page = await session.browser.newPage();
  opened.push(page);
  await page.goto(address(pages.url), { timeout: 5000 }).catch(() => undefined);
  const popup = await session.openPopupOver(page);
  await expect.poll(() => popup!.$eval('.content', ({ textContent }) => textContent)).toMatch(says);
});
