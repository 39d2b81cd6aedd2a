import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../../core/result.ts';

/** Reads and parses a JSON file. The error is one sentence for the author; a missing file is one too. */
export async function readJson(path: string): Promise<Result<unknown>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return fail('the file is missing or cannot be read');
  }
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    return fail(`not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
