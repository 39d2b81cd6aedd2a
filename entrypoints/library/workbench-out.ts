/** What leaves the workbench: a pack, or a report folder in a ZIP; and what an earlier version had. */
import { strToU8, zipSync } from 'fflate';
import type { Entry } from '../../core/entry.ts';
import { parsePack, type Pack } from '../../core/pack.ts';
import type { ReportFiles } from '../../core/workbench/report-folder.ts';
import { glossaryDatabase } from '../../storage/database.ts';
import { entriesOf, listPacks } from '../../storage/glossary.ts';
import { saveFile } from './lists-file.ts';

/** A version newer than any made before on this computer: day, and second of the day. */
export function versionNow(now: Date): string {
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate(), seconds].join('.');
}

const packJson = (pack: Pack): string => `${JSON.stringify(pack)}\n`;

export function packFile(pack: Pack): Blob {
  return new Blob([packJson(pack)], { type: 'application/json' });
}

export function savePack(pack: Pack): void {
  saveFile(`${pack.id}.json`, 'application/json', packJson(pack));
}

export function saveReport({ id, files }: ReportFiles): void {
  const folder = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${id}/${name}`, strToU8(text)]),
  );
  saveFile(`${id}.zip`, 'application/zip', new Uint8Array(zipSync(folder)));
}

export async function installedPacks(): Promise<{ id: string; title: string }[]> {
  const database = glossaryDatabase();
  try {
    return (await listPacks(database)).map(({ id, current }) => ({
      id,
      title: `${current.title} ${current.version}`,
    }));
  } catch {
    return [];
  } finally {
    database.close();
  }
}

/** The entries of an installed pack or of a pack's file; null where it is none. */
export async function entriesOfEarlier(which: string | File): Promise<readonly Entry[] | null> {
  if (typeof which !== 'string') {
    const value: unknown = await which
      .text()
      .then((text) => JSON.parse(text) as unknown)
      .catch(() => null);
    const parsed = parsePack(value);
    return parsed.ok ? parsed.value.entries : null;
  }
  const database = glossaryDatabase();
  try {
    const pack = await database.packs.get(which);
    return pack ? await entriesOf(database, which, pack.current.version) : null;
  } finally {
    database.close();
  }
}
