import { browser, type Browser } from 'wxt/browser';
import { firefoxSidebar } from '../popup/panel.ts';

/**
 * Opens the side panel in a tab's window. To be called in the very turn of the reader's press: after the first `await`
 * the browser refuses.
 * @returns false where there is no panel, or none to be opened; the refusal itself comes later
 */
export async function openPanel(tab: Browser.tabs.Tab | undefined): Promise<boolean> {
  const chromium = browser.sidePanel as typeof browser.sidePanel | undefined;
  const opening =
    chromium === undefined
      ? firefoxSidebar()?.open()
      : tab?.windowId !== undefined && chromium.open({ windowId: tab.windowId });
  if (!opening) return false;
  return opening.then(
    () => true,
    () => false,
  );
}
