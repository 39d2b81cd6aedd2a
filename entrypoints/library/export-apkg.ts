/**
 * An Anki package: a SQLite database and a list of media in a zip. SQLite comes as JavaScript without WebAssembly,
 * which would need a wider content security policy; it is large and loaded only here.
 */
import { strToU8, zipSync } from 'fflate';
import initSqlJs from 'sql.js/dist/sql-asm.js';
import { collectionRows, TABLES, type CollectionWords } from '../../core/export/anki-collection.ts';
import type { Note } from '../../core/export/note.ts';
import { plainText } from '../../core/export/plain-text.ts';

/** @param deck name with `::` between deck and deck within */
export async function makeApkg(
  notes: readonly Note[],
  deck: string,
  words: CollectionWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const checksums = await Promise.all(notes.map(({ front }) => checksum(plainText(front))));
  const rows = collectionRows(notes, checksums, deck, words, Date.now());
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run(TABLES);
    insert(database, 'col', [rows.col]);
    insert(database, 'notes', rows.notes);
    insert(database, 'cards', rows.cards);
    // The other way to zip starts a worker from a blob, which the content security policy forbids.
    return zipSync({ 'collection.anki2': database.export(), media: strToU8('{}') });
  } finally {
    database.close();
  }
}

type Database = InstanceType<Awaited<ReturnType<typeof initSqlJs>>['Database']>;

/** @param table one of our own names, never of the reader's */
function insert(
  database: Database,
  table: 'col' | 'notes' | 'cards',
  rows: readonly (readonly (string | number)[])[],
): void {
  const [first] = rows;
  if (first === undefined) return;
  const statement = database.prepare(`insert into ${table} values (${first.map(() => '?').join(', ')})`);
  database.run('begin');
  for (const row of rows) statement.run([...row]);
  database.run('commit');
  statement.free();
}

/** The first 32 bits of the SHA-1, by which Anki finds doubles. */
async function checksum(text: string): Promise<number> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  return new DataView(digest).getUint32(0);
}
