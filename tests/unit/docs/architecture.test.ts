import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8');
const page = read('docs/ARCHITECTURE.md');

describe('docs/ARCHITECTURE.md', () => {
  const paths = [...page.matchAll(/`([a-z][\w-]*\/[\w./-]*)`/gu)].map((match) => match[1] ?? '');

  it('names files', () => {
    expect(paths.length).toBeGreaterThan(60);
  });

  it.each([...new Set(paths)])('%s exists', (path) => {
    expect(existsSync(`${ROOT}${path}`)).toBe(true);
  });
});

interface Lint {
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: {
      readonly 'no-restricted-imports'?: readonly [
        string,
        { readonly patterns: readonly { readonly regex?: string; readonly allowTypeImports?: boolean }[] },
      ];
    };
  }[];
}

const ROOMS = [
  'core',
  'dom',
  'storage',
  'packs',
  'readers',
  'messages',
  'components',
  'locales',
  'entrypoints',
  'data',
];

/** What the linter lets a room import: all rooms but those its pattern names. */
function allowed(folder: string): Set<string> {
  const { overrides } = JSON.parse(read('.oxlintrc.json')) as Lint;
  const rules = overrides.find(({ files }) => files.includes(`${folder}/**`))?.rules['no-restricted-imports'];
  const patterns = rules?.[1].patterns ?? [];
  const isForbidden = (room: string) =>
    patterns.some(({ regex, allowTypeImports }) => {
      if (regex === undefined || allowTypeImports) return false;
      return new RegExp(regex, 'u').test(`../${room}/x.ts`);
    });
  return new Set(ROOMS.filter((room) => room !== folder.split('/')[0] && !isForbidden(room)));
}

describe('the arrows in docs/ARCHITECTURE.md', () => {
  const table = page.slice(page.indexOf('## Rooms'), page.indexOf('## Marking'));
  const rows = [...table.matchAll(/^\| `([a-z/]+)\/` \|[^|]*\| ([^|]*) \|$/gmu)].map((match) => ({
    folder: match[1] ?? '',
    says: match[2] ?? '',
  }));

  it('are given for every room', () => {
    expect(rows.map(({ folder }) => folder.split('/')[0])).toEqual([
      'core',
      'dom',
      'storage',
      'packs',
      'readers',
      'messages',
      'components',
      'locales',
      'entrypoints',
      'data',
    ]);
  });

  it.each(rows)('$folder: as the linter has them', ({ folder, says }) => {
    const expected =
      says === 'all of the above'
        ? ROOMS.filter((room) => room !== 'data' && room !== 'entrypoints')
        : ROOMS.filter((room) => says.includes(room));
    expect([...allowed(folder)].sort()).toEqual(expected.sort());
  });
});
