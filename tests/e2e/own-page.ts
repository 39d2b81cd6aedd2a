/** The extension's own API, in one of its pages. */
import type { Page } from 'puppeteer-core';

interface Api {
  readonly runtime: {
    sendMessage(message: object): Promise<unknown>;
    readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  };
  readonly storage: { readonly local: { get(keys: null): Promise<object>; clear(): Promise<void> } };
}

/** What lies on `globalThis` of such a page. */
export interface OwnWorld {
  readonly browser?: Api;
  readonly chrome: Api;
  heard?: string[];
}

/** Sends a message to the background as the extension's own pages do. */
export async function send<T>(page: Page, type: string, data: unknown): Promise<T> {
  // As text: Firefox's driver stumbles over a null within an object.
  const answer = await page.evaluate(
    async (message) => {
      const { browser, chrome } = globalThis as unknown as OwnWorld;
      return JSON.stringify(await (browser ?? chrome).runtime.sendMessage(JSON.parse(message) as object));
    },
    JSON.stringify({ id: Math.random(), type, data, timestamp: Date.now() }),
  );
  return (JSON.parse(answer) as { res: T }).res;
}

/** From now on this page keeps every message that is sent to the extension. */
export async function listenIn(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const world = globalThis as unknown as OwnWorld;
    const heard: string[] = (world.heard = []);
    (world.browser ?? world.chrome).runtime.onMessage.addListener((message) => {
      heard.push(JSON.stringify(message));
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as OwnWorld).heard ?? []);
}
