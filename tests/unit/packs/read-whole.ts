/** A pack's text read as the intake reads it, without a database. */
import type { Entry } from '../../../core/entry.ts';
import { readForeignEntry, readForeignHeader } from '../../../core/pack-foreign.ts';
import { PackReader } from '../../../core/pack-reader.ts';
import { refusal, type Refusal } from '../../../core/pack-refusal.ts';
import type { PackHeader } from '../../../core/pack.ts';
import { fail, ok, type Result } from '../../../core/result.ts';

export interface ReadPack {
  readonly header: PackHeader;
  readonly entries: readonly Entry[];
  readonly cleaned: number;
}

/** @param size characters of a piece: pieces are cut anywhere */
export function readWhole(text: string, size = 4096): Result<ReadPack, Refusal> {
  const reader = new PackReader();
  const cleaning = { changed: 0 };
  const entries: Entry[] = [];
  for (let at = 0; at < text.length; at += size) {
    const values = reader.push(text.slice(at, at + size));
    if (!values.ok) return values;
    for (const value of values.value) {
      const entry = readForeignEntry(value, cleaning);
      if (!entry.ok) return fail(refusal('invalid', entry.error));
      entries.push(entry.value);
    }
  }
  const end = reader.end();
  if (!end.ok) return end;
  const header = readForeignHeader(reader.header, cleaning);
  return header.ok ? ok({ header: header.value, entries, cleaned: cleaning.changed }) : header;
}
