/** The glossary as the library's views need it: the cached search rows, followed when the background compiles new ones. */
import { browser } from 'wxt/browser';
import type { ReadingTable } from '../../core/search/readings.ts';
import type { SearchRow } from '../../core/search/search-row.ts';
import { sendMessage } from '../../messages.ts';
import type { Found } from '../../messages/page.ts';
import { readSearchRows, STAMP_KEY, type StoredRows } from '../../storage/cache.ts';
import { live, useLive } from './live.ts';

export interface Glossary {
  readonly generation: number;
  readonly rows: readonly SearchRow[];
  readonly byId: ReadonlyMap<string, SearchRow>;
  readonly folding: string;
  readonly readings: ReadingTable;
}

export type GlossaryState =
  | { readonly kind: 'loading' | 'error' }
  | { readonly kind: 'ready'; readonly glossary: Glossary };

const state = live<GlossaryState>({ kind: 'loading' });
let opened = false;

/** What is known of the glossary so far; the first call begins to read it. */
export function useGlossary(): GlossaryState {
  if (!opened) {
    opened = true;
    browser.storage.local.onChanged.addListener((changes) => {
      if (STAMP_KEY in changes) void openGlossary();
    });
    void openGlossary();
  }
  return useLive(state);
}

/** Reads the rows; where there are none yet, the background is woken to seed them. */
export async function openGlossary(): Promise<void> {
  if (state.get().kind === 'error') state.set({ kind: 'loading' });
  const rows = await storedRows().catch(() => null);
  // What is shown stays shown where a later reading fails.
  if (rows !== null) state.set({ kind: 'ready', glossary: toGlossary(rows) });
  else if (state.get().kind !== 'ready') state.set({ kind: 'error' });
}

async function storedRows(): Promise<StoredRows | null> {
  const stored = await readSearchRows();
  if (stored !== null) return stored;
  const status = await sendMessage('status', undefined);
  return status.ok ? readSearchRows() : null;
}

function toGlossary({ generation, rows, folding, readings }: StoredRows): Glossary {
  return { generation, rows, folding, readings, byId: new Map(rows.map((row) => [row.id, row])) };
}

export type Lookup = Found | 'unknown' | 'unavailable';

/** An entry as of a generation, or why it is not to be had. */
export async function lookUp(id: string, generation: number): Promise<Lookup> {
  const found = await sendMessage('lookup', { id, generation }).catch(() => null);
  if (found === null) return 'unavailable';
  return found.ok ? found.value : found.error;
}
