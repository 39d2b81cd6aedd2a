/** A Chromium with the built extension, one that does nothing, or both. */
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browsers.ts';
import { ROOT } from '../../scripts/tools.ts';

export const OURS = join(ROOT, '.output/chrome-mv3');
export const EMPTY = join(ROOT, 'tests/bench/empty-extension');

export interface Origins {
  readonly ours: string;
  readonly empty: string;
}

export async function withExtensions<T>(
  folders: readonly string[],
  work: (browser: Browser, origins: Origins) => Promise<T>,
): Promise<T> {
  const browser = await puppeteer.launch({
    ...(findChromium() && { executablePath: findChromium() as string }),
    headless: true,
    pipe: true,
    enableExtensions: [...folders],
    args: [...CHROMIUM_ARGS],
    defaultViewport: { width: 1200, height: 900 },
  });
  try {
    const named = async (name: RegExp) => {
      for (let tries = 0; tries < 100; tries++) {
        const found = [...(await browser.extensions()).values()].find((extension) =>
          name.test(extension.name),
        );
        if (found) return `chrome-extension://${found.id}/`;
        await wait(100);
      }
      return '';
    };
    if (folders.includes(OURS)) await closeWelcome(browser);
    return await work(browser, {
      ours: folders.includes(OURS) ? await named(/策注|Cezhu/u) : '',
      empty: folders.includes(EMPTY) ? await named(/Nothing/u) : '',
    });
  } finally {
    await browser.close();
  }
}

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The page of the first run comes to the front by itself, and a page behind it draws no frames. */
async function closeWelcome(browser: Browser): Promise<void> {
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.page())?.close();
}
