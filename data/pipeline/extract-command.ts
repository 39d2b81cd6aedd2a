import { extract } from '../../core/extract/extract.ts';
import { extractionJson } from '../../core/extract/extraction-json.ts';
import type { Extraction } from '../../core/extract/draft.ts';
import { readText } from './read-text.ts';
import { UsageError } from './usage.ts';

/**
 * `extract FILE [--json]`: drafts and diagnostics of an annotation section. With --json nothing but the JSON is on
 * stdout; without, entries are on stdout and diagnostics on stderr. Exit 0 where a section was found, 1 where not.
 */
export async function runExtract(path: string, options: { json?: boolean | undefined }): Promise<number> {
  const source = await readText(path).catch((error: unknown) => {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const extracted = extract(source);
  if (!extracted.ok) {
    process.stderr.write(`${path}: ${extracted.error.message}\n`);
    return 1;
  }
  if (options.json) process.stdout.write(`${JSON.stringify(extractionJson(extracted.value))}\n`);
  else writeForReading(extracted.value);
  return 0;
}

function writeForReading({ entries, diagnostics }: Extraction): void {
  let place = '';
  for (const { number, inferred, headword, gloss, chapter, section, line } of entries) {
    const here = [chapter, section].filter((heading) => heading !== null).join(' · ');
    if (here !== place) process.stdout.write(`\n${here}\n`);
    place = here;
    process.stdout.write(`${number ?? '?'}${inferred ? '*' : ''}\t${headword}\n\t${gloss}\n\tline ${line}\n`);
  }
  for (const { severity, code, message, line } of diagnostics) {
    process.stderr.write(`${severity} line ${line} (${code}): ${message}\n`);
  }
}
