/** What a page pays for: the bundles that run on it, compressed as a store serves them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ROOT, type Outcome } from './tools.ts';

/**
 * Bytes after brotli. The marking script runs on every page; the reading script comes to a page with marks when somebody
 * begins to use it, the card with the first hover, with its texts in one
 * language; the article with notes when a reader asks for it.
 */
const BUDGETS = [
  { name: 'marking script', limit: 12_600, files: ['content-scripts/content.js'] },
  { name: 'reading script', limit: 8_000, files: ['reading.js'] },
  { name: 'card', limit: 20_000, files: ['card.js', 'card-texts/en.js'] },
  { name: 'article with notes', limit: 16_000, files: ['sheet.js'] },
] as const;

/** Markers that the minifier keeps: what must not be in the marking script. */
const NOT_ON_EVERY_PAGE = { Preact: '__k', Dexie: 'DexieError', 'Fuse.js': 'ignoreFieldNorm' };

export function checkBytes(): Outcome {
  const lines: string[] = [];
  let ok = true;
  for (const output of ['chrome-mv3', 'firefox-mv3']) {
    for (const { name, limit, files } of BUDGETS) {
      const sources = files.map((file) => readFileSync(join(ROOT, '.output', output, file)));
      const size = sources.reduce((sum, source) => sum + brotliCompressSync(source).length, 0);
      ok &&= size <= limit;
      lines.push(`${output}: ${name} ${size} of ${limit} bytes${size > limit ? ' — too large' : ''}`);
    }
    const marking = readFileSync(join(ROOT, '.output', output, 'content-scripts/content.js'), 'utf8');
    for (const [library, marker] of Object.entries(NOT_ON_EVERY_PAGE)) {
      if (!marking.includes(marker)) continue;
      ok = false;
      lines.push(`${output}: the marking script contains ${library}`);
    }
  }
  return { ok, output: lines.join('\n') };
}
