/** What a reader has chosen: one item with a version, read whole and written whole. */
import { browser } from 'wxt/browser';

export const SETTINGS_KEY = 'settings';

export interface Settings {
  readonly version: 1;
  /** The switch for everywhere. */
  readonly enabled: boolean;
  /** Host names on which nothing is marked. */
  readonly disabledSites: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { version: 1, enabled: true, disabledSites: [] };

/** Reads the settings; what is missing or of another kind is the default. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

export function parseSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const { enabled, disabledSites } = stored as Partial<Record<keyof Settings, unknown>>;
  return {
    version: 1,
    enabled: typeof enabled === 'boolean' ? enabled : DEFAULT_SETTINGS.enabled,
    disabledSites: Array.isArray(disabledSites)
      ? disabledSites.filter((site) => typeof site === 'string')
      : [],
  };
}

/** Changes some settings and keeps the rest. */
export async function writeSettings(patch: Partial<Omit<Settings, 'version'>>): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...(await readSettings()), ...patch } });
}
