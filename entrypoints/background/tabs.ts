import { browser } from 'wxt/browser';
import { sendMessage } from '../../messages.ts';

/** Tells the frames of every tab that settings have changed. A tab without our script does not answer. */
export async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined) await sendMessage('refresh', undefined, { tabId: id }).catch(() => undefined);
    }),
  );
}

/** Brings script and style into pages that were open at installation or update; where the browser refuses, nothing happens. */
export async function bringScriptToOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return;
      const target = { tabId: id, allFrames: true };
      try {
        // A page that came since has its script already; one that an update has left behind does not answer.
        if (await answers(id)) return;
        await browser.scripting.insertCSS({ target, files: ['/content-scripts/content.css'] });
        await browser.scripting.executeScript({ target, files: ['content-scripts/content.js'] as never });
      } catch {
        // A store page, an error page, or a site the reader has not allowed.
      }
    }),
  );
}

function answers(tabId: number): Promise<boolean> {
  return sendMessage('readContext', undefined, { tabId, frameId: 0 }).then(
    () => true,
    () => false,
  );
}
