/** The pipeline's command line: `node data/pipeline/main.ts <command>`. Exit codes: 0 done, 1 refused, 2 wrong usage. */
import { parseArgs } from 'node:util';
import { runBuild } from './build-command.ts';
import { runCheck } from './check-command.ts';
import { runDry } from './dry-run-command.ts';
import { runExtract } from './extract-command.ts';
import { USAGE, UsageError } from './usage.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  against: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which options a command knows, and whether it takes a file or folder. */
const COMMANDS: Readonly<
  Record<string, { readonly options: readonly string[]; readonly takes: string | null }>
> = {
  extract: { options: ['json'], takes: 'FILE' },
  check: { options: ['against', 'data'], takes: null },
  build: { options: ['out', 'data'], takes: null },
  'dry-run': { options: ['json', 'data'], takes: 'DIR' },
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const [name = '', path, ...rest] = positionals;
  const command = COMMANDS[name];
  if (!command) throw new UsageError(name === '' ? 'which command?' : `no command is called ${name}`);
  for (const option of Object.keys(values)) {
    if (!command.options.includes(option)) throw new UsageError(`${name} takes no --${option}`);
  }
  if (command.takes !== null && path === undefined) throw new UsageError(`${name} needs a ${command.takes}`);
  const unexpected = command.takes === null ? path : rest[0];
  if (unexpected !== undefined) throw new UsageError(`what is ${unexpected}?`);
  if (name === 'check') return runCheck(values);
  if (name === 'build') return runBuild(values);
  if (name === 'extract') return runExtract(path ?? '', values);
  return runDry(path ?? '', values);
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}
