/** What a reader made, as the database has it: a row a record. */
import type { GlossaryDatabase } from './database.ts';
import { itemName, kept, KEPT_TABLES, onlySound, type KeptItem, type KeptTable } from './kept.ts';
import { refreshCards } from './study-cards.ts';

/** Everything that can be read, by name. */
export async function readRows(database: GlossaryDatabase): Promise<Map<string, KeptItem>> {
  return byName((table) => database.table(table).toArray());
}

/** What the database has under the names of the items. */
export async function readRowsOf(
  database: GlossaryDatabase,
  items: readonly Pick<KeptItem, 'table' | 'key'>[],
): Promise<Map<string, KeptItem>> {
  return byName(async (table) => {
    const keys = items.filter((item) => item.table === table).map(({ key }) => key);
    const found: unknown[] = await database.table(table).bulkGet(keys);
    return found.filter((record) => record !== undefined);
  });
}

async function byName(read: (table: KeptTable) => Promise<unknown[]>): Promise<Map<string, KeptItem>> {
  const lists = await Promise.all(
    KEPT_TABLES.map(async (table) =>
      onlySound(table, await read(table)).map((record): KeptItem => kept(table, record)),
    ),
  );
  return new Map(lists.flat().map((item) => [itemName(item), item]));
}

/** Puts and removes in one transaction, and brings the cards of the terms concerned up to date in it. */
export async function writeRows(
  database: GlossaryDatabase,
  items: readonly KeptItem[],
  stamp: number,
): Promise<void> {
  const tables = [...KEPT_TABLES.map((name) => database.table(name)), database.cards, database.stamps];
  await database.transaction('rw', tables, async () => {
    for (const name of KEPT_TABLES) {
      const here = items.filter(({ table }) => table === name);
      const records = here.flatMap(({ record }) => record ?? []);
      const removed = here.filter(({ record }) => record === null).map(({ key }) => key);
      await database.table(name).bulkPut(records);
      await database.table(name).bulkDelete(removed);
    }
    await refreshCards(database, items);
    await database.stamps.put({ name: 'kept', stamp });
  });
}
