/** Reads an Anki package by other means than the code that writes it: Node's own inflater and Node's own SQLite. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inflateRawSync } from 'node:zlib';

export interface ReadCard {
  readonly guid: string;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  readonly deck: string;
}

/** The files of a zip, by its central directory (PKWARE APPNOTE 4.3). */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const raw = zip.subarray(start, start + size);
    files.set(name, method === 0 ? raw : inflateRawSync(raw));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** Opens the collection of a package, hands it over, and removes it. */
export function withCollection<T>(apkg: Uint8Array, use: (database: DatabaseSync) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cezhu-apkg-'));
  try {
    const path = join(folder, 'collection.anki2');
    writeFileSync(path, unzip(apkg).get('collection.anki2') ?? '');
    const database = new DatabaseSync(path, { readOnly: true });
    const result = use(database);
    database.close();
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every card of a package as Anki would show it: its note's fields and tags, and the deck it lies in. */
export function readCards(database: DatabaseSync): ReadCard[] {
  const { decks, models } = database.prepare('select decks, models from col').get() as Record<string, string>;
  const deckNames = JSON.parse(decks ?? '') as Record<string, { name: string }>;
  const noteTypes = JSON.parse(models ?? '') as Record<string, { flds: unknown[]; tmpls: unknown[] }>;
  const rows = database
    .prepare(
      'select guid, flds, tags, mid, did, ord from cards join notes on notes.id = cards.nid order by cards.due',
    )
    .all() as Record<string, string | number>[];
  return rows.map(({ guid, flds, tags, mid, did, ord }) => {
    const noteType = noteTypes[String(mid)];
    const fields = String(flds).split('\u001f');
    if (noteType?.flds.length !== fields.length || noteType.tmpls[Number(ord)] === undefined)
      throw new Error('a card without its template, or a note that its note type does not fit');
    return {
      guid: String(guid),
      fields,
      tags: String(tags).split(' ').filter(Boolean),
      deck: deckNames[String(did)]?.name ?? '',
    };
  });
}
