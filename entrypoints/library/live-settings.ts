/** The settings as they are now, also when another tab or the popup changes them. */
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../core/settings.ts';
import { readSettings, SETTINGS_KEY, writeSettings, type SettingsPatch } from '../../storage/settings.ts';
import { tell } from '../popup/faults.tsx';
import { live } from './live.ts';

export const settings = live<Settings>(DEFAULT_SETTINGS);

/** As they were read or heard of last. */
let stored: Settings = DEFAULT_SETTINGS;

/** Reads the settings once and follows them from then on. Registered before reading, so that no change is missed. */
export async function followSettings(): Promise<void> {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[SETTINGS_KEY];
    if (change) take(parseSettings(change.newValue));
  });
  try {
    take(await readSettings());
  } catch (error) {
    console.error('cezhu: the settings cannot be read', error);
    tell('settingsUnread');
  }
}

function take(next: Settings): void {
  stored = next;
  settings.set(next);
}

/** Shown at once, then written; where that fails, the page shows again what holds, and says so. */
export function changeSettings(patch: SettingsPatch): void {
  settings.set({ ...settings.get(), ...patch });
  writeSettings(patch).catch((error: unknown) => {
    console.error('cezhu: the settings cannot be written', error);
    settings.set(stored);
    tell('settings');
  });
}
