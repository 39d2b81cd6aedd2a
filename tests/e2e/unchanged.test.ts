/** A page with the extension is the page without it: document, layout, globals, console. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { CHROMIUM_ARGS, findChromium, findFirefox } from '../../scripts/browsers.ts';
import { CARD_HOST } from '../../scripts/page-card.ts';
import { pause, readMarks } from '../../scripts/page-marks.ts';
import { serveFolder, type StaticServer } from '../../scripts/serve.ts';
import { useBrowser } from './environment.ts';

const environment = useBrowser();
const FOLDER = fileURLToPath(new URL('../fixtures/pages', import.meta.url));
const FILES = readdirSync(FOLDER).filter((file) => !file.endsWith('.md'));

let server: StaticServer;
let plain: Browser;

beforeAll(async () => {
  const isFirefox = inject('browser') === 'firefox';
  const path = isFirefox ? findFirefox() : findChromium();
  server = await serveFolder(FOLDER);
  plain = await puppeteer.launch({
    browser: isFirefox ? 'firefox' : 'chrome',
    ...(path && { executablePath: path }),
    ...(!isFirefox && { args: [...CHROMIUM_ARGS] }),
    defaultViewport: { width: 1200, height: 900 },
  });
});

afterAll(async () => {
  await plain.close();
  await server.close();
});

interface Seen {
  /** The document and its open shadow trees, without our host. */
  readonly trees: readonly string[];
  readonly boxes: readonly string[];
  readonly globals: readonly string[];
  readonly hosts: number;
}

async function look(page: Page): Promise<Seen> {
  return await page.evaluate((host) => {
    const without = (markup: string) => markup.replace(/<cezhu-card[^>]*><\/cezhu-card>/gu, '');
    const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName !== host);
    const shadows = elements.flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot.innerHTML] : []));
    return {
      trees: [without(document.documentElement.outerHTML), ...shadows],
      // What is not rendered has a box or none, as the browser likes.
      boxes: elements.slice(0, 500).flatMap((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const box = [x, y, width, height].map(Math.round).join(' ');
        return element.checkVisibility() ? [`${element.localName} ${box}`] : [];
      }),
      globals: Object.getOwnPropertyNames(window).toSorted(),
      hosts: document.querySelectorAll(host).length,
    };
  }, CARD_HOST);
}

/** Opens a page, lets its scripts come to rest, and says what the console said. */
async function open(browser: Browser, url: string): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(url, { waitUntil: 'load' });
  await pause(500);
  return { page, said };
}

it('has pages of many kinds', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(20);
});

it.each(FILES)('%s', async (file) => {
  const url = server.url + file;
  const [without, withUs] = await Promise.all([open(plain, url), open(environment().session.browser, url)]);
  const expected = await look(without.page);
  const before = await look(withUs.page);
  expect(before).toEqual(expected);

  // Once more with a card open over the first mark.
  await withUs.page.bringToFront();
  const mark = (await readMarks(withUs.page)).find(({ x, y }) => x > 0 && x < 1200 && y > 0 && y < 900);
  if (mark) {
    await withUs.page.mouse.move(1, 1);
    await withUs.page.mouse.move(mark.x, mark.y, { steps: 2 });
    await without.page.mouse.move(mark.x, mark.y);
    await pause(800);
    const after = await look(withUs.page);
    expect({ ...after, hosts: 0 }).toEqual(await look(without.page));
    expect(after.hosts).toBeLessThanOrEqual(1);
  }
  expect(withUs.said).toEqual(without.said);
  await Promise.all([without.page.close(), withUs.page.close()]);
});
