/** What the background takes to wake up, and to fill an empty database with the glossary it brings. */
import type { Browser, Page } from 'puppeteer-core';
import { endWorker } from '../../scripts/chromium-worker.ts';
import { figure, type Figure } from './figure.ts';
import { EMPTY, OURS, wait, withExtensions } from './with-extensions.ts';

const ROUNDS = 9;

/** A page of an extension that opens no database. */
const BARE_PAGE = 'manifest.json';

interface Api {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly storage: { readonly local: { clear(): Promise<void> } };
}

async function openPage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(origin + BARE_PAGE);
  return page;
}

/** Milliseconds until the background has answered. */
function askStatus(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
    await runtime.sendMessage({ id: 1, type: 'status', timestamp: Date.now() });
    return performance.now() - start;
  });
}

/** A background that sleeps is asked something. */
export async function benchColdStart(): Promise<Figure[]> {
  return withExtensions([OURS, EMPTY], async (browser, origins) => {
    const [ours, empty] = [await openPage(browser, origins.ours), await openPage(browser, origins.empty)];
    await askStatus(ours);
    const samples: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      await endWorker(browser, origins.ours);
      await wait(200);
      samples[0].push(await askStatus(ours));
      await endWorker(browser, origins.empty);
      await wait(200);
      samples[1].push(await askStatus(empty));
    }
    const names = { ours: 'the background woken by a message', base: 'an empty background woken' };
    return [figure({ id: 'background/cold-start', ...names }, ...samples)];
  });
}

/** The first start: glossary read, checked, stored, compiled; against storing its entries as they are. */
export async function benchSeeding(): Promise<Figure[]> {
  return withExtensions([OURS], async (browser, { ours: origin }) => {
    const page = await openPage(browser, origin);
    await askStatus(page);
    const samples: [number[], number[]] = [[], []];
    for (let round = 0; round < 5; round++) {
      await endWorker(browser, origin);
      await page.evaluate(forgetAll);
      samples[0].push(await askStatus(page));
      samples[1].push(await page.evaluate(storePlain));
    }
    const names = {
      ours: 'the bundled glossary seeded and compiled',
      base: 'its entries put into a database',
    };
    return [figure({ id: 'background/seeding', ...names }, ...samples)];
  });
}

async function forgetAll(): Promise<void> {
  await (globalThis as unknown as { chrome: Api }).chrome.storage.local.clear();
  for (const { name = '' } of await indexedDB.databases())
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = request.onblocked = () => reject(new Error(`${name} is in use`));
    });
}

async function storePlain(): Promise<number> {
  const { entries } = (await (await fetch('/glossary/pack.json')).json()) as { entries: object[] };
  const start = performance.now();
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('bench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('entries', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('entries', 'readwrite');
  for (const entry of entries) transaction.objectStore('entries').put(entry);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  const time = performance.now() - start;
  database.close();
  return time;
}
