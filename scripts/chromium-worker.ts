/**
 * The service worker of an extension in Chromium. Nobody stays attached to it: an attached one is never ended for
 * idleness, and one that starts again while it is would wait for a debugger.
 */
import type { Browser, CDPSession } from 'puppeteer-core';

/** Attaches for as long as it takes. Null where the worker is not running. */
export async function withWorker<T>(
  browser: Browser,
  origin: string,
  use: (client: CDPSession) => Promise<T>,
): Promise<T | null> {
  const target = browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  if (!target) return null;
  const client = await target.createCDPSession();
  try {
    return await use(client);
  } finally {
    // The worker may have ended in the meantime, and the session with it.
    await client.detach().catch(() => undefined);
  }
}

/**
 * Calls a function in the worker, which sees nothing from outside but its arguments: the browser's API and texts.
 * Null where the worker is not running; throws what it throws.
 */
export function runInWorker<T, Api>(
  browser: Browser,
  origin: string,
  run: (api: Api, ...texts: string[]) => T | Promise<T>,
  ...texts: string[]
): Promise<T | null> {
  return withWorker(browser, origin, async (client) => {
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      expression: `(${run.toString()})(chrome, ...${JSON.stringify(texts)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  });
}

/** Ends the worker as the browser does when it is idle: the next message starts it again. */
export async function endWorker(browser: Browser, origin: string): Promise<void> {
  const client = await browser.target().createCDPSession();
  const { targetInfos } = await client.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  if (worker) await client.send('Target.closeTarget', { targetId: worker.targetId });
  await client.detach();
}
