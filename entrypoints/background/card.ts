import { browser, type Browser } from 'wxt/browser';
import { fail, ok, type Result } from '../../core/result.ts';

/** Injects the card's script into the frame that asks for it, at its first hover. */
export async function bringCard(sender: Browser.runtime.MessageSender): Promise<Result<true>> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return fail('not asked from a tab');
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [sender.frameId ?? 0] },
      files: ['/card.js'],
    });
    return ok(true);
  } catch (error) {
    return fail(String(error));
  }
}
