/** An installed pack as a file: whole, or as a table. */
import { PACK_FORMAT } from '../../core/pack.ts';
import { rowsFromEntries } from '../../core/table/to-rows.ts';
import { writeTable } from '../../readers/table.ts';
import type { GlossaryDatabase } from '../../storage/database.ts';
import { entriesOf, findPack } from '../../storage/glossary.ts';
import { saveFile } from './lists-file.ts';

export async function exportPack(
  database: GlossaryDatabase,
  id: string,
  kind: 'json' | 'csv' | 'tsv',
): Promise<void> {
  const pack = await findPack(database, id);
  if (!pack) return;
  const { version, title, publisher, licence, sources } = pack.current;
  const entries = await entriesOf(database, id, version);
  const name = `${title} ${version}.${kind}`;
  if (kind === 'json') {
    // `entries` comes last, as the format wants it.
    const whole = { format: PACK_FORMAT, id, version, title, publisher, licence, sources, entries };
    saveFile(name, 'application/json', `${JSON.stringify(whole)}\n`);
  } else {
    const type = kind === 'csv' ? 'text/csv' : 'text/tab-separated-values';
    saveFile(name, type, writeTable(rowsFromEntries(entries), kind));
  }
}
