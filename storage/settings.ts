/** The settings in `storage.local`: one item, read whole and written whole. */
import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../core/settings.ts';

export const SETTINGS_KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Changes some settings and keeps the rest. */
export async function writeSettings(patch: Partial<Omit<Settings, 'version'>>): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...(await readSettings()), ...patch } });
}
