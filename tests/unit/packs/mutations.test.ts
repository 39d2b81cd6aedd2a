/**
 * Packs damaged at random: each is refused or comes out harmless. A run of ten thousand:
 * `PACK_MUTATIONS=10000 npx vitest run --project unit tests/unit/packs/mutations.test.ts`
 */
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { annotateText, createAnnotator } from '../../../core/annotate.ts';
import { EntrySchema } from '../../../core/entry.ts';
import { cleanText } from '../../../core/pack-clean.ts';
import { layerEntries } from '../../../core/pack-layers.ts';
import { compileIndex } from '../../../core/term-index.ts';
import { toSearchRow } from '../../../core/search/search-row.ts';
import { readWhole, type ReadPack } from './read-whole.ts';
import { samplePack } from './samples.ts';

const RUNS = Number(process.env['PACK_MUTATIONS'] ?? 500);
const VALID = JSON.stringify(samplePack());

const nasty = fc.oneof(
  fc.constantFrom(
    null,
    -1,
    1e308,
    '',
    '的',
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '\u202e倒\u2066\u0000\u200b',
    '\ud800',
    'a'.repeat(5000),
    [],
    {},
    [[[[]]]],
    { __proto__: null, toString: 'x' },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Replaces, removes or doubles one value somewhere in the pack. */
const byValue = fc
  .tuple(fc.nat(200), nasty, fc.constantFrom('replace', 'remove', 'add'))
  .map(([at, value, how]) => {
    const pack = JSON.parse(VALID) as Record<string, unknown>;
    const places: (() => void)[] = [];
    const visit = (holder: Record<string, unknown>): void => {
      for (const key of Object.keys(holder)) {
        places.push(() => {
          if (how === 'remove') delete holder[key];
          else if (how === 'replace') holder[key] = value;
          else
            Object.defineProperty(holder, key === 'id' ? '__proto__' : `${key}x`, {
              value,
              enumerable: true,
            });
        });
        const inner = holder[key];
        if (typeof inner === 'object' && inner !== null) visit(inner as Record<string, unknown>);
      }
    };
    visit(pack);
    places[at % places.length]?.();
    return JSON.stringify(pack);
  });

/** Cuts, doubles or overwrites a stretch of the text. */
const byText = fc
  .tuple(
    fc.nat(VALID.length),
    fc.nat(60),
    fc.oneof(fc.string(), fc.constantFrom('"', '{', '[', ']', '}', ',', ':', '\\', '\\u0000')),
  )
  .map(([from, length, put]) => VALID.slice(0, from) + put + VALID.slice(from + length));

it(`${RUNS} damaged packs are refused or harmless`, () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(byValue, byText), fc.integer({ min: 1, max: 5000 }), (text, size) => {
      const read = readWhole(text, size);
      if (read.ok) {
        taken++;
        expectHarmless(read.value);
      } else expect(read.error.code).toMatch(/^[a-z-]+$/u);
    }),
    { numRuns: RUNS },
  );
  expect(({} as Record<string, unknown>)['toString']).toBe(Object.prototype.toString);
  // Some mutations leave a valid pack: the test does not pass by refusing everything.
  expect(taken).toBeGreaterThan(0);
});

function expectHarmless({ header, entries }: ReadPack): void {
  for (const text of stringsOf([header, entries])) expect(text).toBe(cleanText(text));
  for (const entry of entries) expect(v.is(EntrySchema, entry)).toBe(true);
  const served = layerEntries([{ pack: header.id, capped: false, entries }]);
  const index = compileIndex(served, '', {}, 1);
  const sentence = '我们说到“试验词目”和“试验别名”。的的的';
  for (const match of annotateText(createAnnotator(index), sentence, { regions: [], year: null }))
    expect(match.end - match.start).toBeGreaterThan(1);
  for (const entry of served) {
    expect(entry.id.startsWith(`${header.id}/`)).toBe(true);
    expect(toSearchRow(entry).id).toBe(entry.id);
  }
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
