import type { Extraction } from '../../core/extract/draft.ts';
import { extract } from '../../core/extract/extract.ts';
import { extractionJson } from '../../core/extract/extraction-json.ts';
import { wording } from '../../core/extract/messages.ts';
import { describeReadProblem } from './read-problems.ts';
import { readSource } from './read-source.ts';

/**
 * `extract FILE [--json]`: drafts and diagnostics of an annotation section. With --json nothing but the JSON is on
 * stdout; without, entries are on stdout and diagnostics on stderr. Exit 0 where a section was found, 1 where not or
 * where the file cannot be read.
 */
export async function runExtract(path: string, options: { json?: boolean | undefined }): Promise<number> {
  const read = await readSource(path);
  if (!read.ok) {
    process.stderr.write(`${describeReadProblem(read.error)}\n`);
    return 1;
  }
  const extracted = extract(read.value.text);
  if (!extracted.ok) {
    const { code, values } = extracted.error;
    process.stderr.write(`${path}: ${wording(code, values, 'zh')}\n`);
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
  for (const { severity, code, line, values } of diagnostics) {
    process.stderr.write(`${severity} line ${line} (${code}): ${wording(code, values, 'zh')}\n`);
  }
}
