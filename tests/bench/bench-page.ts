/** The page that measures: built once, served on loopback. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildPack } from '../../data/pipeline/build.ts';
import { traditionalPairs } from '../../data/pipeline/traditional-pairs.ts';
import { serveFolder, type StaticServer } from '../../scripts/serve.ts';
import { ROOT } from '../../scripts/tools.ts';

export const BENCH_FOLDER = join(ROOT, '.output', 'bench');

export async function serveBenchPage(): Promise<StaticServer> {
  await build({
    root: join(ROOT, 'tests/bench/page'),
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir: BENCH_FOLDER, emptyOutDir: true, target: 'es2024', modulePreload: false },
  });
  const material = join(BENCH_FOLDER, 'material');
  mkdirSync(material, { recursive: true });
  const { json } = await buildPack();
  writeFileSync(join(material, 'pack.json'), json);
  writeFileSync(join(material, 'folding.json'), JSON.stringify({ pairs: traditionalPairs() }));
  writePages();
  return serveFolder(BENCH_FOLDER);
}

/** Pages for the built extension to work on. */
function writePages(): void {
  const page = (name: string, body: string) =>
    writeFileSync(
      join(BENCH_FOLDER, name),
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${name}</title><body>${body}</body></html>`,
    );
  page('latin.html', '<p>The government work report sets out targets for the coming year.</p>'.repeat(100));
  page('card.html', '<p>建设<span id="term">晋创谷</span>，打造创新平台。</p>');
  page('long.html', '<p>持续优化营商环境，发展新质生产力，推进乡村全面振兴，办好民生实事。</p>'.repeat(1000));
}
