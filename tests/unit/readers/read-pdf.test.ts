import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../data/pipeline/parse-html.ts';
import { readFile } from '../../../readers/read-file.ts';
import { unwrapped } from '../../../readers/unwrapped.ts';
import { pdf, type Placed } from './compose.ts';
import { headwords, problem, read } from './reading.ts';

const page = (lines: readonly string[], x = 72, top = 700): Placed[] =>
  lines.map((text, i) => ({ text, x, y: top - i * 20 }));

describe('.pdf', () => {
  it('gives lines with their pages, without running heads and page numbers', async () => {
    const bytes = pdf(
      [['名词解释', '1.三保：保工资。'], ['2.“四好”：好路。'], ['3.五化：净化。']].map((lines, i) => [
        { text: '某某市政府工作报告', x: 200, y: 800 },
        ...page(lines),
        { text: `— ${i + 1} —`, x: 280, y: 40 },
      ]),
    );
    const result = await read('报告.pdf', bytes);
    expect(result.kind).toBe('pdf');
    expect(result.text).toBe('名词解释\n1.三保：保工资。\n2.“四好”：好路。\n3.五化：净化。\n');
    expect(result.pages).toEqual([1, 1, 2, 3]);
    expect(result.dropped).toEqual(['某某市政府工作报告', '— 1 —', '— 2 —', '— 3 —']);
    expect(headwords(result.text)).toEqual(['三保', '“四好”', '五化']);
  });

  it('tells which lines go on, so that paragraphs can be put together', async () => {
    const bytes = pdf([
      [
        { text: '名词解释', x: 250, y: 740 },
        { text: '1.三保：保工资、保运转、保基本民生，一项也', x: 96, y: 700 },
        { text: '不能少。', x: 72, y: 680 },
        { text: '2.四好：建好农村公路、管好农村公路、护好农村', x: 96, y: 660 },
        { text: '公路、运营好农村公路，从前山一直到后山全部都要', x: 72, y: 640 },
        { text: '做好。', x: 72, y: 620 },
        { text: '3.五化：净化。', x: 96, y: 600 },
      ],
    ]);
    const result = await read('报告.pdf', bytes);
    expect(result.wraps).toEqual([false, false, true, false, true, true, false]);
    expect(unwrapped(result).text.split('\n')).toEqual([
      '名词解释',
      '1.三保：保工资、保运转、保基本民生，一项也不能少。',
      '2.四好：建好农村公路、管好农村公路、护好农村公路、运营好农村公路，从前山一直到后山全部都要做好。',
      '3.五化：净化。',
      '',
    ]);
  });

  it('reads two columns one after the other, below a headline over both', async () => {
    const column = (name: string) =>
      Array.from({ length: 8 }, (_, i) => `${name}栏第${'一二三四五六七八'[i]}行文字写满了`);
    const bytes = pdf([
      [
        { text: '政府工作报告名词解释横跨两栏的大标题在上面', x: 72, y: 760, size: 18 },
        ...page(column('左'), 72),
        ...page(column('右'), 220),
      ],
    ]);
    expect((await read('报纸.pdf', bytes)).text.split('\n')).toEqual([
      '政府工作报告名词解释横跨两栏的大标题在上面',
      ...column('左'),
      ...column('右'),
      '',
    ]);
  });

  it('keeps the cells of a table on one line', async () => {
    const rows = ['三保', '四好', '五化', '六稳', '七富', '八美', '九通'];
    const bytes = pdf([
      rows.flatMap((term, i) => [
        { text: term, x: 72, y: 700 - i * 20 },
        { text: `${term}的意思写在右边这一格里，比较长。`, x: 200, y: 700 - i * 20 },
      ]),
    ]);
    expect((await read('表.pdf', bytes)).text.split('\n')[1]).toBe(
      '四好\t四好的意思写在右边这一格里，比较长。',
    );
  });

  it('writes characters where the font has radicals', async () => {
    expect((await read('a.pdf', pdf([page(['⼀⺠⼾⾦'])]))).text).toBe('一民户金\n');
  });

  it('whose fonts name no characters is not taken for text', async () => {
    const lines = [
      { text: '名词解释', x: 72, y: 760 },
      { text: '1.山\ufffd三清：\ue123淤泥。', x: 72, y: 740 },
    ];
    expect(await problem('报告.pdf', pdf([lines]))).toEqual({
      code: 'unmapped',
      name: '报告.pdf',
      values: { percent: 14 },
    });
  });

  it('of pictures says that it is scanned, and how many pages', async () => {
    expect(await problem('扫描.pdf', pdf([[], []]))).toEqual({
      code: 'scanned',
      name: '扫描.pdf',
      values: { pages: 2 },
    });
  });

  it('tells which pages hold no text', async () => {
    expect((await read('a.pdf', pdf([page(['甲']), [], page(['乙'])]))).withoutText).toEqual([2]);
  });

  it('cut off is refused or read as far as it goes', async () => {
    const whole = pdf([page(['名词解释', '1.三保：保工资。'])]);
    const result = await readFile('cut.pdf', whole.slice(0, whole.length / 2), parseHtml);
    expect(result.ok ? result.value.text : result.error.code).toMatch(/damaged|scanned|bad-page/u);
  });
});
