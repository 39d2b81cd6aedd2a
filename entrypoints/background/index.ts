/**
 * The background: answers pages and popup, keeps the glossary, brings the card in. It may be killed at any moment;
 * every listener is registered synchronously, and every handler checks its sender and parses its input.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { STAMP_KEY } from '../../storage/cache.ts';
import { CHOICES_KEY } from '../../storage/sense-choices.ts';
import { SETTINGS_KEY } from '../../storage/settings.ts';
import { runCommand } from './commands.ts';
import { openGlossary, status } from './glossary.ts';
import { listenToPacks } from './packs.ts';
import { listenToPages } from './pages.ts';
import { listenToPlaces } from './places.ts';
import { listenToStudy } from './study.ts';
import { bringScriptToOpenTabs, refreshTabs } from './tabs.ts';

export default defineBackground(() => {
  listenToPages();
  listenToStudy();
  listenToPacks();
  listenToPlaces();
  browser.commands.onCommand.addListener((command) => void runCommand(command));
  browser.runtime.onInstalled.addListener(() => void prepare());
  browser.runtime.onStartup.addListener(() => void openGlossary());
  browser.storage.local.onChanged.addListener((changes) => {
    if ([SETTINGS_KEY, CHOICES_KEY, STAMP_KEY].some((key) => key in changes)) void refreshTabs();
    // Emptied: what was compiled is compiled anew.
    const compiled = changes[STAMP_KEY];
    if (compiled && compiled.newValue === undefined) void status();
  });
});

/** Seeds the new glossary, then brings the script into pages that were open before the extension was. */
async function prepare(): Promise<void> {
  await openGlossary();
  await bringScriptToOpenTabs();
}
