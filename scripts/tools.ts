/** Runs the project's tools by their packages' own entry files: no shell, so that it is the same on every system. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export interface Outcome {
  readonly ok: boolean;
  /** Standard output and error as they came. */
  readonly output: string;
}

/** Runs `node file …args` in the project's folder. */
export function runNode(file: string, args: readonly string[] = []): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ ok: false, output: `${output}${String(error)}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs a command that a package brings: `runTool('typescript', 'tsc', ['-p', 'core'])`. */
export function runTool(name: string, command: string, args: readonly string[] = []): Promise<Outcome> {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${name} brings no command ${command}`);
  return runNode(join(folder, file), args);
}

/**
 * Builds the extension for one browser. The build checks and builds the glossary by itself.
 * @param mode `test`: packs may come from a host on this machine
 */
export function build(browser: 'chrome' | 'edge' | 'firefox', mode?: 'test'): Promise<Outcome> {
  return runTool('wxt', 'wxt', ['build', '-b', browser, ...(mode ? ['--mode', mode] : [])]);
}
