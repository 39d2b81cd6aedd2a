/**
 * Everything that must hold, in one command: `npm test`, or `npm test -- lint unit` for some of the steps.
 * The last line says how many checks and test cases passed and failed; the exit code is 1 if any failed,
 * 2 if something must be installed first.
 */
import { checkBytes } from './byte-budget.ts';
import { needBrowsers } from './need-browsers.ts';
import { runVitest, type Tally } from './run-vitest.ts';
import { lintForStore } from './store-lint.ts';
import { build, runNode, runTool, type Outcome } from './tools.ts';

interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome | Tally> | Outcome;
  /** Prints what it found also when it passes. */
  readonly tells?: true;
}

const STEPS: readonly Step[] = [
  { name: 'format', run: () => runTool('oxfmt', 'oxfmt', ['--check']) },
  { name: 'lint', run: () => runTool('oxlint', 'oxlint') },
  { name: 'types', run: checkTypes },
  { name: 'dead-code', run: () => runTool('knip', 'knip') },
  { name: 'data', run: () => runNode('data/pipeline/main.ts', ['check']) },
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'dom', run: () => runVitest('dom') },
  { name: 'build-chrome', run: () => build('chrome') },
  { name: 'build-edge', run: () => build('edge') },
  { name: 'build-firefox', run: () => build('firefox') },
  { name: 'build-test-chrome', run: () => build('chrome', 'test') },
  { name: 'build-test-firefox', run: () => build('firefox', 'test') },
  { name: 'bytes', run: checkBytes, tells: true },
  { name: 'store-lint', run: lintForStore, tells: true },
  { name: 'e2e-chromium', run: () => runVitest('e2e-chromium') },
  { name: 'e2e-firefox', run: () => runVitest('e2e-firefox') },
];

async function checkTypes(): Promise<Outcome> {
  const prepared = await runTool('wxt', 'wxt', ['prepare']);
  if (!prepared.ok) return prepared;
  const outcomes = [
    await runTool('typescript', 'tsc', ['-p', 'core']),
    await runTool('typescript', 'tsc', ['-p', '.']),
  ];
  return { ok: outcomes.every(({ ok }) => ok), output: outcomes.map(({ output }) => output).join('') };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
needBrowsers(['chromium', 'firefox']);

let passed = 0;
let failed = 0;
for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  process.stdout.write(`${step.name.padEnd(14)} `);
  const start = performance.now();
  const outcome = await step.run();
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const tally = 'passed' in outcome ? outcome : { passed: outcome.ok ? 1 : 0, failed: outcome.ok ? 0 : 1 };
  passed += tally.passed;
  failed += tally.failed;
  const count = 'passed' in outcome ? `, ${tally.passed} of ${tally.passed + tally.failed} cases` : '';
  console.log(`${outcome.ok ? 'ok' : 'FAILED'} (${seconds}${count})`);
  if (!outcome.ok || step.tells) console.log(outcome.output.trim().replace(/^/gmu, '    '));
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
