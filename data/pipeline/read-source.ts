import { readFile as readBytes, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { readFile, type ReadText } from '../../readers/read-file.ts';
import { MAX_FILE_BYTES } from '../../readers/limits.ts';
import type { ReadProblem } from '../../readers/read-problem.ts';
import { unwrapped } from '../../readers/unwrapped.ts';
import { fail, type Result } from '../../core/result.ts';
import { UsageError } from './usage.ts';

/** Character maps of Chinese fonts that a PDF does not embed. */
const C_MAPS = `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')}/`;

/**
 * A file of any kind the readers take, as text for `extract`: paragraphs of a PDF put together.
 * @throws UsageError where there is no such file
 */
export async function readSource(path: string): Promise<Result<ReadText, ReadProblem>> {
  const name = basename(path);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new UsageError(`${path} is no file`);
  // Refused before it fills the memory.
  if (found.size > MAX_FILE_BYTES) {
    const megabytes = Math.ceil(found.size / 1024 / 1024);
    return fail({ code: 'too-large', name, values: { megabytes, limit: MAX_FILE_BYTES / 1024 / 1024 } });
  }
  const bytes = await readBytes(path).catch((error: unknown) => {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const { parseHtml } = await import('./parse-html.ts');
  const read = await readFile(name, new Uint8Array(bytes), parseHtml, { cMaps: C_MAPS });
  return read.ok ? { ok: true, value: unwrapped(read.value) } : read;
}
