/** Files read as the pages of the library read them. */
import { extract } from '../../../core/extract/extract.ts';
import { parseHtml } from '../../../data/pipeline/parse-html.ts';
import { readFile, type ReadText } from '../../../readers/read-file.ts';

export async function read(name: string, bytes: Uint8Array): Promise<ReadText> {
  const result = await readFile(name, bytes, parseHtml);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export async function problem(name: string, bytes: Uint8Array): Promise<unknown> {
  const result = await readFile(name, bytes, parseHtml);
  return result.ok ? 'read' : result.error;
}

export const headwords = (text: string): string[] => {
  const result = extract(text);
  return result.ok ? result.value.entries.map(({ headword }) => headword) : [];
};
