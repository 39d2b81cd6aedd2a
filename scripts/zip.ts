/**
 * `npm run zip`: what the stores are given. Builds each target and packs it so that the same commit gives the same
 * bytes on any machine: files in order of name, one date for all, no owners. Prints the SHA-256 of each archive.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { spawnSync } from 'node:child_process';
import manifest from '../package.json' with { type: 'json' };
import { packFiles } from './pack-files.ts';
import { build, ROOT } from './tools.ts';

const TARGETS = ['chrome', 'edge', 'firefox'] as const;

export const STORE_FOLDER = join(ROOT, '.output', 'store');

function filesBelow(folder: string): Map<string, Uint8Array> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    found.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1).replaceAll(sep, '/'), new Uint8Array(readFileSync(path))];
    }),
  );
}

/** What is under version control, as it stands: all that is needed to build it again. */
function sources(): Map<string, Uint8Array> {
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  if (listed.status !== 0)
    throw new Error(`git ls-files: ${listed.stderr}. The sources are packed from a clone.`);
  const paths = listed.stdout.split('\0').filter(Boolean);
  return new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(ROOT, path)))]));
}

function write(name: string, files: ReadonlyMap<string, Uint8Array>): void {
  const bytes = packFiles(files);
  writeFileSync(join(STORE_FOLDER, name), bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${hash}  ${name}  ${(bytes.length / 1000).toFixed(0)} kB`);
}

rmSync(STORE_FOLDER, { recursive: true, force: true });
mkdirSync(STORE_FOLDER, { recursive: true });
for (const target of TARGETS) {
  const { ok, output } = await build(target);
  if (!ok) {
    console.error(output);
    process.exit(1);
  }
  write(`cezhu-${manifest.version}-${target}.zip`, filesBelow(join(ROOT, '.output', `${target}-mv3`)));
}
write(`cezhu-${manifest.version}-sources.zip`, sources());
