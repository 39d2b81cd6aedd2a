/**
 * The background: answers pages and popup, keeps the glossary, brings the card in. It may be killed at any moment;
 * every listener is registered synchronously, and every handler checks its sender and parses its input.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { fail } from '../../core/result.ts';
import { onMessage } from '../../messages.ts';
import { SETTINGS_KEY } from '../../storage/settings.ts';
import { bringCard } from './card.ts';
import { runCommand } from './commands.ts';
import { contextOfTop } from './context.ts';
import { lookup, openGlossary, status } from './glossary.ts';
import { bringScriptToOpenTabs, refreshTabs } from './tabs.ts';

const TermRefSchema = v.strictObject({ generation: v.number(), id: v.pipe(v.string(), v.maxLength(80)) });

export default defineBackground(() => {
  onMessage('lookup', ({ data, sender }) => {
    const ref = v.safeParse(TermRefSchema, data);
    return isOurs(sender) && ref.success ? lookup(ref.output) : fail('unknown' as const);
  });
  onMessage('status', ({ sender }) => (isOurs(sender) ? status() : fail('stranger')));
  onMessage('contextOfTop', ({ sender }) => (isOurs(sender) ? contextOfTop(sender) : null));
  onMessage('bringCard', ({ sender }) => (isOurs(sender) ? bringCard(sender) : fail('stranger')));
  browser.commands.onCommand.addListener((command) => void runCommand(command));
  browser.runtime.onInstalled.addListener(() => void prepare());
  browser.runtime.onStartup.addListener(() => void openGlossary());
  browser.storage.local.onChanged.addListener((changes) => {
    if (SETTINGS_KEY in changes) void refreshTabs();
  });
});

/** Seeds the new glossary, then brings the script into pages that were open before the extension was. */
async function prepare(): Promise<void> {
  await openGlossary();
  await bringScriptToOpenTabs();
}

function isOurs(sender: { readonly id?: string | undefined }): boolean {
  return sender.id === browser.runtime.id;
}
