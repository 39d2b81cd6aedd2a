/** The transcription the project began with: a newspaper page with interleaved columns and lost numbers. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Extraction } from '../../../core/extract/draft.ts';
import { extract } from '../../../core/extract/extract.ts';
import { ReportEntrySchema, type ReportEntry } from '../../../core/report-entry.ts';

const folder = new URL('../../../data/reports/shanxi-yuncheng-2025/', import.meta.url);
const source = readFileSync(new URL('source.txt', folder), 'utf8');
const lines = source.split('\n');

/** What the print has of a gloss that a column of another story cuts off, and the line on which its rest stands. */
const CUT = [
  { number: 13, gloss: '“三率”即签约开工率、开工投产率、投产', rest: '达效率；“三度”即投资强度' },
  { number: 22, gloss: '国家发改', rest: '委授权国家公共信用信息中心' },
] as const;

let extraction: Extraction;
let reviewed: ReportEntry[];

beforeAll(() => {
  const result = extract(source);
  if (!result.ok) throw new Error(result.error.code);
  extraction = result.value;
  reviewed = v.parse(
    v.array(ReportEntrySchema),
    JSON.parse(readFileSync(new URL('entries.json', folder), 'utf8')),
  );
});

const isCut = (number: number | null) => CUT.some((one) => one.number === number);
const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
const reported = (code: string) => extraction.diagnostics.filter((diagnostic) => diagnostic.code === code);

describe('the Yuncheng report of 2025', () => {
  it('has 34 entries in order, nine of whose numbers the print lost', () => {
    const upTo34 = Array.from({ length: 34 }, (_, i) => i + 1);
    expect(extraction.entries.map(({ number }) => number)).toEqual(upTo34);
    const inferred = extraction.entries.filter((entry) => entry.inferred).map(({ number }) => number);
    expect(inferred).toEqual([1, 2, 3, 5, 6, 7, 8, 9, 10]);
  });

  it('takes the headwords as printed, under their chapters and sections', () => {
    expect(extraction.entries.map(({ headword, chapter, section }) => [headword, chapter, section])).toEqual(
      reviewed.map(({ printed, chapter, section }) => [printed, chapter, section]),
    );
  });

  it('reads every gloss as the review has it but the two that are cut', () => {
    const sure = extraction.entries.filter(({ number }) => !isCut(number));
    expect(sure.map(({ number, gloss, spans }) => ({ number, gloss, spans }))).toEqual(
      reviewed
        .filter(({ number }) => !isCut(number))
        .map(({ number, gloss, spans }) => ({ number, gloss, spans })),
    );
    expect(sure).toHaveLength(32);
  });

  it.each(CUT)('leaves $number cut, and says where and what may be its rest', ({ number, gloss, rest }) => {
    const draft = extraction.entries.find((entry) => entry.number === number);
    expect(draft?.gloss).toBe(gloss);
    expect(draft?.spans).toEqual(reviewed.find((entry) => entry.number === number)?.spans.slice(0, 1));
    const report = reported('cut-gloss-tail').find(({ line }) => line === draft?.line);
    expect(report?.severity).toBe('warning');
    expect(report?.values).toMatchObject({ entry: `${number}「${draft?.headword}」`, tail: lineOf(rest) });
  });

  it('reports no other gloss as cut', () => {
    expect(reported('cut-gloss-tail')).toHaveLength(CUT.length);
    expect(reported('cut-gloss')).toEqual([]);
  });

  it('takes no line of the stories between, and reports each', () => {
    const left = reported('unplaced-fragment').map(({ line }) => line);
    // From one entry's line to the next one's: the columns that interrupt 13, 22 and 28.
    const between = [
      ['(上接第一版)', '14.“一谷三园”'],
      ['学第二附属医院急诊科', '23.“高效办成一件事”'],
      ['凝心聚力,共创未来——', '29.“无废城市”'],
    ].flatMap(([first, next]) => range(lineOf(first ?? ''), lineOf(next ?? '')));
    expect(left).toEqual(between);
    const drawn = extraction.entries.map(({ headword, gloss }) => `${headword}\n${gloss}`).join('\n');
    expect(left.filter((line) => drawn.includes(lines[line - 1] ?? ''))).toEqual([]);
  });
});

/** Numbers of the lines that are not blank, the last one excluded. */
function range(from: number, to: number): number[] {
  return lines.flatMap((line, i) => (i + 1 >= from && i + 1 < to && line.trim() !== '' ? [i + 1] : []));
}
