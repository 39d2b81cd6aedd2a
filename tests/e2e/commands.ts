/** A reader's keyboard commands, as far as a driver gets at them: no key of a driver reaches the browser's own. */
import type { Page } from 'puppeteer-core';
import { runInWorker } from '../../scripts/chromium-worker.ts';
import type { ExtensionSession } from '../../scripts/extension-session.ts';
import type { PageCommand } from '../../messages/page.ts';

interface Commands {
  readonly commands: { readonly onCommand: { dispatch(name: string): void } };
}

interface Tabs {
  readonly tabs: {
    query(filter: object): Promise<{ readonly id: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
}

/**
 * Gives a command to the page. In Chromium the background hears of it as of a pressed key; where it sleeps, and in Firefox,
 * which lets no driver into it, the page is sent what the background sends it.
 */
export async function command(session: ExtensionSession, page: Page, name: PageCommand): Promise<void> {
  await page.bringToFront();
  const press = ({ commands }: Commands, known: string) => commands.onCommand.dispatch(known);
  if ((await runInWorker(session.browser, session.origin, press, name)) !== null) return;
  const own = await session.openExtensionPage('popup.html');
  await own.evaluate(
    async (text) => {
      const { url, data } = JSON.parse(text) as { url: string; data: string };
      const { browser } = globalThis as unknown as { browser: Tabs };
      const tab = (await browser.tabs.query({})).find((each) => each.url === url);
      const message = { id: 1, type: 'command', data, timestamp: Date.now() };
      if (tab) await browser.tabs.sendMessage(tab.id, message);
    },
    JSON.stringify({ url: page.url(), data: name }),
  );
  await own.close();
  await page.bringToFront();
}
