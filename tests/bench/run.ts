/**
 * `npm run bench [-- suite …] [-- --json] [--write] [--compare]`: measures in a real Chromium. Every figure is a ratio
 * of two things measured side by side. `--write` keeps the run in docs/BENCHMARKS.md and docs/benchmarks.json;
 * `--compare` prints what has changed against that file and never fails.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needBrowsers } from '../../scripts/need-browsers.ts';
import { build, ROOT } from '../../scripts/tools.ts';
import { serveBenchPage } from './bench-page.ts';
import { extensionSuites } from './extension.ts';
import type { Figure } from './figure.ts';
import { inPageSuites, openBenchBrowser } from './in-page.ts';
import { compareRuns, meetsGoal, ratioText, tableOf, type Run } from './report.ts';

const PAGE = join(ROOT, 'docs', 'BENCHMARKS.md');
const DATA = join(ROOT, 'docs', 'benchmarks.json');
/** The table stands between these lines; the words around it are written by hand. */
const [BEGIN, END] = ['<!-- figures -->', '<!-- /figures -->'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
  },
});

needBrowsers(['chromium']);
const built = await build('chrome');
if (!built.ok) {
  console.error(built.output);
  process.exit(1);
}
const server = await serveBenchPage();
const browser = await openBenchBrowser();
const version = await browser.version();
const figures: Figure[] = [];
try {
  const suites = [...inPageSuites(browser, server.url), ...extensionSuites(server.url)];
  const names = new Set(suites.map(({ name }) => name));
  const unknown = positionals.filter((name) => !names.has(name));
  if (unknown.length > 0)
    throw new Error(`no such suite: ${unknown.join(', ')}; there are ${[...names].join(', ')}`);
  for (const { name, run } of suites) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    for (const found of await run()) {
      figures.push(found);
      if (!values.json)
        console.log(`${meetsGoal(found) ? ' ' : '✗'} ${found.id.padEnd(44)} ${ratioText(found.ratio)}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}

const run: Run = {
  date: new Date().toISOString().slice(0, 10),
  commit: spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).stdout.trim(),
  machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  browser: version,
  figures,
};
if (values.json) console.log(JSON.stringify(run, null, 2));
if (values.compare) {
  const before = JSON.parse(readFileSync(DATA, 'utf8')) as Run;
  const changes = compareRuns(before.figures, figures);
  console.log(changes.length > 0 ? changes.join('\n') : `nothing has changed since ${before.commit}`);
}
if (values.write) {
  writeFileSync(DATA, `${JSON.stringify(run, null, 2)}\n`);
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.slice(0, page.indexOf(BEGIN)), page.slice(page.indexOf(END))];
  const head = `${run.date}, commit ${run.commit}; ${run.browser}; ${run.machine}.`;
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${head}\n\n${tableOf(figures)}\n\n${after}`);
}
