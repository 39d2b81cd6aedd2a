/**
 * `npx node scripts/licences.ts` writes docs/LICENCES.md: every package that can be in the extension or its commands, that
 * is the dependencies of package.json and theirs, at the versions of the lock. `--check` only says whether it is current.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './tools.ts';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A package that is shipped: its name, version, licence (SPDX), and who holds the rights. */
interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly holder: string;
}

/** Licences under which a package may be given to others with ours, as long as the notices are kept. */
export const ACCEPTED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib', '0BSD'];

/** Packages whose licence is not an SPDX expression, as their own licence files have it. */
const SPELLED_OUT: Readonly<Record<string, string>> = { duck: 'BSD-2-Clause' };

export const LICENCES_FILE = join(ROOT, 'docs', 'LICENCES.md');

/** True where every part of an SPDX expression that binds us is accepted: of an OR one part, of an AND all. */
export function isAccepted(expression: string): boolean {
  const bare = expression.replace(/[()]/gu, '');
  return bare.split(' OR ').some((one) => one.split(' AND ').every((part) => ACCEPTED.includes(part.trim())));
}

/** The dependencies and theirs, resolved as Node does: the nearest `node_modules` upwards. */
export function shippedPackages(): Shipped[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  const found = new Set<string>();
  const visit = (from: string) => {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      const path = resolve(packages, from, name);
      if (found.has(path)) continue;
      found.add(path);
      visit(path);
    }
  };
  visit('');
  const all = [...found].map((path) => describe(path, packages[path] ?? {}));
  // The same version may lie in two folders.
  return [...new Map(all.map((one) => [`${one.name} ${one.version}`, one])).values()].toSorted(byName);
}

function resolve(packages: Readonly<Record<string, Locked>>, from: string, name: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder && `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') throw new Error(`${name}, which ${from} needs, is not in package-lock.json`);
  }
}

function describe(path: string, { version = '', license = '' }: Locked): Shipped {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const licence = SPELLED_OUT[name] ?? license;
  return { name, version, licence, holder: holderOf(join(ROOT, path)) };
}

/** The line of the package's own licence file that says who holds the rights; else its author. */
function holderOf(folder: string): string {
  if (!existsSync(folder)) return '';
  const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  const line = text
    .split('\n')
    .find((one) => /^\W*copyright\b.*\d{4}/iu.test(one) && !one.includes('[yyyy]'));
  if (line !== undefined)
    return line
      .replace(/^\W+/u, '')
      .replaceAll('|', '/')
      .replace(/<[^>]*>/gu, '')
      .trim();
  const { author = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    author?: string | { name?: string };
  };
  return (typeof author === 'string' ? author : (author.name ?? ''))
    .replace(/<[^>]*>|\([^)]*\)/gu, '')
    .trim();
}

function byName(one: Shipped, other: Shipped): number {
  return one.name < other.name || (one.name === other.name && one.version < other.version) ? -1 : 1;
}

/** The list as docs/LICENCES.md has it. */
export function licenceList(packages: readonly Shipped[]): string {
  const rows = packages.map(
    ({ name, version, licence, holder }) => `| ${name} | ${version} | ${licence} | ${holder} |`,
  );
  return `# 随扩展分发的软件包

策注自己的代码以 MIT 许可证发布（见 [LICENSE](../LICENSE)）。下列软件包会进入扩展或它的命令行工具，许可证都允许再分发；开发工具不在其中。
由 \`npx node scripts/licences.ts\` 依 \`package.json\` 与 \`package-lock.json\` 生成，不要手改；是否最新由测试核对。

| 软件包 | 版本 | 许可证 | 权利人 |
|---|---|---|---|
${rows.join('\n')}

mammoth 用的 duck 只写“BSD”，按它的许可证文本是两条款的 BSD。jszip 可在 MIT 与 GPL 之间选择，策注取 MIT。
`;
}

if (import.meta.main) {
  const list = licenceList(shippedPackages());
  if (!process.argv.includes('--check')) writeFileSync(LICENCES_FILE, list);
  else if (readFileSync(LICENCES_FILE, 'utf8') !== list) {
    console.error('docs/LICENCES.md is out of date: npx node scripts/licences.ts');
    process.exit(1);
  }
}
