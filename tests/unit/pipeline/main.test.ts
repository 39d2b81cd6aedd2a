import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyData, type DataCopy } from './data-copy.ts';

const MAIN = fileURLToPath(new URL('../../../data/pipeline/main.ts', import.meta.url));
const SOURCE = fileURLToPath(
  new URL('../../../data/reports/shanxi-yuncheng-2025/source.txt', import.meta.url),
);

// Every call starts a process of its own.
vi.setConfig({ testTimeout: 60_000 });

function glossary(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

let folder: string;
let data: DataCopy;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cezhu-main-'));
  data = await copyData();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await data.remove();
});

describe('wrong usage', () => {
  it.each([
    [[]],
    [['nothing']],
    [['extract']],
    [['extract', SOURCE, 'more']],
    [['extract', SOURCE, '--out', 'x']],
    [['extract', '/no/such/file']],
    [['check', '--nonsense']],
    [['check', '--against', '/no/such/folder']],
    [['dry-run', SOURCE]],
  ])('%j exits with 2, says so on stderr, and prints nothing', (args) => {
    const { code, stdout, stderr } = glossary(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('usage:');
  });

  it('--help is no error', () => {
    expect(glossary('--help')).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('extract', () => {
  it('--json prints the JSON and nothing else', () => {
    const { code, stdout } = glossary('extract', SOURCE, '--json');
    expect(code).toBe(0);
    const { entries, diagnostics } = JSON.parse(stdout) as {
      entries: { number: number; headword: string; line: number }[];
      diagnostics: { severity: string; line: number }[];
    };
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 34 }, (_, index) => index + 1));
    expect(entries[1]).toMatchObject({ number: 2, inferred: true, headword: '“晋创谷”', line: 6 });
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it('exits with 1 and prints nothing where there is no annotation section', () => {
    const path = join(folder, 'plain.txt');
    writeFileSync(path, '今天天气很好。\n我们去公园散步。\n');
    const { code, stdout, stderr } = glossary('extract', path, '--json');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('plain.txt');
  });

  it('exits with 1 for a file that is no text, and says what to do', () => {
    const path = join(folder, 'binary');
    writeFileSync(path, new Uint8Array([0, 1, 2, 0, 255]));
    const { code, stdout, stderr } = glossary('extract', path);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('binary: it is no text in UTF-8');
  });

  it('--measure prints a line a file, what is suspicious, and the sums', () => {
    const reports = mkdtempSync(join(folder, 'reports-'));
    writeFileSync(
      join(reports, 'a.txt'),
      '名词解释\n1.三保：保工资、保运\n※一段别的文字。\n※又一段。\n2.四好：好路。\n3.五化：净化。\n',
    );
    writeFileSync(join(reports, 'b.txt'), '今天天气很好。\n');
    const { code, stdout } = glossary('extract', '--measure', reports, '--json');
    expect(code).toBe(0);
    const { files, totals } = JSON.parse(stdout) as { files: unknown[]; totals: unknown };
    expect(files).toMatchObject([
      { file: 'a.txt', entries: 3, failed: null, suspicious: [{ line: 2, headword: '三保' }] },
      { file: 'b.txt', entries: 0, failed: 'no-section' },
    ]);
    expect(totals).toMatchObject({ files: 2, withoutEntries: 1, entries: 3, suspicious: 1 });
    expect(glossary('extract', '--measure', reports).stdout).toContain('3 entries in 2 files');
  });
});

describe('check and build', () => {
  it('pass on the project’s data; build writes what buildPack gives, twice the same', () => {
    expect(glossary('check', '--data', data.root)).toMatchObject({ code: 0 });
    const paths = [join(folder, 'one.json'), join(folder, 'two.json')];
    for (const path of paths) expect(glossary('build', '--data', data.root, '--out', path).code).toBe(0);
    const [one, two] = paths.map((path) => readFileSync(path));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  it('refuse a changed gloss: exit 1, the entry named on stderr, nothing written', async () => {
    const spoilt = await copyData();
    try {
      await spoilt.spoil(
        '晋创谷',
        (entry) => void (entry.gloss = entry.gloss.replace('重要载体', '重大载体')),
      );
      const checked = glossary('check', '--data', spoilt.root);
      expect(checked.code).toBe(1);
      expect(checked.stderr).toContain('晋创谷 · gloss');
      const path = join(folder, 'refused.json');
      expect(glossary('build', '--data', spoilt.root, '--out', path).code).toBe(1);
      expect(() => readFileSync(path)).toThrow();
    } finally {
      await spoilt.remove();
    }
  });
});

describe('dry-run', () => {
  it('--json gives marks by UTF-16 offset and the phrases nothing explains', () => {
    const texts = mkdtempSync(join(folder, 'texts-'));
    const text = '\ufeff😀太原建设“晋创谷”，锚定“六地”发展定位。\r\n';
    writeFileSync(join(texts, 'b.txt'), text);
    writeFileSync(join(texts, 'a.txt'), '');
    const { code, stdout } = glossary('dry-run', texts, '--json', '--data', data.root);
    expect(code).toBe(0);
    const start = text.indexOf('晋创谷');
    expect(JSON.parse(stdout)).toEqual({
      files: [
        { file: 'a.txt', characters: 0, marks: [], unexplained: [] },
        {
          file: 'b.txt',
          characters: text.length,
          marks: [{ start, end: start + 3, text: '晋创谷', headword: '晋创谷' }],
          unexplained: [{ text: '六地', count: 1 }],
        },
      ],
    });
  });

  it('shows every mark in its context for ordinary text', () => {
    const texts = mkdtempSync(join(folder, 'texts-'));
    writeFileSync(join(texts, 'novel.txt'), `${'山下的村子很安静。'.repeat(200)}后来这里办起了乡村e镇。`);
    const { stdout } = glossary('dry-run', texts, '--data', data.root);
    expect(stdout).toContain('every mark in its context');
    expect(stdout).toContain('后来这里办起了[乡村e镇]。');
  });
});
