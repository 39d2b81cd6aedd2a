/** Saving, revising, exporting and losing a home, in the built extension. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useBrowser } from './environment.ts';

const environment = useBrowser();

let opened: Page | undefined;

/** Goes to a view of the library, in one tab for all tests, and waits until it says something. */
async function openLibrary(view: string, selector: string): Promise<Page> {
  const page = (opened ??= await environment().session.openExtensionPage('library.html'));
  // By way of another view, so that what is kept is read anew.
  for (const hash of ['#/settings', `#/${view}`]) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.waitForSelector(hash === '#/settings' ? '.backup' : selector);
  }
  return page;
}

interface Api {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Sends a message to the background as the extension's own pages do. */
async function send<T>(page: Page, type: string, data: unknown): Promise<T> {
  // As text: Firefox's driver stumbles over a null within an object.
  const answer = await page.evaluate(
    async (message) => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
      return JSON.stringify(await (browser ?? chrome)?.runtime.sendMessage(JSON.parse(message) as object));
    },
    JSON.stringify({ id: Math.random(), type, data, timestamp: Date.now() }),
  );
  return (JSON.parse(answer) as { res: T }).res;
}

const text = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.map(({ textContent }) => textContent).join(' '));

it('a term saved is revised from the keyboard, undone, and still there after the background was killed', async () => {
  const page = await openLibrary('study', '.notice');
  const status = await send<{ value: { generation: number } }>(page, 'status', undefined);
  const { generation } = status.value;
  expect(await send(page, 'saveTerm', { generation, id: 'sanlv-sandu', sense: 0 })).toMatchObject({
    ok: true,
  });
  expect(await send(page, 'saveTerm', { generation, id: 'no-such-term', sense: 0 })).toMatchObject({
    ok: false,
  });
  expect(await send(page, 'isSaved', 'sanlv-sandu')).toBe(true);
  expect(await send(page, 'dueCount', undefined)).toBe(1);

  const study = await openLibrary('study', '.study-card');
  expect(await text(study, '.study-headword')).toBe('三率三度');
  await study.keyboard.press('Enter');
  await study.waitForSelector('.study-grades');
  await study.keyboard.press('4');
  await study.waitForFunction(() => document.querySelector('.study-card') === null);
  expect(await send(study, 'dueCount', undefined)).toBe(0);
  await study.keyboard.press('z');
  await study.waitForSelector('.study-card');
  expect(await send(study, 'dueCount', undefined)).toBe(1);
  await study.keyboard.press('Enter');
  await study.waitForSelector('.study-grades');
  await environment().session.killBackground();
  await study.keyboard.press('4');
  await study.waitForFunction(() => document.querySelector('.study-card') === null);
  await environment().session.killBackground();
  expect(await send(study, 'dueCount', undefined)).toBe(0);
});

it('what was kept comes back after the database was evicted', async () => {
  const page = await openLibrary('saved', '.saved-row');
  await environment().session.killBackground();
  await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    for (const { name = '' } of databases) {
      const request = indexedDB.deleteDatabase(name);
      await new Promise((resolve) => {
        request.onsuccess = request.onerror = resolve;
        request.onblocked = resolve;
      });
    }
  });
  const again = await openLibrary('saved', '.saved-row');
  expect(await text(again, '.saved-names')).toContain('三率三度');
  await expect.poll(() => send(again, 'isSaved', 'sanlv-sandu')).toBe(true);
});

it('exports under the extension’s own security policy, Anki package included', async () => {
  const page = await openLibrary('saved', '.saved-row');
  for (const [index, ending] of ['.apkg', '.txt', '.csv', '.md'].entries()) {
    await (await page.$('.study-export summary'))?.click();
    const buttons = await page.$$('.study-export button');
    await buttons[index]?.click();
    await expect.poll(() => text(page, '.saved-status')).toContain(ending);
  }
});
