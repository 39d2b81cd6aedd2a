/** Opening the side panel from the popup: the browser allows it only while a press of the reader lasts. */
import { browser } from 'wxt/browser';
import type { PageWatch } from './page-watch.ts';

/** What opens the panel of the popup's window, or null where the browser has none. */
export function panelOpener(watch: PageWatch): ((opened: () => void) => void) | null {
  const chromium = browser.sidePanel as typeof browser.sidePanel | undefined;
  if (chromium !== undefined) {
    return (opened) => {
      const windowId = watch.tab?.windowId;
      if (windowId !== undefined) void chromium.open({ windowId }).then(opened, () => undefined);
    };
  }
  const firefox = firefoxSidebar();
  return firefox && ((opened) => void firefox.open().then(opened, () => undefined));
}

interface FirefoxSidebar {
  open(): Promise<void>;
}

/** Firefox names its sidebar otherwise, and Chromium's types do not know it. */
export function firefoxSidebar(): FirefoxSidebar | null {
  return (browser as { sidebarAction?: FirefoxSidebar }).sidebarAction ?? null;
}
