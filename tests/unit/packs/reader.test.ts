import { describe, expect, it } from 'vitest';
import { MAX_ENTRY_TEXT, MAX_NESTING, MAX_PACK_ENTRIES, MAX_PACK_HEADER } from '../../../core/limits.ts';
import { PackReader } from '../../../core/pack-reader.ts';
import { readWhole } from './read-whole.ts';
import { samplePack } from './samples.ts';

const text = JSON.stringify(samplePack());

describe('PackReader', () => {
  it.each([1, 2, 7, 100, 100_000])('reads the same whatever the pieces: %i characters', (size) => {
    const read = readWhole(text, size);
    expect(read.ok && read.value.entries).toEqual(samplePack().entries);
    expect(read.ok && read.value.header.id).toBe('sample');
  });

  it('takes white space, escapes and brackets in strings', () => {
    const pack = samplePack({ gloss: '有 \\ " ] } [ { 的释义' });
    const read = readWhole(`\n ${JSON.stringify(pack, null, 2)}\n\n`, 3);
    expect(read.ok && read.value.entries[0]?.senses[0]?.gloss).toBe('有 \\ " ] } [ { 的释义');
  });

  it.each([
    ['', 'not-json'],
    ['[]', 'format'],
    ['null', 'format'],
    ['{"a":1}', 'format'],
    ['{"entries":{}}', 'format'],
    [text.slice(0, -1), 'not-json'],
    [text.slice(0, -2), 'not-json'],
    [`${text}}`, 'not-json'],
    [text.replace(']}', '],"title":"again"}'), 'not-json'],
    [`${text.slice(0, -1)},"more":1}`, 'order'],
    ['{"entries":[1,2]}', 'not-json'],
    ['{"entries":[{},]}', 'not-json'],
    ['{"entries":[,{}]}', 'not-json'],
    ['{"entries":[{}{}]}', 'not-json'],
    ['{"entries":[}}', 'not-json'],
    ['{"entries":[{}]]', 'not-json'],
  ])('%#: %s is refused: %s', (bad, code) => {
    const refused = readWhole(bad);
    expect(
      refused.ok ? 'taken' : ['not-json', 'order', 'format', 'invalid'].includes(refused.error.code),
    ).toBe(true);
    if (code !== 'not-json') expect(refused).toMatchObject({ error: { code } });
  });

  it('stops at a million entries, having kept none of them', () => {
    const reader = new PackReader();
    reader.push('{"format":1,"entries":[');
    const piece = Array.from({ length: 1000 }, () => '{}').join(',');
    let taken = 0;
    for (let i = 0; i < 1000; i++) {
      const read = reader.push(i === 0 ? piece : `,${piece}`);
      if (!read.ok) {
        expect(read.error.code).toBe('too-many');
        break;
      }
      taken += read.value.length;
    }
    expect(taken).toBeLessThanOrEqual(MAX_PACK_ENTRIES);
    expect(taken).toBeGreaterThan(MAX_PACK_ENTRIES - 2000);
  });

  it.each([
    ['depth', `{"format":1,"x":${'['.repeat(MAX_NESTING + 1)}`, 'too-deep'],
    ['depth in an entry', `{"entries":[${'{"a":'.repeat(MAX_NESTING)}`, 'too-deep'],
    ['a header without end', `{"title":"${'长'.repeat(MAX_PACK_HEADER)}`, 'too-large'],
    ['an entry without end', `{"entries":[{"id":"${'a'.repeat(MAX_ENTRY_TEXT)}`, 'too-large'],
    ['a gap without end', `{"entries":[${' '.repeat(MAX_ENTRY_TEXT + 1)}`, 'too-large'],
  ])('bounds %s', (_name, bomb, code) => {
    expect(readWhole(bomb)).toMatchObject({ ok: false, error: { code } });
  });
});
