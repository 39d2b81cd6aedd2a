import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildPack } from './build.ts';
import { mustBeFolder, summary } from './check-command.ts';
import { checkAll } from './check.ts';
import { DATA_ROOT } from './data-root.ts';
import { describeProblem, hasErrors } from './problem.ts';

/** `build [--out FILE]`: checks, then writes the pack. Nothing is written where the check fails; exit 1 then. */
export async function runBuild(options: {
  out?: string | undefined;
  data?: string | undefined;
}): Promise<number> {
  if (options.data !== undefined) await mustBeFolder(options.data);
  const problems = await checkAll({ root: options.data });
  if (hasErrors(problems)) {
    for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
    process.stderr.write(`not built: ${summary(problems)}\n`);
    return 1;
  }
  const { pack, json } = await buildPack(options.data);
  const path = options.out ?? join(DATA_ROOT, 'build', 'bundled-pack.json');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, json);
  process.stdout.write(
    `${path}: ${pack.entries.length} entries, version ${pack.version}, ${Buffer.byteLength(json)} bytes\n`,
  );
  return 0;
}
