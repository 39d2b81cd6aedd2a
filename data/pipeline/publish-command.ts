import { BUNDLED_PACK } from '../../core/entry-ref.ts';
import { parsePack, type Pack } from '../../core/pack.ts';
import { buildPack } from './build.ts';
import { mustBeFolder } from './check-command.ts';
import { checkAll } from './check.ts';
import { describeProblem, hasErrors } from './problem.ts';
import { publish } from './publish.ts';
import { readKey } from './publish-keys.ts';
import { readJson } from './read-json.ts';
import { UsageError } from './usage.ts';

/** What the data folder is called as a pack to subscribe to; the bundled one's id is reserved. */
const PUBLISHED_ID = 'cezhu';

export interface PublishFlags {
  readonly key?: string | undefined;
  readonly 'previous-key'?: string | undefined;
  readonly pack?: readonly string[] | undefined;
  readonly version?: string | undefined;
  readonly data?: string | undefined;
}

/** `publish OUT --key FILE`: the data folder, or the packs given, as a folder for a static host. Exit 1 where refused. */
export async function runPublish(out: string, flags: PublishFlags): Promise<number> {
  if (flags.key === undefined) throw new UsageError('publish needs --key FILE; keygen makes one');
  const key = await readKey(flags.key);
  const previousKey = flags['previous-key'] === undefined ? undefined : await readKey(flags['previous-key']);
  const packs = flags.pack ? await readPacks(flags.pack) : await packsOfData(flags.data);
  const [first] = packs;
  if (!first) return 1;
  const publishers = new Set(packs.map(({ publisher }) => publisher));
  if (publishers.size > 1) throw new UsageError(`one publisher at a time, not ${[...publishers].join(', ')}`);
  const { lines, problems } = await publish(out, packs, {
    publisher: first.publisher,
    key,
    previousKey,
    version: flags.version,
    today: new Date(),
  });
  for (const line of lines) process.stdout.write(`${line}\n`);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return problems.length > 0 ? 1 : 0;
}

async function readPacks(paths: readonly string[]): Promise<Pack[]> {
  const packs: Pack[] = [];
  for (const path of paths) {
    const read = await readJson(path);
    const parsed = read.ok ? parsePack(read.value) : { ok: false as const, error: [read.error] };
    if (!parsed.ok) throw new UsageError(`${path} is no pack:\n${parsed.error.slice(0, 20).join('\n')}`);
    packs.push(parsed.value);
  }
  return packs;
}

/** The whole glossary of the data folder; nothing where `check` objects. */
async function packsOfData(root: string | undefined): Promise<Pack[]> {
  if (root !== undefined) await mustBeFolder(root);
  const problems = await checkAll({ root });
  if (hasErrors(problems)) {
    for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
    return [];
  }
  const { pack } = await buildPack(root);
  if (pack.id !== BUNDLED_PACK) throw new Error(`the data folder builds ${pack.id}`);
  return [{ ...pack, id: PUBLISHED_ID }];
}
