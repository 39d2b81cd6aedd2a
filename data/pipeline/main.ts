/** The pipeline's command line: `node data/pipeline/main.ts <command>`. Exit codes: 0 done, 1 refused, 2 wrong usage. */
import { parseArgs } from 'node:util';
import { USAGE, UsageError } from './usage.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  against: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  measure: { type: 'boolean' },
  region: { type: 'string' },
  year: { type: 'string' },
  issuer: { type: 'string' },
  title: { type: 'string' },
  key: { type: 'string' },
  'previous-key': { type: 'string' },
  pack: { type: 'string', multiple: true },
  version: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof readArguments>['values'];

interface Command {
  readonly options: readonly string[];
  /** What it takes beside options: nothing, or the names of one or two paths. */
  readonly takes: string | null;
  /** A command is loaded when it is called: none waits for the libraries of the others. */
  run(values: Values, path: string, other: string): Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  extract: {
    options: ['json', 'measure'],
    takes: 'FILE',
    run: async (values, path) =>
      values.measure
        ? (await import('./measure-command.ts')).runMeasure(path, values)
        : (await import('./extract-command.ts')).runExtract(path, values),
  },
  new: {
    options: ['region', 'year', 'issuer', 'title', 'data'],
    takes: 'FILE',
    run: async (values, path) => (await import('./new-command.ts')).runNew(path, values),
  },
  check: {
    options: ['against', 'data'],
    takes: null,
    run: async (values) => (await import('./check-command.ts')).runCheck(values),
  },
  build: {
    options: ['out', 'data'],
    takes: null,
    run: async (values) => (await import('./build-command.ts')).runBuild(values),
  },
  'dry-run': {
    options: ['json', 'data'],
    takes: 'DIR',
    run: async (values, path) => (await import('./dry-run-command.ts')).runDry(path, values),
  },
  publish: {
    options: ['key', 'previous-key', 'pack', 'version', 'data'],
    takes: 'OUT',
    run: async (values, path) => (await import('./publish-command.ts')).runPublish(path, values),
  },
  keygen: {
    options: [],
    takes: 'FILE',
    run: async (_, path) => (await import('./publish-keys.ts')).runKeygen(path),
  },
  diff: {
    options: [],
    takes: 'OLD NEW',
    run: async (_, path, other) => (await import('./pack-diff-command.ts')).runDiff(path, other),
  },
  schema: {
    options: [],
    takes: null,
    run: async () => (await import('./publish-schema.ts')).runSchema(),
  },
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const [name = '', path, other] = positionals;
  const command = COMMANDS[name];
  if (!command) throw new UsageError(name === '' ? 'which command?' : `no command is called ${name}`);
  for (const option of Object.keys(values)) {
    if (!command.options.includes(option)) throw new UsageError(`${name} takes no --${option}`);
  }
  const taken = command.takes?.split(' ').length ?? 0;
  if (positionals.length - 1 < taken) throw new UsageError(`${name} needs ${command.takes ?? ''}`);
  const unexpected = positionals[taken + 1];
  if (unexpected !== undefined) throw new UsageError(`what is ${unexpected}?`);
  return command.run(values, path ?? '', other ?? '');
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
