/** The glossary as the popup needs it: rows to search, entries to show. */
import { browser } from 'wxt/browser';
import type { Glossary } from '../../components/popup-model.ts';
import type { Entry } from '../../core/entry.ts';
import { parseFolding } from '../../core/fold.ts';
import { buildSearch, type SearchRow } from '../../core/search/search.ts';
import { sendMessage } from '../../messages.ts';
import type { GlossaryHome } from '../../messages/page.ts';

const ROWS_KEY = 'searchRows';

interface StoredRows {
  readonly generation: number;
  readonly rows: readonly SearchRow[];
  /** Pairs of traditional and simplified characters, as `parseFolding` reads them. */
  readonly folding?: string;
}

/** The rows the background left in `storage.local`, which need no worker awake; null before the first seeding. */
export async function readSearchRows(): Promise<StoredRows | null> {
  const stored = (await browser.storage.local.get(ROWS_KEY))[ROWS_KEY];
  return typeof stored === 'string' ? (JSON.parse(stored) as StoredRows) : null;
}

/** Where the glossary lives; wakes the background, which seeds it if need be. Null if it cannot be opened. */
export async function readHome(): Promise<GlossaryHome | null> {
  const status = await sendMessage('status', undefined);
  return status.ok ? status.value.home : null;
}

export function makeGlossary({ generation, rows, folding = '' }: StoredRows, home: GlossaryHome): Glossary {
  const search = buildSearch(rows, parseFolding(folding));
  return { generation, home, rows: new Map(rows.map((row) => [row.id, row])), search };
}

/** An entry as of the generation in which it was listed; null if it is not to be had. */
export async function readEntry(id: string, generation: number): Promise<Entry | null> {
  const found = await sendMessage('lookup', { id, generation }).catch(() => null);
  return found?.ok ? found.value.entry : null;
}
