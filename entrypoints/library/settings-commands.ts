/** The keyboard commands as the browser has them, and where it lets them be changed. */
import { browser } from 'wxt/browser';

export interface CommandKey {
  readonly id: string;
  /** What it does, in the browser's language. */
  readonly description: string;
  /** Alt+Shift+J as the browser writes it; empty where none is set. */
  readonly keys: string;
}

/** What Firefox's commands can do and Chromium's cannot. */
interface ChangeableCommands {
  update?(detail: { name: string; shortcut: string }): Promise<void>;
  reset?(name: string): Promise<void>;
  openShortcutSettings?(): Promise<void>;
}

const commands = browser.commands as typeof browser.commands & ChangeableCommands;

/** True where keys are changed by us; elsewhere only on the browser's own page. */
export const canChangeKeys = commands.update !== undefined;

export async function readCommands(): Promise<CommandKey[]> {
  const all = await commands.getAll();
  return all.map(({ name = '', description = '', shortcut = '' }) => ({
    id: name,
    description,
    keys: shortcut,
  }));
}

/** False where the browser refuses the keys. */
export async function changeKeys(id: string, keys: string): Promise<boolean> {
  try {
    await commands.update?.({ name: id, shortcut: keys });
    return true;
  } catch {
    return false;
  }
}

export async function resetKeys(id: string): Promise<void> {
  await commands.reset?.(id);
}

/** Opens the browser's own page of shortcuts. */
export async function openKeySettings(): Promise<void> {
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
