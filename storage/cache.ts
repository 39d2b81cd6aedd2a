/** What pages and the popup read without a worker: the compiled index and the search rows, cached in storage.local. */
import { browser } from 'wxt/browser';
import type { ReadingTable } from '../core/search/readings.ts';
import type { SearchRow } from '../core/search/search-row.ts';
import { INDEX_FORMAT, type TermIndex } from '../core/term-index.ts';
import { areTexts, isObject, isText, isWhole } from './sound.ts';

/** Strings, because a typed array does not survive storage.local in Chromium, and one parse is faster than a clone. */
const INDEX_KEY = 'termIndex';
const ROWS_KEY = 'searchRows';
export const STAMP_KEY = 'cacheStamp';

/** Small, so that asking whether the cache is current does not read it. */
export interface CacheStamp {
  readonly generation: number;
  readonly format: number;
  /** Version of the extension that compiled it. */
  readonly compiledBy: string;
}

/** What popup, library and side panel list and search. */
export interface StoredRows {
  readonly generation: number;
  readonly rows: readonly SearchRow[];
  /** Pairs of traditional and simplified characters, as `parseFolding` reads them. */
  readonly folding: string;
  /** How characters sound. */
  readonly readings: ReadingTable;
}

/** Writes index and rows in one call: a reader sees both old or both new. */
export async function writeCache(index: TermIndex, rows: StoredRows, compiledBy: string): Promise<void> {
  const stamp: CacheStamp = { generation: index.generation, format: INDEX_FORMAT, compiledBy };
  await browser.storage.local.set({
    [INDEX_KEY]: JSON.stringify(index),
    [ROWS_KEY]: JSON.stringify(rows),
    [STAMP_KEY]: stamp,
  });
}

/** What the cache was compiled from, or null where there is none. */
export async function readCacheStamp(): Promise<CacheStamp | null> {
  const stored = (await browser.storage.local.get(STAMP_KEY))[STAMP_KEY];
  return isObject(stored) && isWhole(stored['generation']) ? (stored as unknown as CacheStamp) : null;
}

/** The compiled index, or null where there is none that this version can read. */
export function readTermIndex(): Promise<TermIndex | null> {
  return readCached(INDEX_KEY, isIndex);
}

/** False, or an error, where a page could not read it: only a string can be trimmed. Every page carries this and waits for it. */
function isIndex({ format, trie, forms, entries }: TermIndex): boolean {
  return (
    format === INDEX_FORMAT &&
    !!(trie.shape.trim() + trie.labels.trim() + trie.bases.trim()) &&
    forms.every(Array.isArray) &&
    entries.every(({ id, headword }) => id.trim() && headword.trim())
  );
}

/** The rows for search and lists, which need no worker awake; null before the first seeding. */
export function readSearchRows(): Promise<StoredRows | null> {
  return readCached(ROWS_KEY, areRows);
}

function areRows({ rows, folding, readings }: StoredRows): boolean {
  return (
    isText(folding) &&
    isText(readings.characters) &&
    Object.values(readings.phrases).every(isText) &&
    rows.every(isRow)
  );
}

function isRow(row: SearchRow): boolean {
  const { id, headword, pinyin, initials, gloss, place, sources, theme } = row;
  return (
    areTexts([id, headword, pinyin, initials, gloss, place, sources, theme]) &&
    [row.forms, row.parts, row.issuers, row.regions].every(areTexts) &&
    Array.isArray(row.years)
  );
}

/** What is lost or damaged loses its stamp: then the background compiles it anew. */
async function readCached<T>(key: string, isWhole: (stored: T) => boolean): Promise<T | null> {
  const items = await browser.storage.local.get([key, STAMP_KEY]);
  try {
    const stored = JSON.parse(items[key] as string) as T;
    if (isWhole(stored)) return stored;
  } catch {
    // Nothing there, or cut off in the middle of a write.
  }
  if (STAMP_KEY in items) await browser.storage.local.remove(STAMP_KEY);
  return null;
}
