/**
 * `npx node scripts/hour-of-use.ts --minutes 60 --pages 200 --browser chromium`: a reader's hour over pages on this
 * machine: opening, hovering, searching, saving, revising, updating a pack. Every minute it writes down memory, errors and
 * what a page that stays open has piled up. Needs the build for tests: `npx wxt build --mode test`.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Pack } from '../core/pack.ts';
import { buildPack } from '../data/pipeline/build.ts';
import { publish } from '../data/pipeline/publish.ts';
import { withWorker } from './chromium-worker.ts';
import { startSession, type ExtensionSession } from './extension-session.ts';
import { pressInCard, SAVE_BUTTON, waitForCard } from './page-card.ts';
import { pause, readMarks } from './page-marks.ts';
import { serveFolder } from './serve.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    pages: { type: 'string', default: '200' },
    browser: { type: 'string', default: 'chromium' },
  },
});
const MINUTES = Number(values.minutes);
const PAGES = Number(values.pages);
const NAME = values.browser === 'firefox' ? 'firefox' : 'chromium';
const MB = 1024 * 1024;
/** Tabs open at once; the oldest is closed for the next. */
const TABS = 6;

/** How often a thing was done, or went wrong. */
const done = new Map<string, number>();
const count = (what: string) => void done.set(what, (done.get(what) ?? 0) + 1);
const errors: string[] = [];

/** Pages of 40 paragraphs with the glossary's own terms in them, another choice for each number. */
function servePages(headwords: readonly string[]): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const number = Number(/\d+/u.exec(request.url ?? '')?.[0] ?? 0);
    const paragraphs = Array.from({ length: 40 }, (_, at) => {
      const term = headwords[(number * 41 + at * 7) % headwords.length] ?? '';
      return `<p>第${at + 1}段。各县市区要把${term}摆在更加突出的位置，扎实推进各项工作，让群众看到实实在在的变化。</p>`;
    });
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html lang="zh-CN"><title>第${number}页</title>${paragraphs.join('')}`);
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }),
    ),
  );
}

/** Sends a message to the background from one of our own pages. */
async function send(page: Page, type: string, data: unknown): Promise<unknown> {
  const text = await page.evaluate(
    async (message) => {
      type Api = { runtime: { sendMessage(message: object): Promise<unknown> } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return JSON.stringify(await (browser ?? chrome).runtime.sendMessage(JSON.parse(message) as object));
    },
    JSON.stringify({ id: Math.random(), type, data, timestamp: Date.now() }),
  );
  return (JSON.parse(text) as { res: unknown }).res;
}

function watchErrors(page: Page, where: string): void {
  page.on('pageerror', (error) => errors.push(`${where}: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(`${where}: ${message.text()}`);
  });
}

/** Resident memory of the browser and all processes below it; null where the system has no /proc. Bytes. */
function residentMemory(root: number | undefined): number | null {
  try {
    const parents = new Map<number, number>();
    for (const entry of readdirSync('/proc').filter((one) => /^\d+$/u.test(one))) {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    }
    const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0));
    return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + ownMemory(pid), 0);
  } catch {
    return null;
  }
}

/** Shared pages are counted once for all who share them. */
function ownMemory(pid: number): number {
  try {
    const pss = /^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(pss?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Heap and number of things of a page; of the worker the heap alone. Chromium only. */
async function measure(session: ExtensionSession, standing: CDPSession | null): Promise<string[]> {
  if (!standing) return ['–', '–', '–', '–'];
  await standing.send('HeapProfiler.collectGarbage');
  const { metrics } = await standing.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  const heap = await withWorker(session.browser, session.origin, (client) =>
    client.send('Runtime.getHeapUsage').catch(() => null),
  );
  return [
    heap ? (heap.usedSize / MB).toFixed(1) : '睡着',
    (metric('JSHeapUsedSize') / MB).toFixed(1),
    String(metric('Nodes')),
    String(metric('JSEventListeners')),
  ];
}

async function hoverSome(page: Page, mark: { x: number; y: number; text: string }): Promise<void> {
  await page.mouse.move(2, 2);
  await page.mouse.move(mark.x, mark.y, { steps: 2 });
  await waitForCard(page, '', 4000);
  count('卡片');
}

async function readOnePage(session: ExtensionSession, url: string, tabs: Page[]): Promise<void> {
  const page = await session.openPage(url);
  watchErrors(page, '网页');
  tabs.push(page);
  if (tabs.length > TABS) await tabs.shift()?.close();
  count('网页');
  await pause(400);
  const marks = (await readMarks(page)).filter(({ y }) => y > 0 && y < 800);
  for (const mark of marks.slice(0, 3)) await hoverSome(page, mark);
  if (marks.length > 0 && (done.get('网页') ?? 0) % 4 === 0) {
    await pressInCard(page, SAVE_BUTTON);
    count('收藏');
  }
}

async function useLibrary(library: Page, turn: number): Promise<void> {
  await library.bringToFront();
  const query = ['sanlv', '高质量', 'jcg', '两山'][turn % 4] ?? '';
  await library.evaluate((to) => location.assign(to), `#/search?q=${encodeURIComponent(query)}`);
  await pause(300);
  count('搜索');
  await library.evaluate((to) => location.assign(to), '#/study');
  await pause(500);
  for (let card = 0; card < 3 && (await library.$('.study-card')); card++) {
    await library.keyboard.press('Enter');
    await library.waitForSelector('.study-grades', { timeout: 3000 });
    await library.keyboard.press((['2', '3', '4'] as const)[card % 3] ?? '3');
    await pause(300);
    count('复习');
  }
}

const { pack: bundled } = await buildPack();
const headwords = bundled.entries.map(({ headword }) => headword);
const folder = mkdtempSync(join(tmpdir(), 'cezhu-hour-'));
const key = generateKeyPairSync('ed25519').privateKey;
let edition = 1;
/** A pack whose newer versions each say something else. */
const nextEdition = (): Pack => ({
  ...bundled,
  id: 'hour-of-use',
  version: `2026.1.${edition++}`,
  publisher: '一小时',
  entries: bundled.entries.slice(edition % 50, 300 + (edition % 50)),
});
const putPack = () => publish(folder, [nextEdition()], { publisher: '一小时', key, today: new Date() });

await putPack();
const [host, pages] = await Promise.all([serveFolder(folder), servePages(headwords)]);
const session = await startSession(NAME, { headless: true, testBuild: true });
try {
  const standing = await session.openPage(`${pages.url}0`);
  watchErrors(standing, '一直开着的网页');
  const client = NAME === 'chromium' ? await standing.createCDPSession() : null;
  await client?.send('Performance.enable');
  const library = await session.openExtensionPage('library.html#/browse');
  watchErrors(library, '词库页');
  await send(library, 'lookAtAddress', `${host.url}hour-of-use.json`);
  await send(library, 'acceptPack', 'hour-of-use');

  const begun = Date.now();
  const tabs: Page[] = [];
  console.log(
    '| 分钟 | 浏览器 MB | 后台 MB | 常开网页 MB | 节点 | 监听 | 网页 | 卡片 | 收藏 | 复习 | 更新 | 没做成 | 错误 |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
  const report = async (minute: number) => {
    const resident = residentMemory(session.browser.process()?.pid);
    const acts = ['网页', '卡片', '收藏', '复习', '更新', '没做成'].map((what) => done.get(what) ?? 0);
    const row = [
      minute,
      resident === null ? '–' : (resident / MB).toFixed(0),
      ...(await measure(session, client)),
      ...acts,
      errors.length,
    ];
    console.log(`| ${row.join(' | ')} |`);
  };
  let minute = 0;
  for (let turn = 0; turn < PAGES; turn++) {
    // A reader's pace: the pages are spread over the time.
    await pause(Math.max(0, begun + (turn * MINUTES * 60_000) / PAGES - Date.now()));
    try {
      await readOnePage(session, `${pages.url}${turn % PAGES}`, tabs);
      if (turn % 5 === 4) await useLibrary(library, turn);
    } catch (error) {
      count('没做成');
      console.error(`第 ${turn} 步没做成：${String(error).split('\n', 1).join()}`);
    }
    const now = Math.floor((Date.now() - begun) / 60_000);
    if (now === minute) continue;
    minute = now;
    await putPack();
    await send(library, 'checkUpdates', null);
    count('更新');
    await standing.bringToFront();
    const [mark] = await readMarks(standing);
    if (mark) await hoverSome(standing, mark).catch(() => count('没做成'));
    await report(minute);
  }
  await report(MINUTES);
  for (const error of new Set(errors)) console.log(`- ${error}`);
} finally {
  await session.close();
  await host.close();
  pages.server.close();
  pages.server.closeAllConnections();
  rmSync(folder, { recursive: true });
}
