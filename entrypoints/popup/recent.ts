/** The entries opened last in popup and panel: on this device only, and never those of a private window. */
import { browser } from 'wxt/browser';

export const RECENT_KEY = 'recent';

/** As many as a reader remembers having looked up. */
const MOST = 30;

/** Ids, the last one first. */
export async function readRecent(): Promise<string[]> {
  const stored = (await browser.storage.local.get(RECENT_KEY))[RECENT_KEY];
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
}

export async function changeRecent(change: (ids: readonly string[]) => string[]): Promise<void> {
  await browser.storage.local.set({ [RECENT_KEY]: change(await readRecent()).slice(0, MOST) });
}
