import { beforeAll, describe, expect, it } from 'vitest';
import { Converter } from 'opencc-js/cn2t';
import { traditionalWriter, writeEntry, type Write } from '../../../core/traditional.ts';
import { buildPack } from '../../../data/pipeline/build.ts';
import { traditionalTable } from '../../../data/pipeline/traditional-table.ts';
import type { Entry } from '../../../core/entry.ts';

let entries: readonly Entry[];
let write: Write;
beforeAll(async () => {
  ({ entries } = (await buildPack()).pack);
  write = traditionalWriter(traditionalTable(entries));
});

describe('traditionalWriter', () => {
  it.each([
    ['干部按规划制定后续制度', '幹部按規劃制定後續制度'],
    ['头发', '頭髮'],
    ['发展', '發展'],
    ['一千个中心村', '一千個中心村'],
    ['治理污染，着力攻坚', '治理汙染，著力攻堅'],
    ['里程碑', '里程碑'],
    ['', ''],
    ['1+N：A、𠮷', '1+N：A、𠮷'],
  ])('%s → %s', (simplified, traditional) => {
    expect(write(simplified)).toBe(traditional);
  });

  it('writes every gloss of the glossary as OpenCC does, with as many characters', () => {
    const convert = Converter({ from: 'cn', to: 'tw' });
    for (const { gloss } of entries.flatMap(({ senses }) => senses)) {
      expect(write(gloss)).toBe(convert(gloss));
      expect(write(gloss)).toHaveLength(gloss.length);
    }
  });
});

describe('writeEntry', () => {
  it('writes what is read and keeps what an entry is found by', () => {
    for (const entry of entries.slice(0, 50)) {
      const written = writeEntry(entry, (text) => `〔${text}〕`);
      expect(written.headword).toBe(`〔${entry.headword}〕`);
      expect(written).toMatchObject({ id: entry.id, aliases: entry.aliases, pinyin: entry.pinyin });
      expect(written.senses.map(({ scope }) => scope)).toEqual(entry.senses.map(({ scope }) => scope));
      written.senses.forEach((sense, index) => {
        const before = entry.senses[index];
        expect(sense.gloss).toBe(`〔${before?.gloss}〕`);
        expect(sense.notes.map(({ kind }) => kind)).toEqual(before?.notes.map(({ kind }) => kind));
        expect(
          sense.citations.map(({ year, number, url, region }) => [year, number, url, region?.code]),
        ).toEqual(
          before?.citations.map(({ year, number, url, region }) => [year, number, url, region?.code]),
        );
      });
    }
  });
});
