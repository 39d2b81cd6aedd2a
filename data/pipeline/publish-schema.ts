/** The pack format as JSON Schema, for those who write packs without our code. Generated, never edited. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { PackSchema } from '../../core/pack.ts';

const PATH = fileURLToPath(new URL('../schema/pack.schema.json', import.meta.url));

/** The schema's text. What JSON Schema has no word for (trimming, Unicode flags) is left to the reader of a pack. */
export function packJsonSchema(): string {
  const schema = toJsonSchema(PackSchema, { typeMode: 'input', errorMode: 'ignore' });
  return `${JSON.stringify({ ...schema, title: 'Cezhu pack', description: 'docs/PACKS.md' }, null, 2)}\n`;
}

/** `schema`: writes data/schema/pack.schema.json. */
export async function runSchema(): Promise<number> {
  await writeFile(PATH, packJsonSchema());
  process.stdout.write(`${PATH}\n`);
  return 0;
}
