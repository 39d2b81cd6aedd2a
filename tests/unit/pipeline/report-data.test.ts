import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ReportEntrySchema, ReportSchema } from '../../../core/report-entry.ts';

const folder = new URL('../../../data/reports/shanxi-yuncheng-2025/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const source = read('source.txt');
const report = v.parse(ReportSchema, JSON.parse(read('report.json')));
const entries = v.parse(v.array(ReportEntrySchema), JSON.parse(read('entries.json')));

describe('运城 2025', () => {
  it('holds the annotation zone, from its heading to the end of entry 34, foreign columns included', () => {
    expect(source.startsWith('工作注释\n\n一、2024年工作回顾\n')).toBe(true);
    expect(source.endsWith('安全、舒适、绿色、智慧住房。\n')).toBe(true);
    expect(source).toContain('(上接第一版)');
    expect(source).toContain('民营经济 and 中小企业');
  });

  it('has all 34 printed entries in order, under ids of their own', () => {
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 34 }, (_, index) => index + 1));
    expect(report.printedEntries).toBe(34);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(34);
  });

  it.each(entries.map((entry) => [entry.headword, entry] as const))(
    'quotes %s to the character',
    (_, entry) => {
      expect(entry.spans.map(([start, end]) => source.slice(start, end)).join('')).toBe(entry.gloss);
      expect(source.slice(0, entry.spans[0]?.[0])).toMatch(/：$/u);
      expect(entry.gloss.endsWith('。')).toBe(true);
    },
  );

  it('joins only 3, 13 and 22, each with a reason', () => {
    const joined = entries.filter(({ spans }) => spans.length > 1);
    expect(joined.map(({ number }) => number)).toEqual([3, 13, 22]);
    expect(joined.every(({ join }) => join !== undefined && join.length > 20)).toBe(true);
    expect(entries[12]?.gloss).toBe(
      '“三率”即签约开工率、开工投产率、投产达效率；“三度”即投资强度、产出强度、税收强度。',
    );
    expect(entries[21]?.gloss).toContain('国家发改委授权国家公共信用信息中心');
  });

  it('knows which numbers the print lost', () => {
    expect(entries.filter(({ inferred }) => inferred).map(({ number }) => number)).toEqual([
      1, 2, 3, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('keeps suspected errors as printed, and notes them', () => {
    const corrections = entries.flatMap(({ number, notes }) =>
      notes.flatMap((note) => (note.kind === 'correction' ? [[number, note.meant, note.certainty]] : [])),
    );
    expect(corrections).toContainEqual([3, '韩国义王市', 'certain']);
    expect(corrections).toContainEqual([26, '国道209线河津市改建工程', 'certain']);
    expect(corrections).toContainEqual([16, '涑水河火锅', 'likely']);
    expect(corrections).toContainEqual([21, '营业收现率', 'likely']);
    expect(entries[25]?.gloss).toContain('国道209线天津市改建工程');
    expect(entries[16]?.gloss).toContain('灵活性改造制造');
  });

  it('puts each entry under its chapter and section', () => {
    const places = entries.map(
      ({ chapter, section }) => `${chapter?.slice(2, 6) ?? '-'} ${section?.slice(0, 3) ?? '-'}`,
    );
    expect(places.slice(7, 11)).toEqual(['2024 -', '2025 -', '2025 第一节', '2025 第二节']);
    expect(places.slice(27, 30)).toEqual(['2025 第四节', '2025 第五节', '2025 第五节']);
    expect(places.at(-1)).toBe('2025 第七节');
  });
});
