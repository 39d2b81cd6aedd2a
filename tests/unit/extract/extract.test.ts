import { describe, expect, it } from 'vitest';
import { extractionJson } from '../../../core/extract/extraction-json.ts';
import { extract } from '../../../core/extract/extract.ts';
import { MESSAGES, wording } from '../../../core/extract/messages.ts';

const NOTES = '1.三保：保工资、保运转。\n2.四好：好路、好桥。\n3.五化：净化、绿化。\n';

function entriesOf(source: string) {
  const result = extract(source);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.entries;
}

const headwords = (source: string) => entriesOf(source).map(({ headword }) => headword);

describe('the heading of the section', () => {
  it.each([
    '名词解释',
    '**名词解释**',
    '<!-- 名词解释 -->',
    '## 附注：',
    '【名词解释】',
    '名 词 解 释',
    '注\u3000释',
    '附件2：名词解释及有关说明',
    '附录一：《政府工作报告》名词注释',
    '2021年《政府工作报告》有关术语的说明',
    '部分用语说明',
    '有关用语释义',
    '名词解释（以文中出现先后为序）',
    '《政府工作报告》相关缩略语',
    '工作注释',
    '名詞解釋',
  ])('%s', (heading) => {
    expect(headwords(`正文。\n各位代表，谢谢大家！\n\n${heading}\n${NOTES}`)).toEqual([
      '三保',
      '四好',
      '五化',
    ]);
  });

  it.each(['加快建设三大基地', '《政府工作报告》解读会召开', '三、认真解释政策。'])('is not %s', (line) => {
    expect(extract(`${line}\n一段正文，讲的是别的事情。\n又一段正文。\n`).ok).toBe(false);
  });

  it('says what to do where there is none', () => {
    const result = extract('政府工作报告\n各位代表：\n工作进展顺利[1]。\n');
    expect(result).toEqual({ ok: false, error: { code: 'no-section', values: {} } });
    expect(wording('no-section', {}, 'zh')).toContain('名词解释');
  });

  it('does not take a numbered list of something else for notes', () => {
    expect(
      extract('做法\n1. 备料：面粉、鸡蛋。\n搅匀。\n2. 烤箱预热。\n3. 烤二十分钟。\n4. 取出放凉。\n').ok,
    ).toBe(false);
  });
});

describe('the headword', () => {
  it.each([
    ['1.“三保”：保工资。', '“三保”'],
    ['1.行政执法“三项制度”：公示等。', '行政执法“三项制度”'],
    ['1.“两重”“两新”：两类项目。', '“两重”“两新”'],
    ['1. 山海协作（P2）：合作工程。', '山海协作'],
    ['1.“四个着力”（《报告》第1页第13行）：四个方面。', '“四个着力”'],
    ['**1. 多规合一**：一张图。', '多规合一'],
    ['1.《条例》：指处分条例。', '《条例》'],
    ['1.PM2.5、PM10：颗粒物。', 'PM2.5、PM10'],
    ['1.“1+3”体系：一个总纲、三个方案。', '“1+3”体系'],
    ['1.比例（1:3）要求：一配三。', '比例（1:3）要求'],
  ])('%s', (line, headword) => {
    expect(headwords(`注释\n${line}\n2.四好：好路。\n3.五化：净化。\n`)[0]).toBe(headword);
  });
});

describe('spans', () => {
  it('point at the gloss in the given text, around Markdown', () => {
    const source = '名词解释\n1.一库一码：家庭**信息库**、服务码。\n2.四好：好路。\n';
    const [first] = entriesOf(source);
    expect(first?.spans.map(([start, end]) => source.slice(start, end))).toEqual([
      '家庭',
      '信息库',
      '、服务码。',
    ]);
    expect(first?.gloss).toBe('家庭信息库、服务码。');
  });

  it('join items with a line feed and a broken clause with nothing', () => {
    const source =
      '名词解释\r\n1.三清：指清仓、\r\n清账、清责。\r\n2.两步：\r\n一是起步；\r\n二是提速。\r\n3.四好：好路。\r\n';
    expect(entriesOf(source).map(({ gloss }) => gloss)).toEqual([
      '指清仓、清账、清责。',
      '一是起步；\n二是提速。',
      '好路。',
    ]);
  });
});

describe('chapters', () => {
  it('let the numbers begin anew', () => {
    const source = `名词解释\n一、过去一年\n${NOTES}二、今后工作\n1.六网：六张网。\n2.七管：七项管理。\n`;
    expect(entriesOf(source).map(({ number, chapter }) => `${number} ${chapter}`)).toEqual([
      '1 一、过去一年',
      '2 一、过去一年',
      '3 一、过去一年',
      '1 二、今后工作',
      '2 二、今后工作',
    ]);
  });
});

describe('the command line’s value', () => {
  it('has no offsets', () => {
    const result = extract(`名词解释\n${NOTES}（完）\n`);
    if (!result.ok) throw new Error(result.error.code);
    const value = extractionJson(result.value);
    expect(value.entries[0]).toEqual({
      number: 1,
      inferred: false,
      headword: '三保',
      gloss: '保工资、保运转。',
      chapter: null,
      section: null,
      line: 2,
    });
    expect(value.diagnostics).toEqual([
      { severity: 'info', code: 'after-notes', line: 5, message: expect.stringContaining('（完）') },
    ]);
  });
});

describe('hostile input', () => {
  const many = 20_000;
  it.each([
    ['quotation marks', '“'.repeat(many)],
    ['brackets', '（【['.repeat(many)],
    ['one line of entries', '4.甲乙：丙丁。'.repeat(many)],
    ['one line of terms', `甲：${'。乙丙：丁'.repeat(many)}`],
    ['numbers', '1.\n'.repeat(many)],
    ['headings', '名词解释\n'.repeat(many)],
    ['dashes', '- 甲乙：丙丁。\n'.repeat(many)],
    ['continuation signs', '(上接第一版)\n文字。\n'.repeat(many)],
    ['asterisks', '**'.repeat(many)],
    ['lines of a sentence that does not end', `6.甲：乙\n${'甲乙丙丁\n'.repeat(many)}丙。\n7.丁：戊。`],
    ['blanks', `6.甲${' '.repeat(many * 10)}乙：丙`],
    ['open and stray marks', `${'（'.repeat(many)}\n${'”'.repeat(many)}`],
    ['markers on one line', '。4. '.repeat(many)],
    ['headings of other lists', '附件\n民生实事\n'.repeat(many)],
  ])('%s end the notes or stay entries', (_, tail) => {
    expect(headwords(`名词解释\n${NOTES}${tail}`).slice(0, 2)).toEqual(['三保', '四好']);
  });
});

describe('the words of doubts', () => {
  it('use the same values in both languages', () => {
    const named = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
    for (const { zh, en } of Object.values(MESSAGES)) expect(new Set(named(zh))).toEqual(new Set(named(en)));
  });

  it('have their values put in', () => {
    expect(wording('number-gap', { first: 3, last: 4, missing: 2, found: 1, taken: 0 }, 'zh')).toContain(
      '3–4',
    );
  });
});
