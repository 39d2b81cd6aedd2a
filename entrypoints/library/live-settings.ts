/** The settings as they are now, also when another tab or the popup changes them. */
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../core/settings.ts';
import { readSettings, SETTINGS_KEY, writeSettings } from '../../storage/settings.ts';
import { live } from './live.ts';

export const settings = live<Settings>(DEFAULT_SETTINGS);

/** Reads the settings once and follows them from then on. Registered before reading, so that no change is missed. */
export async function followSettings(): Promise<void> {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[SETTINGS_KEY];
    if (change) settings.set(parseSettings(change.newValue));
  });
  settings.set(await readSettings());
}

/** Changes are written one after another: two at once would each be made to what was before both. */
let writing: Promise<void> = Promise.resolve();

/** Shown at once, then written. */
export function changeSettings(patch: Partial<Omit<Settings, 'version'>>): void {
  settings.set({ ...settings.get(), ...patch });
  writing = writing.then(() => writeSettings(patch)).catch(async () => settings.set(await readSettings()));
}
