/** Measurements of the built extension, against an extension that does nothing, in one browser. */
import type { CDPSession, Page } from 'puppeteer-core';
import { benchColdStart, benchSeeding } from './background.ts';
import { figure, type Figure } from './figure.ts';
import type { Suite } from './in-page.ts';
import { EMPTY, OURS, wait, withExtensions } from './with-extensions.ts';

const ROUNDS = 9;

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly url?: string }; readonly fileName?: string };
}

/** Milliseconds each script took to be compiled and evaluated, by the beginning of its address. */
async function evaluationTimes(page: Page, url: string, origins: readonly string[]): Promise<number[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await page.goto(url, { waitUntil: 'load' });
  await wait(300);
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return origins.map((origin) =>
    traceEvents
      .filter(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.startsWith(origin))
      .reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
  );
}

async function benchEvaluation(url: string): Promise<Figure[]> {
  return withExtensions([OURS, EMPTY], async (browser, { ours, empty }) => {
    const samples: [number[], number[]] = [[], []];
    const page = await browser.newPage();
    for (let round = 0; round < 2 * ROUNDS; round++) {
      const [our = 0, base = 0] = await evaluationTimes(page, `${url}latin.html`, [ours, empty]);
      if (our > 0 && base > 0) {
        samples[0].push(our);
        samples[1].push(base);
      }
    }
    const names = {
      ours: 'marking script evaluated on a page without Han text',
      base: 'an empty content script',
    };
    return [figure({ id: 'script/evaluation', ...names, goal: 1.5 }, ...samples)];
  });
}

/** Notes when the first frame with text in it is drawn; a background tab reports no paint by itself. */
function noteFirstText(): void {
  const look = () => {
    if (document.body?.innerText.trim()) Object.assign(globalThis, { firstText: performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Until the first text of a page is there. */
async function benchPages(): Promise<Figure[]> {
  return withExtensions([OURS, EMPTY], async (browser, { ours, empty }) => {
    const firstPaint = async (address: string) => {
      const page = await browser.newPage();
      await page.bringToFront();
      await page.evaluateOnNewDocument(noteFirstText);
      await page.goto(address, { waitUntil: 'load' });
      await page.waitForFunction(() => 'firstText' in globalThis);
      const at = await page.evaluate(() => (globalThis as unknown as { firstText: number }).firstText);
      await page.close();
      return at;
    };
    const paints = { popup: [] as number[], library: [] as number[], empty: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      paints.popup.push(await firstPaint(`${ours}popup.html`));
      paints.library.push(await firstPaint(`${ours}library.html`));
      paints.empty.push(await firstPaint(`${empty}page.html`));
    }
    const base = 'a page of the empty extension';
    return [
      figure({ id: 'first-paint/popup', ours: 'first paint of the popup', base }, paints.popup, paints.empty),
      figure(
        { id: 'first-paint/library', ours: 'first paint of the library', base },
        paints.library,
        paints.empty,
      ),
    ];
  });
}

/** From the end of the hover delay to the card in the page. */
async function benchHoverCard(url: string): Promise<Figure[]> {
  return withExtensions([OURS, EMPTY], async (browser, { empty }) => {
    const other = await browser.newPage();
    await other.goto(`${empty}page.html`);
    const page = await browser.newPage();
    await page.goto(`${url}card.html`, { waitUntil: 'load' });
    await page.waitForFunction(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0));
    const hover: number[] = [];
    const message: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.bringToFront();
      hover.push(await hoverTime(page));
      await other.bringToFront();
      message.push(await messageTime(other));
    }
    const names = {
      ours: 'card in the page, after the delay',
      base: 'a message to an empty background and back',
    };
    return [figure({ id: 'hover/card', ...names }, hover, message)];
  });
}

/** The delay of the settings' default. Milliseconds. */
const DELAY = 300;

async function hoverTime(page: Page): Promise<number> {
  await page.mouse.move(5, 600);
  await page.waitForFunction(() => document.querySelector('cezhu-card') === null);
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let rested = 0;
        addEventListener('pointermove', (event) => (rested = event.timeStamp), { capture: true });
        new MutationObserver((_records, observer) => {
          if (!document.querySelector('cezhu-card')) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - rested));
        }).observe(document.documentElement, { childList: true });
      }),
  );
  const { x, y } = await page.evaluate(() => {
    const term = document.querySelector('#term') as HTMLElement;
    const { left, top, width, height } = term.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.move(x, y);
  const time = await shown;
  await page.mouse.move(5, 600);
  return time - DELAY;
}

function messageTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    await (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: string): Promise<boolean> } } }
    ).chrome.runtime.sendMessage('hello');
    return performance.now() - start;
  });
}

/** JavaScript memory of a tab after a collection, with us and with the empty extension. Megabytes. */
async function benchMemory(url: string): Promise<Figure[]> {
  const heap = (folder: string) =>
    withExtensions([folder], async (browser) => {
      const used: number[] = [];
      for (let round = 0; round < 3; round++) {
        const page = await browser.newPage();
        await page.goto(`${url}long.html`, { waitUntil: 'load' });
        await wait(1500);
        used.push(await heapUsed(await page.createCDPSession()));
        await page.close();
      }
      return used;
    });
  const names = { ours: 'memory of a tab of 100 kB, megabytes', base: 'the same with the empty extension' };
  return [figure({ id: 'memory/tab', ...names }, await heap(OURS), await heap(EMPTY))];
}

async function heapUsed(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** @param url of the folder that holds the pages these suites open */
export function extensionSuites(url: string): Suite[] {
  return [
    { name: 'script', run: () => benchEvaluation(url) },
    { name: 'paint', run: () => benchPages() },
    { name: 'card', run: () => benchHoverCard(url) },
    { name: 'memory', run: () => benchMemory(url) },
    { name: 'seeding', run: () => benchSeeding() },
    { name: 'cold-start', run: () => benchColdStart() },
  ];
}
