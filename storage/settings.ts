/** The settings in `storage.local`: one item, read whole and written whole. */
import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../core/settings.ts';

export const SETTINGS_KEY = 'settings';

export type SettingsPatch = Partial<Omit<Settings, 'version'>>;

export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Does something to the settings as they are, while nobody else changes them. */
export function holdSettings<T>(act: (now: Settings) => Promise<T>): Promise<T> {
  return navigator.locks.request(SETTINGS_KEY, async () => act(await readSettings()));
}

/**
 * Changes some settings and keeps the rest. One change after another, in whichever of our contexts it is made: two at
 * once would each be made to what was before both. Rejects where nothing could be written; then nothing has changed.
 * @param patch what to change, or what to make of the settings as they are at that moment
 */
export async function writeSettings(
  patch: SettingsPatch | ((now: Settings) => SettingsPatch),
): Promise<void> {
  await holdSettings(async (now) => {
    const changed = typeof patch === 'function' ? patch(now) : patch;
    await browser.storage.local.set({ [SETTINGS_KEY]: { ...now, ...changed } });
  });
}
