import { browser } from 'wxt/browser';
import { sendMessage } from '../../messages.ts';
import type { PageCommand } from '../../messages/page.ts';

const COMMANDS: readonly PageCommand[] = [
  'next-term',
  'previous-term',
  'open-card',
  'pin-card',
  'focus-card',
];

/** Hands a keyboard command to the frames of the active tab, of which one takes it: that with the focus. */
export async function runCommand(name: string): Promise<void> {
  const command = COMMANDS.find((known) => known === name);
  if (!command) return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await sendMessage('command', command, { tabId: tab.id }).catch(() => undefined);
}
