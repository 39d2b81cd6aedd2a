import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractionJson } from '../../../core/extract/extraction-json.ts';
import { extract } from '../../../core/extract/extract.ts';

const root = new URL('../../fixtures/extract/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** One folder a layout and a kind of damage. Expected diagnostics are named by code and line: their wording is free. */
describe('fixtures', () => {
  it.each(readdirSync(root))('%s', (name) => {
    const result = extract(read(`${name}/source.txt`));
    const actual = result.ok
      ? {
          entries: extractionJson(result.value).entries,
          diagnostics: result.value.diagnostics.map(({ severity, code, line }) => ({ severity, code, line })),
        }
      : { error: result.error.code };
    expect(actual).toEqual(JSON.parse(read(`${name}/expected.json`)));
  });
});
