/** A session as a reader has it: what is asked of the network, what leaves a page, and what a page can reach. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { publish } from '../../data/pipeline/publish.ts';
import { startSession, type ExtensionSession } from '../../scripts/extension-session.ts';
import { CARD_HOST, pressInCard, SAVE_BUTTON, waitForCard } from '../../scripts/page-card.ts';
import { hoverMark, pause, waitForMark } from '../../scripts/page-marks.ts';
import { serveFolder, type StaticServer } from '../../scripts/serve.ts';
import { startPackHost, type PackHost } from '../unit/packs/host.ts';
import { samplePack } from '../unit/packs/samples.ts';
import { watchNetwork, type NetworkWatch } from './network-watch.ts';
import { listenIn, send, type OwnWorld } from './own-page.ts';

/** Text that is in no glossary, around terms that are. */
const SENTENCE = '本段甲乙丙丁为测试而写，鹿鸣呦呦，晋创谷在其中，泠泠七弦。';
const PAGE_TEXT = [
  SENTENCE,
  '蒹葭苍苍白露为霜，又见三率三度，所谓伊人。',
  'zqxjkvwpfzqgbhq',
  '杨柳依依雨雪霏霏',
];

let session: ExtensionSession;
let network: NetworkWatch;
let site: StaticServer;
let host: PackHost;
let folder: string;
let page: Page;
let library: Page;
let heard: () => Promise<string[]>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cezhu-promises-'));
  const body = PAGE_TEXT.map((text) => `<p>${text}</p>`).join('');
  writeFileSync(
    join(folder, 'page.html'),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>式微式微胡不归</title>${body}<div style="height:2000px"></div>`,
  );
  const pack = samplePack();
  await publish(folder, [pack], {
    publisher: pack.publisher,
    key: generateKeyPairSync('ed25519').privateKey,
    today: new Date(),
  });
  session = await startSession(inject('browser'), { headless: true, testBuild: true });
  network = await watchNetwork(session);
  [site, host] = await Promise.all([serveFolder(folder), startPackHost(folder)]);
  library = await session.openExtensionPage('library.html#/browse');
  heard = await listenIn(library);
  page = await session.openPage(`${site.url}page.html`);
  await watchFromThePage(page);
});

afterAll(async () => {
  await Promise.all([session?.close(), site?.close(), host?.close()]);
  rmSync(folder, { recursive: true });
});

/** What the page can hear of us: messages, events of our making, errors. */
async function watchFromThePage(watched: Page): Promise<void> {
  await watched.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const note = (event: Event) => {
      const detail = event instanceof CustomEvent ? JSON.stringify(event.detail) : '';
      const data = event instanceof MessageEvent ? JSON.stringify(event.data) : '';
      const error = event instanceof ErrorEvent ? `${event.filename} ${String(event.error?.stack)}` : '';
      if (!event.isTrusted || error || data) seen.push(`${event.type} ${detail}${data}${error}`);
    };
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      seen.push(`dispatched ${event.type}`);
      return dispatch.call(this, event);
    };
    for (const type of [
      'message',
      'error',
      'unhandledrejection',
      'securitypolicyviolation',
      'wxt:content-script-started',
    ])
      for (const target of [window, document]) target.addEventListener(type, note, true);
  });
}

it('reads, hovers, searches, looks up and revises without a word to the network', async () => {
  await waitForMark(page, '晋创谷');
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  // Long enough for the card to count as read.
  await pause(3500);
  await hoverMark(page, '三率三度');
  await waitForCard(page, '签约开工率');
  for (const hash of [
    '#/term/sanlv-sandu',
    '#/search?q=slsd',
    '#/study',
    '#/saved',
    '#/packs',
    '#/settings',
    '#/browse',
  ]) {
    await library.evaluate((to) => location.assign(to), hash);
    await pause(400);
  }
  const popup = await session.openExtensionPage('popup.html');
  await popup.waitForSelector('input[type=search], [role=combobox]');
  await popup.type('input[type=search], [role=combobox]', 'jcg');
  await pause(300);
  await popup.close();
  expect(await network.addresses()).toEqual([]);
  // The site itself was asked for its page, and by the browser for an icon.
  expect(site.requests.filter((path) => path !== '/favicon.ico')).toEqual(['/page.html']);
});

/** Runs of the page's text that a message may not hold; the glossary's own words are on the page too. */
const WINDOW = 4;
const OURS = ['晋创谷', '三率三度'];

function leaked(text: string): string[] {
  const runs = [...PAGE_TEXT, '式微式微胡不归'].flatMap((part) =>
    Array.from({ length: part.length - WINDOW + 1 }, (_, at) => part.slice(at, at + WINDOW)),
  );
  return runs.filter((run) => text.includes(run) && !OURS.some((ours) => ours.includes(run.trim())));
}

it('lets no text of the page into any message, answer or store', async () => {
  const messages = await heard();
  const types = messages.map((message) => (JSON.parse(message) as { type: string }).type);
  // It hears what the page's scripts say: these were said.
  expect(types).toEqual(expect.arrayContaining(['countTerms', 'lookup', 'bringCard', 'isSaved', 'met']));
  const fromPage = new Set(types);
  expect([...fromPage].filter((type) => ['saveTerm', 'openLibrary'].includes(type))).toEqual([]);
  expect(messages.flatMap(leaked)).toEqual([]);
  // What the page's script answers to us, and what has been stored.
  const answers = await library.evaluate(
    async (address) => {
      type Tabs = {
        query(f: object): Promise<{ id: number }[]>;
        sendMessage(id: number, m: object): Promise<unknown>;
      };
      const { browser, chrome } = globalThis as unknown as OwnWorld &
        Record<'browser' | 'chrome', { tabs: Tabs }>;
      const { tabs, storage } = (browser ?? chrome) as unknown as { tabs: Tabs } & OwnWorld['chrome'];
      const [tab] = await tabs.query({ url: address });
      const said: unknown[] = [await storage.local.get(null)];
      for (const type of ['listTerms', 'readContext'])
        said.push(await tabs.sendMessage(tab?.id ?? -1, { id: 1, type, timestamp: 1 }));
      return JSON.stringify(said);
    },
    `${new URL(site.url).origin.replace(/:\d+$/u, '')}/*`,
  );
  expect(answers).toContain('jinchuanggu');
  expect(leaked(answers)).toEqual([]);
});

it('lets the sentence leave by the reader’s own act alone: saving with sentence', async () => {
  const settings = await session.openExtensionPage('library.html#/settings');
  await settings.evaluate(async () => {
    type Storage = { set(items: object): Promise<void> };
    const { browser, chrome } = globalThis as unknown as Record<
      'browser' | 'chrome',
      { storage: { local: Storage } }
    >;
    await (browser ?? chrome).storage.local.set({ settings: { version: 2, keepSentence: true } });
  });
  await settings.close();
  await page.bringToFront();
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await pressInCard(page, SAVE_BUTTON);
  await expect.poll(async () => (await heard()).filter((one) => one.includes('saveTerm'))).toHaveLength(1);
  const saving = (await heard()).filter((message) => leaked(message).length > 0);
  expect(saving).toHaveLength(1);
  expect(JSON.parse(saving[0] ?? '{}')).toMatchObject({
    type: 'saveTerm',
    data: { id: 'jinchuanggu', sentence: SENTENCE, title: '式微式微胡不归' },
  });
  expect(await network.addresses()).toEqual([]);
});

it('gives the page nothing of ours to reach', async () => {
  await page.bringToFront();
  await hoverMark(page, '三率三度');
  await waitForCard(page, '签约开工率');
  const found = await page.evaluate((name) => {
    const card = document.querySelector(name);
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const roots = ranges.flatMap(({ startContainer, endContainer }) =>
      [startContainer, endContainer].map((node) => node.getRootNode() === document),
    );
    return {
      ranges: ranges.length,
      foreign: roots.filter((isDocument) => !isDocument).length,
      isClosed: card?.shadowRoot === null,
      attributes: card?.getAttributeNames() ?? [],
      children: card?.childNodes.length ?? -1,
      path: (() => {
        const rect = card?.getBoundingClientRect();
        return rect ? document.elementFromPoint(rect.x, rect.y)?.localName : '';
      })(),
      markup: document.documentElement.outerHTML,
      names: [...CSS.highlights.keys()],
      entries: performance.getEntries().map((entry) => entry.name),
      sheets: [...document.styleSheets].map((sheet) => String(sheet.href)),
      adopted: document.adoptedStyleSheets.length,
      globals: Object.getOwnPropertyNames(globalThis).filter((key) => /cezhu|wxt|chrome-ext/iu.test(key)),
      seen: (globalThis as unknown as { seen: string[] }).seen,
    };
  }, CARD_HOST);
  expect(found).toMatchObject({
    foreign: 0,
    isClosed: true,
    attributes: ['popover'],
    children: 0,
    globals: [],
    adopted: 0,
    seen: [],
  });
  expect(found.ranges).toBeGreaterThanOrEqual(2);
  const ours = new URL(session.origin).host;
  const shown = JSON.stringify([found.markup, found.names, found.entries, found.sheets]);
  expect(shown).not.toContain(ours);
  expect(shown).not.toMatch(/(?:chrome|moz)-extension:/u);
  // The names of highlights do not name us.
  expect(found.names.join(' ')).not.toMatch(/cezhu/u);
  // Nor can it load a file of ours to learn whether we are there.
  for (const file of ['card.js', 'icon/16.png', 'library.html', 'glossary/pack.json']) {
    const answer = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'loaded',
          () => 'refused',
        ),
      new URL(file, session.origin).href,
    );
    expect(answer, file).toBe('refused');
  }
});

it('asks the one host a reader has named, with nothing about the reader, and no other', async () => {
  const address = `${host.url}sample.json`;
  const looked = await send<{ ok: boolean; value: { preview: { pack: string } } }>(
    library,
    'lookAtAddress',
    address,
  );
  expect(looked.ok).toBe(true);
  // Looking fetches what is looked at; before the reader's yes nothing of it is installed.
  expect(host.requests.map(({ path }) => path)).toEqual(expect.arrayContaining([new URL(address).pathname]));
  expect(await send(library, 'enablePack', { pack: looked.value.preview.pack, enabled: true })).toMatchObject(
    { ok: false, error: { code: 'lost' } },
  );
  expect(await send(library, 'acceptPack', looked.value.preview.pack)).toMatchObject({ ok: true });
  expect(await send(library, 'checkUpdates', null)).toMatchObject({ ok: true });
  await page.reload();
  await waitForMark(page, '晋创谷');
  const asked = await network.addresses();
  expect(asked.length).toBeGreaterThan(0);
  expect([...new Set(asked.map((url) => new URL(url).host))]).toEqual([new URL(host.url).host]);
  expect(host.requests.length).toBe(asked.length);
  for (const { headers } of host.requests)
    for (const name of ['cookie', 'referer', 'authorization', 'if-none-match', 'if-modified-since'])
      expect(headers[name], name).toBeUndefined();
});
