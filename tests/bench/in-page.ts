/** Measurements within a page, in a Chromium without the extension and without a limit of frames. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browsers.ts';
import { figure, type Figure } from './figure.ts';
import type { Bench, Cold } from './page/main.ts';

/** Rounds of what needs a page of its own. */
const COLD_ROUNDS = 9;

declare const bench: Bench;
declare const cold: Cold;

const SIZES = [
  ['10 kB', 10_000],
  ['100 kB', 100_000],
  ['1 MB', 1_000_000],
  ['5 MB', 5_000_000],
] as const;
const FORMS = [34, 1000, 10_000, 100_000];

/** One suite: a name to choose it by, and how to run it. */
export interface Suite {
  readonly name: string;
  readonly run: () => Promise<Figure[]>;
}

export async function openBenchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is not installed');
  return puppeteer.launch({
    executablePath,
    headless: true,
    args: [
      ...CHROMIUM_ARGS,
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
      '--enable-precise-memory-info',
    ],
    defaultViewport: { width: 1200, height: 900 },
    protocolTimeout: 900_000,
  });
}

export function inPageSuites(browser: Browser, url: string): Suite[] {
  const inPage = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    const page = await browser.newPage();
    try {
      await page.goto(url);
      await page.waitForFunction(() => document.title === 'ready');
      return await work(page);
    } finally {
      await page.close();
    }
  };
  const matching = SIZES.flatMap(([label, bytes]) =>
    FORMS.map((forms) => ({
      name: `matching-${label.replace(' ', '')}`,
      run: () => inPage((page) => page.evaluate((size) => bench.matching(size), { label, bytes, forms })),
    })),
  );
  return [
    ...matching,
    { name: 'worst-case', run: () => inPage((page) => page.evaluate(() => bench.worstCase())) },
    { name: 'cold', run: () => benchCold(inPage) },
    { name: 'gate', run: () => inPage((page) => page.evaluate(() => bench.gate())) },
    ...[100_000, 1_000_000].map((bytes) => ({
      name: 'page',
      run: () => inPage((page) => page.evaluate((size) => bench.wholePage(size), bytes)),
    })),
    { name: 'slices', run: () => inPage((page) => page.evaluate(() => bench.slices())) },
    { name: 'hover', run: () => inPage((page) => page.evaluate(() => bench.hover())) },
    { name: 'rescan', run: () => inPage((page) => page.evaluate(() => bench.rescan())) },
    { name: 'frames', run: () => inPage((page) => page.evaluate(() => bench.frames())) },
    { name: 'storm', run: () => inPage((page) => page.evaluate(() => bench.storm())) },
    ...[34, 1000, 10_000].map((count) => ({
      name: 'search',
      run: () => inPage((page) => page.evaluate((entries) => bench.search(entries), count)),
    })),
  ];
}

/** Load and scan of a page of 100 kB for 10,000 forms, each in a page that has run nothing else. */
async function benchCold(inPage: <T>(work: (page: Page) => Promise<T>) => Promise<T>): Promise<Figure[]> {
  const [stored, forms] = await inPage((page) =>
    page.evaluate((): [string, string[]] => [cold.index(10_000), cold.forms(10_000)]),
  );
  const ours: number[] = [];
  const base: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    ours.push(await inPage((page) => page.evaluate((index) => cold.scan(100_000, index), stored)));
    base.push(await inPage((page) => page.evaluate((list) => cold.regExp(100_000, list), forms)));
  }
  const names = {
    ours: 'index loaded and 100 kB scanned, 10,000 forms, cold',
    base: 'one RegExp built and run, cold',
  };
  return [figure({ id: 'cold/100kB/10000', ...names, goal: 0.35 }, ours, base)];
}
