/**
 * What `npm start` and `npm test` run first, under whatever Node is there (20 or newer) and with nothing installed:
 * it installs the packages when they are missing or older than the lockfile, then goes on under the project's own Node.
 * Plain JavaScript without dependencies, since nothing else can run yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(root, ...parts);

const script = process.argv[2];
if (script !== 'start' && script !== 'test') stop('usage: npm start, or npm test');
if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Node 20 or newer is needed; this is ${process.version}.`);

if (isStale()) install();

const node = ownNode();
const child = spawn(node, [inRoot('scripts', `${script}.ts`), ...process.argv.slice(3)], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [dirname(node), inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter),
  },
});
// Ctrl+C reaches the whole group; this process waits for the child to tidy up.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));

/** npm leaves a copy of the lockfile in node_modules when it has installed everything. */
function isStale() {
  const installed = inRoot('node_modules', '.package-lock.json');
  return (
    !existsSync(installed) || statSync(installed).mtimeMs < statSync(inRoot('package-lock.json')).mtimeMs
  );
}

function install() {
  console.log('Installing packages (npm ci) …');
  // Errors only: npm still runs under the old Node and warns of every package that wants the new one.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) stop('npm ci failed; see above.');
}

/** The Node that package.json pins, or the running one where install scripts are switched off and it is new enough. */
function ownNode() {
  const own = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop('The package "node" was not set up: allow npm to run install scripts, or use Node 24.');
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
