/** What a pack from elsewhere may not do. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { annotateText, createAnnotator } from '../../../core/annotate.ts';
import { EntrySchema, type Entry } from '../../../core/entry.ts';
import { cleanText } from '../../../core/pack-clean.ts';
import { Density } from '../../../core/pack-density.ts';
import { readForeignEntry, readForeignHeader } from '../../../core/pack-foreign.ts';
import { layerEntries, type Layer } from '../../../core/pack-layers.ts';
import { allowsMine, withoutMine } from '../../../core/pack-private.ts';
import { doubtsAboutPublisher } from '../../../core/pack-publisher.ts';
import { compareVersions, parsePack } from '../../../core/pack.ts';
import { compileIndex, type TermIndex } from '../../../core/term-index.ts';
import { buildPack } from '../../../data/pipeline/build.ts';

function entry(headword: string, more: object = {}): Entry {
  const citations = [{ title: '文件', issuer: '测试', year: 2025 }];
  return v.parse(EntrySchema, {
    id: 'x',
    headword,
    pinyin: '',
    senses: [{ gloss: '释义', citations }],
    ...more,
  });
}

function indexOf(...layers: readonly Layer[]): TermIndex {
  return compileIndex(layerEntries(layers), '', {}, 1);
}

function marked(index: TermIndex, text: string): string[] {
  return annotateText(createAnnotator(index), text, { regions: [], year: null }).map(
    (match) => `${index.entries[match.entry]?.id ?? ''} ${text.slice(match.start, match.end)}`,
  );
}

const foreign = (...entries: Entry[]): Layer => ({ pack: 'else', capped: false, entries });
const ours = (...entries: Entry[]): Layer => ({ pack: 'cezhu-bundled', capped: false, entries });

describe('layers', () => {
  it('let a form of two characters mark only in quotes where it comes from elsewhere', () => {
    expect(marked(indexOf(foreign(entry('发展'))), '发展很快，“发展”很快')).toEqual(['else/x 发展']);
    expect(marked(indexOf(ours(entry('发展'))), '发展很快')).toEqual(['x 发展']);
    const mine = { pack: 'mine', capped: false, entries: [entry('发展')] };
    expect(marked(indexOf(mine), '发展很快')).toEqual(['mine/x 发展']);
  });

  it('let all forms of a capped pack mark only in quotes', () => {
    const capped = { ...foreign(entry('有关工作', { aliases: [{ form: '有关任务' }] })), capped: true };
    expect(marked(indexOf(capped), '做好有关工作和有关任务')).toEqual([]);
    expect(marked(indexOf(capped), '做好“有关工作”')).toEqual(['else/x 有关工作']);
  });

  it('let no pack take the marks of one before it by saying what is not a term', () => {
    const thief = foreign(entry('晋创谷', { not: ['晋创谷建设'] }));
    expect(marked(indexOf(ours(entry('晋创谷')), thief), '推进晋创谷建设')).toEqual(['x 晋创谷']);
    expect(marked(indexOf(thief), '推进晋创谷建设')).toEqual([]);
  });

  it('name entries by pack, so that an id shadows nothing', () => {
    const index = indexOf(ours(entry('词目一')), foreign(entry('词目二')));
    expect(index.entries.map(({ id }) => id)).toEqual(['x', 'else/x']);
    expect(marked(index, '词目一、词目二')).toEqual(['x 词目一', 'else/x 词目二']);
  });
});

describe('the reader’s own terms', () => {
  const index = indexOf(
    { pack: 'mine', capped: false, entries: [entry('我的词'), entry('共有词', { id: 'y' })] },
    ours(entry('共有词')),
  );

  it('are not in the index of a site that is not allowed, and nothing shows that they were', () => {
    expect(marked(index, '我的词，共有词')).toEqual(['mine/x 我的词', 'mine/y 共有词']);
    expect(marked(withoutMine(index), '我的词，共有词')).toEqual(['x 共有词']);
  });

  it('leave an index without them as it is', () => {
    const without = indexOf(ours(entry('共有词')));
    expect(withoutMine(without)).toBe(without);
  });

  it.each([
    [[], 'a.example', false],
    [['a.example'], 'a.example', true],
    [['a.example'], 'b.a.example', false],
    [['*'], '', true],
  ])('%j on %s: %s', (sites, host, allowed) => expect(allowsMine(sites, host)).toBe(allowed));
});

describe('density', () => {
  it('is next to nothing for the bundled glossary', async () => {
    const density = new Density();
    for (const one of (await buildPack()).pack.entries) density.add(one);
    expect(density.share()).toBeLessThan(0.01);
  });

  it('is too much for a pack of everyday phrases', () => {
    const density = new Density();
    for (const phrase of [
      '我们公司',
      '有关工作',
      '有关部门',
      '经济社会发展',
      '工作人员表示',
      '人民群众',
      '据介绍',
      '会议指出',
      '天气不好',
      '今天天气',
      '加强管理',
      '生活水平',
      '环境',
      '在公园里',
      '记者从',
      '情况比去年',
      '进一步提高',
      '这个地区',
    ])
      density.add(entry(phrase));
    for (let at = 0; at < 40; at++)
      density.add(entry('他认为，企业要加强管理，增强创新能力，推动产业发展，同时要重视安全生产'));
    expect(density.isTooMuch()).toBe(true);
  });
});

describe('the header', () => {
  const header = { format: 1, id: 'a', version: '1', title: '词包', licence: 'MIT', sources: [] };
  it.each(['\u2800', '\u3164', '……', '★'])('is refused with the publisher %j', (publisher) => {
    expect(readForeignHeader({ ...header, publisher }, { changed: 0 })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(readForeignHeader({ ...header, publisher: `${publisher}甲` }, { changed: 0 }).ok).toBe(true);
  });
});

describe('entries', () => {
  it.each([
    [entry('的'), 'a form needs 2 characters'],
    [entry('词目', { aliases: [{ form: '“一”' }] }), 'a form needs 2 characters'],
    [entry('词目', { not: ['别人的短语'] }), 'contains no form'],
    [entry('词目', { not: ['词目'] }), 'contains no form'],
    [entry('词目', { theme: 'toString' }), 'theme'],
    [withUrl('https://www.gov.cn@evil.example/'), 'url'],
    [withUrl('https://evil.example\\@www.gov.cn/'), 'url'],
  ])('%# are refused: %j', (value, problem) => {
    const read = readForeignEntry(value, { changed: 0 });
    expect(read.ok ? '' : read.error.join()).toContain(problem);
  });

  it('may point at each other as they like', () => {
    const circle = entry('甲词', { aliases: [{ form: '乙词' }, { form: '乙词' }], not: ['乙词甲词乙词'] });
    expect(readForeignEntry(circle, { changed: 0 }).ok).toBe(true);
    expect(marked(indexOf(foreign(circle)), '“甲词”')).toEqual(['else/x 甲词']);
  });

  it('with a key that means something to JavaScript are refused', () => {
    const value = JSON.parse(
      JSON.stringify(entry('词目')).replace('"pinyin"', '"__proto__":{"polluted":1},"pinyin"'),
    ) as unknown;
    expect(readForeignEntry(value, { changed: 0 })).toMatchObject({ ok: false });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

function withUrl(url: string): Entry {
  return entry('词目', {
    senses: [{ gloss: '释义', citations: [{ title: '文件', issuer: '测试', year: 2025, url }] }],
  });
}

it.each([
  ['a\u0000b\u202ec\u200bd', 'abcd'],
  ['e\u0301', 'é'],
  ['一\t二\r\n三', '一 二\n三'],
  ['\ud800孤', '孤'],
  [`z${'\u0335'.repeat(50)}`, `z${'\u0335'.repeat(3)}`],
  ['\u{e0041}标签', '标签'],
  ['“三率”“三度”，50％', '“三率”“三度”，50％'],
  ['\u2800\u2800', ''],
])('%# cleanText', (dirty, clean) => expect(cleanText(dirty)).toBe(clean));

it.each([
  ['运城读书会', []],
  ['Readers of Yuncheng', []],
  ['策注', ['ours']],
  ['Сеzhu', ['scripts', 'ours']],
  ['СЕZHU', ['scripts', 'ours']],
  ['ｃｅｚｈｕ', ['scripts', 'ours']],
  ['策 注', ['ours']],
  ['国务院办公厅', ['authority']],
  ['运城市人民政府', ['authority']],
  ['运城市⼈⺠政府', ['scripts', 'authority']],
  ['Ministry of Finance', ['authority']],
  ['新华社', ['authority']],
  ['某市统计局', ['authority']],
  ['Χinhua News', ['scripts', 'authority']],
  ['國務院', ['authority']],
  ['國務院辦公廳', ['authority']],
  ['囯务院', ['authority']],
  ['新華社', ['authority']],
  ['人民網', ['authority']],
  ['中國政府網', ['authority']],
  ['运城市政府', ['authority']],
  ['山西省政府', ['authority']],
  ['最高人民法院', ['authority']],
  ['运城市检察院', ['authority']],
  ['全国人大', ['authority']],
  ['People’s Daily', ['authority']],
  ['策註', ['ours']],
  ['䇿注', ['ours']],
  ['Cè Zhù', ['ours']],
  ['某某公考', []],
  ['申论学习小组', []],
  ['政府工作报告读书会', []],
  ['人大附中学习小组', []],
  ['法院书记员备考', []],
  ['國學讀書會', []],
  ['Café des Études', []],
] as const)('%s: %j', (name, doubts) => {
  expect(doubtsAboutPublisher(name)).toEqual(expect.arrayContaining([...doubts]));
  if (doubts.length === 0) expect(doubtsAboutPublisher(name)).toEqual([]);
});

it.each([
  ['1', '2'],
  ['1.9', '1.10'],
  ['2026.1-abc', '2026.2-aaa'],
  ['2026.11.22.1', '2026.11.22.2'],
  ['9', '10'],
])('%s is older than %s', (old, now) => {
  expect(compareVersions(old, now)).toBeLessThan(0);
  expect(compareVersions(now, old)).toBeGreaterThan(0);
  expect(compareVersions(`${old}-x`, `${old}-y`)).toBe(0);
});

it('the schema that is published is the one in code', async () => {
  const { packJsonSchema } = await import('../../../data/pipeline/publish-schema.ts');
  const path = new URL('../../../data/schema/pack.schema.json', import.meta.url);
  expect(readFileSync(path, 'utf8')).toBe(packJsonSchema());
  expect(parsePack({}).ok).toBe(false);
});
