import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
const REPORT = 'reports/shanxi-yuncheng-2025';

/** A record of entries.json as tests spoil it. */
export type RawEntry = Record<string, unknown> & {
  headword: string;
  gloss: string;
  spans: [number, number][];
};

/** A copy of the reports that a test may spoil, without any curated file but those it writes. Remove it after use. */
export interface DataCopy {
  readonly root: string;
  /** Changes the entry with this headword and writes the file back. */
  spoil(headword: string, change: (entry: RawEntry) => void): Promise<void>;
  /** Changes the whole list. */
  spoilList(change: (entries: RawEntry[]) => RawEntry[]): Promise<void>;
  write(path: string, text: string): Promise<void>;
  writeCurated(theme: string, title: string, entries: readonly unknown[]): Promise<void>;
  remove(): Promise<void>;
}

export async function copyData(): Promise<DataCopy> {
  const root = await mkdtemp(join(tmpdir(), 'cezhu-data-'));
  await cp(join(DATA, 'reports'), join(root, 'reports'), { recursive: true });
  await cp(join(DATA, 'regions.json'), join(root, 'regions.json'));
  const entriesPath = join(root, REPORT, 'entries.json');
  await mkdir(join(root, 'curated'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const spoilList = async (change: (entries: RawEntry[]) => RawEntry[]) => {
    const entries = JSON.parse(await readFile(entriesPath, 'utf8')) as RawEntry[];
    await writeFile(entriesPath, JSON.stringify(change(entries), null, 2));
  };
  return {
    root,
    spoilList,
    spoil: async (headword, change) =>
      spoilList((entries) => {
        const entry = entries.find((candidate) => candidate.headword === headword);
        if (!entry) throw new Error(`no entry ${headword}`);
        change(entry);
        return entries;
      }),
    write,
    writeCurated: async (theme, title, entries) =>
      write(`curated/${theme}.json`, JSON.stringify({ theme, title, entries }, null, 2)),
    remove: async () => rm(root, { recursive: true, force: true }),
  };
}

/** A curated entry that passes every check; tests change one thing. */
export function curatedEntry(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'ceshi-cihui',
    headword: '测试词汇',
    senses: [
      {
        gloss: '仅供测试使用的词条，用来说明一条合格的自撰释义应当具备哪些字段。',
        citations: [{ title: '测试文件', issuer: '测试机关', year: 2024 }],
      },
    ],
    ...changes,
  };
}
