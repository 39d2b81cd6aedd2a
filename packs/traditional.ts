/** Traditional characters for readers who want them, from a table that comes with the extension. */
import { browser } from 'wxt/browser';
import { traditionalWriter, type TraditionalTable, type Write } from '../core/traditional.ts';

/** Written by the build, see wxt.config.ts. */
const TABLE_FILE = '/glossary/traditional.json';

let loading: Promise<Write> | null = null;

/** What writes simplified Chinese in traditional characters; read when it is first wanted, and again after a failure. */
export function loadTraditionalWriter(): Promise<Write> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Write> {
  const response = await fetch(browser.runtime.getURL(TABLE_FILE as '/'));
  return traditionalWriter((await response.json()) as TraditionalTable);
}
