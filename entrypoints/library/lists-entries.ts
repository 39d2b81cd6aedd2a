/** Entries in full for a list: lists themselves know only the cached rows. */
import type { Entry } from '../../core/entry.ts';
import { readSearchRows } from '../../storage/cache.ts';
import { glossaryDatabase } from '../../storage/database.ts';
import { allEntries, currentGeneration } from '../../storage/glossary.ts';
import { lookUp } from './glossary.ts';

/** In the order of the ids; what is no longer to be had is left out. Throws where nothing can be read. */
export async function readEntries(ids: readonly string[]): Promise<Entry[]> {
  const stored = await fromDatabase().catch(() => new Map<string, Entry>());
  const generation = (await readSearchRows())?.generation ?? 0;
  const entries: Entry[] = [];
  for (const id of ids) {
    const known = stored.get(id);
    if (known) entries.push(known);
    else {
      // No database in this window: the background has the entry in memory.
      const found = await lookUp(id, generation);
      if (typeof found === 'object') entries.push(found.entry);
    }
  }
  if (entries.length === 0 && ids.length > 0) throw new Error('no entry of the list can be read');
  return entries;
}

/** One reading of everything is faster than thousands of messages. */
async function fromDatabase(): Promise<Map<string, Entry>> {
  const database = glossaryDatabase();
  try {
    const generation = await currentGeneration(database);
    const entries = generation === null ? [] : await allEntries(database, generation);
    return new Map(entries.map((entry) => [entry.id, entry]));
  } finally {
    database.close();
  }
}
