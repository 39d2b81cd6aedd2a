/** Sections whose numbers, columns or heads were damaged: what is found, and that nothing is found in silence. */
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../core/extract/draft.ts';
import { extract } from '../../../core/extract/extract.ts';

const TERMS = [
  ['灯塔课堂', '指夜间开放的社区学习点。'],
  ['“两清单”', '责任清单、任务清单。'],
  ['河畔驿站', '沿河步道旁的休息点。'],
  ['四季村晚', '由村民自编自演的文艺演出。'],
  ['“一码通”', '一个二维码办理多项业务。'],
  ['林下经济', '在林地里种植、养殖。'],
  ['桥头议事', '在桥头集中商议村务。'],
  ['“六个一”', '一图、一表、一册、一牌、一卡、一网。'],
] as const;

const line = (n: number, mark: (n: number) => string = (value) => `${value}.`): string =>
  `${mark(n)}${TERMS[n - 1]?.join('：') ?? ''}`;

function extracted(lines: readonly string[], heading = '名词解释'): Extraction {
  const result = extract([heading, ...lines].join('\n'));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const numbered = ({ entries }: Extraction) => entries.map(({ number, headword }) => [number, headword]);
const inOrder = (values: readonly number[]) => values.map((n) => [n, TERMS[n - 1]?.[0]]);
const codesAt = ({ diagnostics }: Extraction) => diagnostics.map(({ code, line: no }) => `${code} ${no}`);
const glosses = ({ entries }: Extraction) => entries.map(({ gloss }) => gloss);

describe('columns', () => {
  it.each([
    ['an entry of each in turn', [1, 5, 2, 6, 3, 7, 4, 8]],
    ['the right one first', [5, 6, 7, 8, 1, 2, 3, 4]],
    ['three in turn', [1, 4, 7, 2, 5, 8, 3, 6]],
    ['from the last to the first', [4, 3, 2, 1]],
    ['two entries exchanged', [1, 2, 7, 4, 5, 6, 3, 8]],
  ])('%s: each entry keeps its own gloss and its number, and it is told', (_, order) => {
    for (const mark of [undefined, (n: number) => `[${n}]`, (n: number) => `（${n}）`]) {
      const found = extracted(order.map((n) => line(n, mark)));
      expect(numbered(found)).toEqual(inOrder(order));
      expect(glosses(found)).toEqual(order.map((n) => TERMS[n - 1]?.[1]));
      expect(codesAt(found).join()).toContain('number-out-of-order');
    }
  });

  it('with a number lost: the gap is told, the line is not joined', () => {
    const lines = [1, 5, 2, 6, 3, 7, 4, 8].map((n) => line(n, n === 6 ? () => '' : undefined));
    const found = extracted(lines);
    expect(glosses(found)).toEqual([1, 5, 2, 3, 7, 4, 8].map((n) => TERMS[n - 1]?.[1]));
    expect(codesAt(found)).toContain('unplaced-fragment 5');
    expect(codesAt(found).join()).toContain('number-gap');
  });

  it('are not seen in a list inside a gloss that begins anew', () => {
    const items = [1, 2, 3, 4, 5, 6].map((n) => `${n}.第${'甲乙丙丁戊己'[n - 1]}项按期完成。`);
    for (const mark of [undefined, (n: number) => `[${n}]`]) {
      const found = extracted([
        ...[1, 2].map((n) => line(n, mark)),
        `${mark?.(3) ?? '3.'}六件实事：列项如下：`,
        ...items,
        ...[4, 5, 6, 7, 8].map((n) => line(n, mark)),
      ]);
      expect(found.entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(found.entries[2]?.gloss).toBe(['列项如下：', ...items].join('\n'));
    }
  });

  it('the right one first, lines broken at its edge: glosses are whole, and each is to be checked', () => {
    const order = [5, 6, 7, 8, 1, 2, 3, 4];
    const long = '由市、县两级有关部门共同推动，在全市各个乡镇和街道逐步推广的一项做法';
    const texts = order.map((n) => `${line(n).replace(/。$/u, '')}，${long}，至今没有间断。`);
    const found = extracted(texts.flatMap((text) => text.match(/.{1,22}[，。、：]?/gu) ?? []));
    expect(numbered(found)).toEqual(inOrder(order));
    expect(found.entries.every(({ gloss }) => gloss.replaceAll('\n', '').includes(long))).toBe(true);
    const told = found.diagnostics.filter(({ code }) => code === 'joined-broken-lines');
    expect(told.map(({ line: no }) => no)).toEqual(found.entries.map(({ line: no }) => no));
  });

  it('line by line in turn: nothing is put together, and it is told where it begins', () => {
    const left = ['1.灯塔课堂：指夜间向居民开放，', '由社区组织、各校教师轮流参与', '的公益性学习点。'];
    const right = ['4.四季村晚：指由村民自己编排、', '自己演出，按时令节气在各村轮', '流举办的文艺晚会。'];
    const more = ['2.“两清单”：指年初印发到各部', '门的责任清单和任务清单，按月', '对照检查并且公布。'];
    const last = ['5.“一码通”：指用同一个二维码', '办理乘车、就医、借阅和缴费等', '多个方面的日常业务。'];
    const [a, b] = [
      [...left, ...more, '3.河畔驿站：指在沿河步道的两侧', '设置的休息点。'],
      [...right, ...last, '6.林下经济：指在林地里发展种植', '业和养殖业。'],
    ];
    const mixed = a.flatMap((text, i) => [text, b[i] ?? '']).map((text) => text.padEnd(18, '等'));
    const found = extracted(mixed);
    expect(codesAt(found).some((code) => code.startsWith('interleaved-columns'))).toBe(true);
    expect(codesAt(found).some((code) => code.startsWith('unwrapped-lines'))).toBe(false);
    for (const { gloss } of found.entries) expect(gloss).not.toContain('\n');
  });
});

describe('numbers', () => {
  it.each([
    ['kept at two entries far apart', (n: number) => (n === 1 || n === 6 ? `${n}.` : ''), [1, 6]],
    ['kept at the first only', (n: number) => (n === 1 ? '1.' : ''), [1]],
    ['all the same', () => '1.', [1, 1, 1, 1, 1, 1, 1, 1]],
  ])('%s are no part of a headword', (_, mark, numbers) => {
    const found = extracted(TERMS.map((_term, i) => line(i + 1, mark)));
    expect(found.entries.map(({ headword }) => headword)).toEqual(TERMS.map(([headword]) => headword));
    expect(found.entries.map(({ number }) => number).filter((number) => number !== null)).toEqual(numbers);
    if (numbers.length > 1) expect(codesAt(found).join()).toContain('number-out-of-order');
  });

  it('that may be decimals stay', () => {
    const found = extracted(['3.5公里绿道：沿江的步道。', line(1, () => ''), line(2, () => '')]);
    expect(numbered(found)[0]).toEqual([null, '3.5公里绿道']);
  });

  it.each([
    ['4 ', '。'],
    ['4', '。'],
  ])('that lost their dot (%s)', (mark) => {
    const lines = [1, 2, 3, 4, 5].map((n) => line(n, n === 4 ? () => mark : undefined));
    expect(numbered(extracted(lines))).toEqual(inOrder([1, 2, 3, 4, 5]));
  });

  it('that end in bare ones', () => {
    const lines = [1, 2, 3, 4, 5].map((n) => line(n, (value) => (value <= 3 ? `[${value}]` : `${value} `)));
    expect(numbered(extracted(lines))).toEqual(inOrder([1, 2, 3, 4, 5]));
  });

  it.each([
    ['l1.', 11],
    ['1O、', 10],
  ])('misread as %s', (printed, number) => {
    const first = number - 2;
    const lines = [0, 1, 2, 3, 4].map((i) => line(i + 1, () => (i === 2 ? printed : `${first + i}.`)));
    const found = extracted(lines);
    expect(numbered(found)[2]).toEqual([number, '河畔驿站']);
    expect(codesAt(found)).toContain('number-corrected 4');
  });
});

describe('three parts', () => {
  it('may be numbered, before a digit too', () => {
    const found = extracted(
      ['灯塔课堂', '2个清单', '河畔驿站'].flatMap((headword, i) => [
        `${i + 1}.${headword}`,
        `报告原文：推广${headword}。`,
        `解释：见有关文件。`,
      ]),
    );
    expect(numbered(found)).toEqual([
      [1, '灯塔课堂'],
      [2, '2个清单'],
      [3, '河畔驿站'],
    ]);
    expect(glosses(found)).toEqual(['见有关文件。', '见有关文件。', '见有关文件。']);
  });

  it('may have their labels in brackets', () => {
    const found = extracted(
      ['灯塔课堂', '河畔驿站'].flatMap((headword) => [headword, '【原文】推广。', '【释义】见有关文件。']),
    );
    expect(found.entries.map(({ headword, gloss }) => headword + gloss)).toEqual([
      '灯塔课堂见有关文件。',
      '河畔驿站见有关文件。',
    ]);
  });

  it('on one line are told', () => {
    const found = extracted(
      [1, 2, 3].map((n) => `${n}.${TERMS[n - 1]?.[0]}。报告原文：推广。释义：见有关文件。`),
    );
    expect(codesAt(found)).toEqual([2, 3, 4].map((no) => `quotation-in-gloss ${no}`));
  });
});

describe('headwords on their own lines', () => {
  it.each([
    ['名词解释', ''],
    ['（附：名词注释）', ''],
    ['注释', '：'],
  ])('below %s', (heading, colon) => {
    const found = extracted(
      TERMS.flatMap(([headword, gloss]) => [headword + colon, gloss]),
      heading,
    );
    expect(found.entries.map(({ headword, gloss }) => [headword, gloss])).toEqual(TERMS);
    expect(found.diagnostics).toEqual([]);
  });

  it('are not the titles of an article', () => {
    const article = ['一次解读', '报告提出三项任务。', '各地正在落实。', '记者走访了多个村。', '（完）'];
    expect(extract(['名词解释', ...article, ...article].join('\n')).ok).toBe(false);
  });
});

describe('a short section', () => {
  it.each([
    ['one numbered entry', [line(1)], [1]],
    ['one unnumbered entry', [line(1, () => '')], [1]],
    ['all on one line', [[1, 2, 3, 4].map((n) => line(n)).join('')], [1, 2, 3, 4]],
    ['all on one line, blanks between', [[1, 2, 3].map((n) => line(n, () => `[${n}]`)).join(' ')], [1, 2, 3]],
  ])('%s', (_, lines, values) => {
    const found = extracted(lines);
    expect(found.entries.map(({ headword }) => headword)).toEqual(values.map((n) => TERMS[n - 1]?.[0]));
    expect(found.diagnostics).toEqual([]);
  });

  it('is not a note with a text below it', () => {
    const text = Array.from({ length: 8 }, () => '这是一段与名词无关的正文，讲别的事情。');
    expect(extract(['注释', line(1), ...text].join('\n')).ok).toBe(false);
  });
});

describe('page references', () => {
  it.each([
    '（见P3）',
    '(第3-4页)',
    '（P3，第2段）',
    '（P3、P5）',
    '（P3-4）',
    '（12页）',
    '【P12】',
    '（见正文P5）',
    '（见《政府工作报告》第8页第2行）',
    '(page 5)',
  ])('%s is no part of a headword', (reference) => {
    const lines = [1, 2, 3].map((n) => `${n}.${TERMS[n - 1]?.[0]}${reference}：${TERMS[n - 1]?.[1]}`);
    expect(numbered(extracted(lines))).toEqual(inOrder([1, 2, 3]));
  });

  it.each(['网络借贷（P2P）', '协议（第3版）', '空气质量（PM2.5）', '平台（V12）'])(
    '%s has none',
    (headword) => {
      const lines = [`1.${headword}：见有关文件。`, line(2), line(3)];
      expect(numbered(extracted(lines))[0]).toEqual([1, headword]);
    },
  );
});
