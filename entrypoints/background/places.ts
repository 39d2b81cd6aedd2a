/** Where else the browser shows us: context menu, address bar, side panel, the page of the first run. */
import { browser } from 'wxt/browser';
import { listenToAddressBar } from './places-address-bar.ts';
import { listenToMenu } from './places-menu.ts';
import { openPanel } from './places-panel.ts';

const OPEN_PANEL = 'open-panel';

export function listenToPlaces(): void {
  listenToMenu();
  listenToAddressBar();
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === OPEN_PANEL) void openPanel(tab);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Once, and never again: an update has nothing to explain that the reader did not ask for.
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
