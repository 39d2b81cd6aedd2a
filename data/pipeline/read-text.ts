import { readFile } from 'node:fs/promises';

/**
 * Reads a text file as UTF-8, else as GB 18030, in which older reports are still published. A BOM stays: offsets are
 * into the file's text as it is.
 * @throws where the file cannot be read or holds NUL, as binary files and UTF-16 do
 */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  if (text === null || text.includes('\0')) throw new Error(`${path} is no text in UTF-8 or GB 18030`);
  return text;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
