/** Tables in and out. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EntrySchema, type Entry } from '../../../core/entry.ts';
import { guessMapping } from '../../../core/table/columns.ts';
import { guardCell, unguardCell } from '../../../core/table/formula.ts';
import { entriesFromRows } from '../../../core/table/from-rows.ts';
import { rowsFromEntries } from '../../../core/table/to-rows.ts';
import { decode } from '../../../readers/decode.ts';
import { readTable, writeTable } from '../../../readers/table.ts';

const own = { title: '我的笔记', issuer: '本人', year: 2026 };

function read(text: string) {
  const rows = readTable(text);
  if (!rows.ok) throw new Error(rows.error.code);
  const { mapping, heading } = guessMapping(rows.value[0]?.cells ?? []);
  return entriesFromRows(heading ? rows.value.slice(1) : rows.value, mapping, own);
}

describe('reading', () => {
  it.each([
    ['CSV', '词目,释义,别名\r\n“三率”,"甲,乙\n丙",三度；三率三度|quoted\r\n'],
    ['TSV', '\ufeff词目\t释义\t别名\n“三率”\t"甲,乙\n丙"\t三度；三率三度|quoted'],
    ['semicolons', '词目;释义;别名\n“三率”;"甲,乙\n丙";"三度；三率三度|quoted"'],
    ['English names, other order', 'Definition,Alias,Term\n"甲,乙\n丙","三度;三率三度|quoted",“三率”\n'],
  ])('%s', (_name, text) => {
    expect(read(text.replace('\ufeff', ''))).toMatchObject({
      problems: [],
      entries: [
        {
          headword: '“三率”',
          aliases: [
            { form: '三度', match: 'always' },
            { form: '三率三度', match: 'quoted' },
          ],
          senses: [{ gloss: '甲,乙\n丙', citations: [{ title: '我的笔记', issuer: '本人', year: 2026 }] }],
        },
      ],
    });
  });

  it('takes GB 18030 and UTF-16', () => {
    const gb = new Uint8Array([
      0xb4, 0xca, 0xc4, 0xbf, 0x2c, 0xca, 0xcd, 0xd2, 0xe5, 0x0a, 0xbc, 0xd7, 0x2c, 0xd2, 0xd2,
    ]);
    expect(read(decode(gb, false).text).entries).toMatchObject([
      { headword: '甲', senses: [{ gloss: '乙' }] },
    ]);
    const utf16 = Buffer.from('\ufeff词目\t释义\n甲\t乙', 'utf16le');
    expect(read(decode(utf16, false).text).entries).toMatchObject([{ headword: '甲' }]);
  });

  it('makes one entry of the rows of one headword', () => {
    const { entries } = read('词目,释义,地区代码\n两重,其一,140800\n两重,其二,140100\n');
    expect(entries).toHaveLength(1);
    expect(entries[0]?.senses.map(({ gloss, scope }) => [gloss, scope?.regions])).toEqual([
      ['其一', ['140800']],
      ['其二', ['140100']],
    ]);
  });

  it('gives the same entry the same id each time', () => {
    expect(read('词目,释义\n甲乙,一').entries[0]?.id).toBe(read('词目,释义\n甲乙,二').entries[0]?.id);
    expect(read('词目,释义\n甲乙,一').entries[0]?.id).not.toBe(read('词目,释义\n乙甲,一').entries[0]?.id);
  });

  it('names line and column of what is wrong, and takes the other rows', () => {
    const { entries, problems } = read(
      '词目,释义,匹配,年份,网址\n"好\n的",一,,,\n坏,,也许,去年,ftp://x\n,二,,,\n再好,三,引号,2025年,https://x.example\n',
    );
    expect(entries.map(({ headword }) => headword)).toEqual(['好\n的', '再好']);
    expect(problems).toEqual([
      expect.objectContaining({ line: 4, column: 3, field: 'match', code: 'invalid', value: '也许' }),
      expect.objectContaining({ line: 4, column: 2, field: 'gloss', code: 'missing' }),
      expect.objectContaining({ line: 4, column: 4, field: 'year', code: 'invalid', value: '去年' }),
      expect.objectContaining({ line: 4, column: 5, field: 'url', code: 'invalid' }),
      expect.objectContaining({ line: 5, column: 1, field: 'headword', code: 'missing' }),
    ]);
  });

  it.each([
    ['', 'empty'],
    [' \n,,\n', 'empty'],
    ['词目,释义\n"没有结束,一\n乙,二', 'quotes'],
  ])('%j cannot be read: %s', (text, code) => {
    expect(readTable(text)).toMatchObject({ ok: false, error: { code } });
  });
});

const word = fc.string({
  unit: fc.constantFrom(...'甲乙丙=+-@＝\'",;；\n\t|、a1“” '),
  minLength: 1,
  maxLength: 12,
});

describe('cells that a spreadsheet would run', () => {
  it.each(['=1+1', '+86', '-1', '@x', '＝1', "'=1", "''=1", '\t=1'])(
    '%j is guarded and comes back',
    (cell) => {
      expect(guardCell(cell).startsWith("'")).toBe(true);
      expect(unguardCell(guardCell(cell))).toBe(cell);
    },
  );

  it('any text comes back', () => {
    fc.assert(fc.property(word, (text) => unguardCell(guardCell(text)) === text));
    fc.assert(fc.property(word, (text) => !/^[=+\-@\t\r＝＋－＠]/u.test(guardCell(text))));
  });
});

it.each(['csv', 'tsv'] as const)('what is exported as %s is what is imported', (kind) => {
  const text = fc.constantFrom('甲乙', '=1+1', '含,逗号', '含"引号"', "'=甲", '+三项', '多\n行', '一、二');
  const entries = fc
    .record({ headword: text, gloss: text, label: fc.constantFrom('名称', '=名称') })
    .map(({ headword, gloss, label }): Entry =>
      v.parse(EntrySchema, {
        id: 't-1',
        headword,
        match: 'cued',
        cues: ['一', '二'],
        aliases: [{ form: '别名' }, { form: '又名', match: 'cued', cues: ['三', '四'] }],
        not: ['别名之外'],
        pinyin: 'jiǎ yǐ',
        senses: [
          {
            gloss,
            parts: [{ label, text: '说明' }, { label: '无说明' }],
            scope: { regions: ['140800'] },
            citations: [
              {
                title: '文件',
                issuer: '机关',
                year: 2025,
                number: 3,
                chapter: '章',
                url: 'https://x.example',
              },
            ],
          },
        ],
      }),
    );
  fc.assert(
    fc.property(entries, (entry) => {
      const back = read(writeTable(rowsFromEntries([entry]), kind).replace('\ufeff', ''));
      expect(back).toEqual({ entries: [entry], problems: [] });
    }),
    { numRuns: 50 },
  );
});
