import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths of all files under a folder, in the order of their names; hidden ones are left out. */
export async function filesUnder(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
