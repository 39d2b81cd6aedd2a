/** Asks the frames of a tab what they have marked, as the popup does. */
import type { Page } from 'puppeteer-core';
import type { FrameTerms } from '../../../messages/page.ts';

/** What this needs of the extension's own API, in a page of the extension. */
interface ExtensionApi {
  readonly tabs: {
    query(filter: { url: string }): Promise<{ id: number }[]>;
    sendMessage(
      tabId: number,
      message: object,
      options: { frameId: number },
    ): Promise<{ res: FrameTerms } | undefined>;
  };
  readonly scripting: {
    executeScript(injection: {
      target: { tabId: number; allFrames: boolean };
      func: () => string;
    }): Promise<{ frameId: number; result?: unknown }[]>;
  };
}

export interface AskedFrame {
  readonly isTop: boolean;
  /** Without what stands behind #: a page may have gone on by its own script. */
  readonly address: string;
  /** Null where our script is not in the frame. */
  readonly terms: FrameTerms | null;
}

/**
 * What each frame of the tab that shows an address has marked, the top frame included.
 * @param extensionPage any page of the extension
 */
export async function termsByFrame(extensionPage: Page, url: string): Promise<AskedFrame[]> {
  return await extensionPage.evaluate(async (wanted) => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    const { tabs, scripting } = browser ?? chrome;
    // A match pattern has no port.
    const { protocol, hostname } = new URL(wanted);
    const asked: AskedFrame[] = [];
    for (const { id: tabId } of await tabs.query({ url: `${protocol}//${hostname}/*` })) {
      const frames = await scripting.executeScript({
        target: { tabId, allFrames: true },
        func: () => location.href,
      });
      if (!frames.some(({ result }) => result === wanted)) continue;
      for (const { frameId, result } of frames) {
        const message = { id: frameId, type: 'listTerms', timestamp: Date.now() };
        const answer = await tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);
        asked.push({
          isTop: frameId === 0,
          address: String(result).split('#')[0] ?? '',
          terms: answer?.res ?? null,
        });
      }
    }
    return asked;
  }, url);
}
