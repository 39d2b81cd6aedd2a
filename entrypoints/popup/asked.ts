/** What the panel is asked to look up from outside: the context menu's selection. Kept for the session only. */
import { browser } from 'wxt/browser';

export const ASKED_KEY = 'asked';

export interface Asked {
  readonly query: string;
  /** When it was asked, in milliseconds since the epoch: tells one asking from the next. */
  readonly number: number;
}

/** Asked longer ago, the reader opens the panel for something else. Milliseconds. */
const FRESH_MS = 10_000;

export async function ask(query: string): Promise<void> {
  await browser.storage.session.set({ [ASKED_KEY]: { query, number: Date.now() } satisfies Asked });
}

export async function readAsked(): Promise<Asked | null> {
  const asked = (await browser.storage.session.get(ASKED_KEY))[ASKED_KEY] as Asked | undefined;
  return asked !== undefined && Date.now() - asked.number < FRESH_MS ? asked : null;
}
