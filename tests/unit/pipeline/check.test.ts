import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkAll } from '../../../data/pipeline/check.ts';
import { describeProblem, type Problem } from '../../../data/pipeline/problem.ts';
import { copyData, curatedEntry, type DataCopy, type RawEntry } from './data-copy.ts';

let data: DataCopy;
beforeEach(async () => {
  data = await copyData();
});
afterEach(async () => data.remove());

async function errors(): Promise<Problem[]> {
  return (await checkAll({ root: data.root })).filter(({ severity }) => severity === 'error');
}

describe('the project’s own data', () => {
  it('has no errors', async () => {
    expect((await checkAll()).filter(({ severity }) => severity === 'error').map(describeProblem)).toEqual(
      [],
    );
  });
});

describe('a report entry', () => {
  it('with one character of its gloss changed is refused by name, with the place', async () => {
    await data.spoil('三率三度', (entry) => {
      entry.gloss = entry.gloss.replace('投产达效率', '投产增效率');
    });
    const [first, ...others] = (await errors()).filter(({ field }) => field === 'gloss');
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      file: 'data/reports/shanxi-yuncheng-2025/entries.json',
      entry: '三率三度',
    });
    expect(first?.message).toContain('character 20');
  });

  it.each<[string, string, (entry: RawEntry) => void, string]>([
    [
      'a span moved by one',
      '新型储能',
      (entry) => void (entry.spans = [[(entry.spans[0]?.[0] ?? 0) + 1, entry.spans[0]?.[1] ?? 0]]),
      'gloss',
    ],
    ['a span beyond the text', '新型储能', (entry) => void (entry.spans = [[0, 1_000_000]]), 'spans'],
    ['spans in the wrong order', '三率三度', (entry) => void entry.spans.reverse(), 'spans'],
    ['a join without a reason', '三率三度', (entry) => void delete entry['join'], 'join'],
    ['a reason without a join', '新型储能', (entry) => void (entry['join'] = '理由'), 'join'],
    ['a headword not printed', '新型储能', (entry) => void (entry['printed'] = '新型贮能'), 'printed'],
    [
      'a part not in the gloss',
      '一利五率',
      (entry) => void (entry['parts'] = [{ label: '一利', text: '利润' }, { label: '六率' }]),
      'parts.1.label',
    ],
    [
      'a correction of nothing printed',
      '新型储能',
      (entry) =>
        void (entry['notes'] = [
          { kind: 'correction', printed: '无此字', meant: '有', evidence: '无', certainty: 'possible' },
        ]),
      'notes.0.printed',
    ],
    [
      'a count of what is not there',
      '新型储能',
      (entry) => void (entry['counts'] = [{ claim: '三', expect: 3, after: '无此字', separators: '、' }]),
      'counts.0',
    ],
    ['an unknown theme', '新型储能', (entry) => void (entry['theme'] = 'nothing'), 'theme'],
    [
      'a region nobody has listed',
      '新型储能',
      (entry) => void (entry['scope'] = { regions: ['999900'] }),
      'senses.0.scope.regions',
    ],
    [
      'a case that fails',
      '新型储能',
      (entry) => void (entry['cases'] = { marked: ['这里没有'], unmarked: [] }),
      'cases.marked.0',
    ],
    [
      'a trap that is marked',
      '新型储能',
      (entry) => void (entry['cases'] = { marked: [], unmarked: ['发展新型储能'] }),
      'cases.unmarked.0',
    ],
    ['cues that do nothing', '新型储能', (entry) => void (entry['cues'] = ['电力']), 'headword'],
    ['a rule without ground', '新型储能', (entry) => void (entry['match'] = 'cued'), 'headword'],
    [
      'an alias that folds into the headword',
      '新型储能',
      (entry) => void (entry['aliases'] = [{ form: '“新型”儲能' }]),
      'aliases.0',
    ],
    ['a block of nothing', '新型储能', (entry) => void (entry['not'] = ['旧式水车']), 'not.0'],
    [
      'an alias of two characters that begins with a number',
      '新型储能',
      (entry) => void (entry['aliases'] = [{ form: '三储' }]),
      'aliases.0',
    ],
  ])('with %s is refused', async (_, headword, change, field) => {
    await data.spoil(headword, change);
    expect((await errors()).map((problem) => [problem.entry, problem.field])).toContainEqual([
      headword,
      field,
    ]);
  });

  it('with a field of the wrong type is named, and the others are still checked', async () => {
    await data.spoil('新型储能', (entry) => void (entry['inferred'] = 'no'));
    const found = (await errors()).map(describeProblem);
    expect(found.some((line) => line.includes('新型储能') && line.includes('inferred'))).toBe(true);
    expect(found.some((line) => line.includes('33 entries can be read, the print has 34'))).toBe(true);
  });

  it('that claims what it does not list is a warning', async () => {
    await data.spoil('新增1对国际友城、7对友好合作伙伴', (entry) => {
      entry['counts'] = [
        { claim: '7对友好合作伙伴', expect: 8, after: '7对友好合作伙伴为', separators: '、，' },
      ];
    });
    const problems = await checkAll({ root: data.root });
    expect(problems.map(({ severity, field, message }) => [severity, field, message])).toEqual([
      ['warning', 'counts.0', '7对友好合作伙伴: expected 8, counted 7'],
    ]);
  });

  it('whose printed form no alias finds is refused', async () => {
    await data.spoil('15件省级民生实事', (entry) => void (entry['aliases'] = []));
    expect((await errors()).map(({ entry, field }) => [entry, field])).toContainEqual([
      '15件省级民生实事',
      'printed',
    ]);
  });
});

describe('a report folder', () => {
  it('with an entry missing is refused', async () => {
    await data.spoilList((entries) => entries.filter(({ headword }) => headword !== '无废城市'));
    const messages = (await errors()).map(({ message }) => message);
    expect(messages).toContain('33 entries can be read, the print has 34');
    expect(messages).toContain('两高项目 stands in place 29 and has number 30');
  });

  it('with broken JSON is named', async () => {
    await data.write('reports/shanxi-yuncheng-2025/entries.json', '[{');
    const found = (await errors()).map(describeProblem);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('data/reports/shanxi-yuncheng-2025/entries.json: not valid JSON');
  });

  it('with one id for two headwords is refused', async () => {
    await data.spoil('新型储能', (entry) => void (entry['id'] = 'wufei-chengshi'));
    expect((await errors()).map(({ field }) => field)).toContain('id');
  });
});

describe('a curated file', () => {
  const sense = (changes: Record<string, unknown>) => [
    {
      gloss: '仅供测试使用的词条，用来说明一条合格的自撰释义应当具备哪些字段。',
      citations: [{ title: '测试文件', issuer: '测试机关', year: 2024 }],
      ...changes,
    },
  ];

  it('may hold a good entry', async () => {
    await data.writeCurated('energy', '能源', [curatedEntry()]);
    expect(await errors()).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['too short a gloss', { senses: sense({ gloss: '太短了。' }) }, 'senses.0.gloss'],
    ['too long a gloss', { senses: sense({ gloss: `${'长'.repeat(140)}。` }) }, 'senses.0.gloss'],
    [
      'a gloss cut off',
      { senses: sense({ gloss: '仅供测试使用的词条，用来说明一条合格的自撰释义应当' }) },
      'senses.0.gloss',
    ],
    [
      'a title in brackets',
      { senses: sense({ citations: [{ title: '《测试文件》', issuer: '测试机关', year: 2024 }] }) },
      'senses.0.citations.0.title',
    ],
    ['senses that nothing tells apart', { senses: [...sense({}), ...sense({})] }, 'senses'],
    ['a quotation from nowhere', { senses: sense({ verbatim: true }) }, 'senses.0.citations'],
    ['an everyday alias', { aliases: [{ form: '网格员' }] }, 'aliases'],
  ])('with %s is refused', async (_, changes, field) => {
    await data.writeCurated('energy', '能源', [curatedEntry(changes)]);
    expect((await errors()).map((problem) => [problem.file, problem.entry, problem.field])).toContainEqual([
      'data/curated/energy.json',
      '测试词汇',
      field,
    ]);
  });

  it('without a source is refused, by file, entry and field', async () => {
    await data.writeCurated('energy', '能源', [curatedEntry({ senses: sense({ citations: [] }) })]);
    const found = (await errors()).map(describeProblem);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^error data\/curated\/energy\.json · 测试词汇: senses\.0\.citations: /u);
  });

  it('whose parts do not add up to the headword is a warning', async () => {
    await data.writeCurated('energy', '能源', [
      curatedEntry({
        headword: '四好测试',
        id: 'sihao-ceshi',
        senses: sense({ parts: [{ label: '一' }, { label: '二' }, { label: '三' }] }),
      }),
    ]);
    const problems = await checkAll({ root: data.root });
    expect(problems.map(({ severity, entry, field }) => [severity, entry, field])).toEqual([
      ['warning', '四好测试', 'senses.0.parts'],
    ]);
  });

  it('that claims a form of another entry without telling them apart is refused', async () => {
    await data.writeCurated('energy', '能源', [curatedEntry({ aliases: [{ form: '“無廢”城市' }] })]);
    expect((await errors()).some(({ message }) => message.includes('无废城市 is also a form of'))).toBe(true);
  });

  it('may claim a form of another entry where both have grounds of their own', async () => {
    await data.writeCurated('government', '政府治理与法治', [
      curatedEntry({ aliases: [{ form: '两高', match: 'cued', cues: ['法院', '检察院'] }] }),
    ]);
    expect(await errors()).toEqual([]);
  });

  it('is called what its theme is called', async () => {
    await data.writeCurated('energy', '能量', []);
    expect((await errors()).map(({ field }) => field)).toEqual(['title']);
  });

  it('that renames a report’s entry is refused', async () => {
    await data.writeCurated('energy', '能源', [curatedEntry({ headword: '新型储能', id: 'xin-chuneng' })]);
    expect((await errors()).map(({ field }) => field)).toContain('id');
  });
});

describe('--against', () => {
  it('finds a gloss that shares sixteen characters with a text, quotes and white space aside', async () => {
    const texts = await mkdtemp(join(tmpdir(), 'cezhu-texts-'));
    try {
      await writeFile(join(texts, 'a.txt'), '有人写道：仅供 “测试” 使用的词条，用来\n说明一条合格的释义。');
      await data.writeCurated('energy', '能源', [curatedEntry()]);
      const found = await checkAll({ root: data.root, against: texts });
      expect(found.map(({ severity, entry, field }) => [severity, entry, field])).toEqual([
        ['error', '测试词汇', 'senses.0.gloss'],
      ]);
      expect(found[0]?.message).toContain('a.txt');
    } finally {
      await rm(texts, { recursive: true });
    }
  });

  it('exempts titles, parts and quotations', async () => {
    const texts = await mkdtemp(join(tmpdir(), 'cezhu-texts-'));
    const title = '关于测试词库能否认出很长的文件名称的若干意见';
    const part = '推进测试工作高质量开展并形成长效机制';
    try {
      await writeFile(join(texts, 'a.txt'), `${title}。${part}。`);
      await data.writeCurated('energy', '能源', [
        curatedEntry({
          senses: [
            {
              gloss: `见于《${title}》，包括${part}。`,
              parts: [{ label: part }],
              citations: [{ title, issuer: '测试机关', year: 2024 }],
            },
          ],
        }),
      ]);
      expect(await checkAll({ root: data.root, against: texts })).toEqual([]);
    } finally {
      await rm(texts, { recursive: true });
    }
  });
});
