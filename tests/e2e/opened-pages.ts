/** Pages that a test opens and that are closed after it. */
import type { Page } from 'puppeteer-core';
import { afterEach } from 'vitest';
import type { useBrowser } from './environment.ts';

/** Call at the top of a test file; what is put into the list is closed after each test. */
export function pagesOfEachTest(): Page[] {
  const opened: Page[] = [];
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  return opened;
}

/** Opens a page of `pages/` under an address of its own, so that its tab can be told from others. */
export function testPageOpener(
  environment: ReturnType<typeof useBrowser>,
  opened: Page[],
): (file: string) => Promise<Page> {
  return async (file) => {
    const { session, pages } = environment();
    const page = await session.openPage(`${pages.url}${file}?${performance.now()}`);
    opened.push(page);
    return page;
  };
}
