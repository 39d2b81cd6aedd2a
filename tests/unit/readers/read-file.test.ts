import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../data/pipeline/parse-html.ts';
import { readFile } from '../../../readers/read-file.ts';
import { docx, footnoteMark, numbered, paragraph, run, table } from './compose.ts';
import { headwords, problem, read } from './reading.ts';

const NOTES = '名词解释\n1.三保：保工资、保运转。\n2.“四好”：好路、好桥。\n3.五化：净化、绿化。\n';

describe('text', () => {
  const gb18030 = Uint8Array.from([0xc3, 0xfb, 0xb4, 0xca, 0xbd, 0xe2, 0xca, 0xcd]);
  const utf16 = (text: string, little: boolean) =>
    Uint8Array.from(
      [...`\ufeff${text}`].flatMap((char) => {
        const code = char.charCodeAt(0);
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );

  it.each([
    ['utf-8', strToU8('名词解释')],
    ['utf-8', strToU8('\ufeff名词解释')],
    ['gb18030', gb18030],
    ['utf-16le', utf16('名词解释', true)],
    ['utf-16be', utf16('名词解释', false)],
  ])('%s is told by its bytes', async (encoding, bytes) => {
    expect(await read('a.txt', bytes)).toMatchObject({
      kind: 'text',
      title: 'a',
      text: '名词解释',
      encoding,
    });
  });

  it('has its lines ended by a line feed', async () => {
    expect((await read('a.txt', strToU8('一\r\n二\r三\n四'))).text).toBe('一\n二\n三\n四');
  });

  it('is Markdown by its name', async () => {
    expect((await read('报告.md', strToU8('**一**'))).kind).toBe('markdown');
  });
});

describe('a saved page', () => {
  const article = Array.from(
    { length: 8 },
    (_, i) => `<p>各位代表，第${i}段正文讲的是过去一年的工作，内容比较长，足以让人看出这是文章。</p>`,
  ).join('');
  const page = (
    notes: string,
  ) => `<!doctype html><html><head><meta charset="utf-8"><title>政府工作报告 - 某某网</title>
    <style>p{}</style></head><body><nav><ul><li>首页</li><li>新闻</li></ul></nav><div class="main"><h1>政府工作报告</h1>${article}${notes}</div>
    <div class="footer">主办单位：某某市人民政府办公室</div><script>var a = "不是正文";</script></body></html>`;

  it.each([
    [
      'paragraphs',
      '<p><b>名词解释</b></p><p>1.三保：保工资。</p><p>2.“四好”：好路。</p><p>3.五化：净化。</p>',
    ],
    ['line breaks', '<div>名词解释<br>1.三保：保工资。<br/>2.“四好”：好路。<br>3.五化：净化。</div>'],
    [
      'a list',
      '<h2>名词解释</h2><ol><li>三保：保工资。</li><li>“四好”：好路。</li><li>五化：净化。</li></ol>',
    ],
    [
      'a table',
      '<p>名词解释</p><table><tr><td>1</td><td><p>三保</p></td><td>保工资。</td></tr><tr><td>2</td><td>“四好”</td><td>好路。</td></tr><tr><td>3</td><td>五化</td><td>净化。</td></tr></table>',
    ],
    [
      'links that lead back',
      '<div class="footnotes"><p>注释</p><p><a href="#r1">[1]</a> 三保：保工资。</p><p><a href="#r2">[2]</a> “四好”：好路。</p><p><a href="#r3">[3]</a> 五化：净化。</p></div>',
    ],
  ])('keeps notes in %s, and not the page around them', async (_, notes) => {
    const { kind, title, text } = await read('报告.html', strToU8(page(notes)));
    expect(kind).toBe('html');
    expect(title).toContain('政府工作报告');
    expect(text).toContain('第0段正文');
    expect(text).not.toMatch(/首页|不是正文|主办单位/u);
    expect(headwords(text)).toEqual(['三保', '“四好”', '五化']);
  });

  it('is decoded as it declares where it is not UTF-8', async () => {
    const head = strToU8('<html><head><meta charset="gb2312"></head><body><p>');
    const bytes = Uint8Array.from([...head, 0xc3, 0xfb, 0xb4, 0xca, ...strToU8('</p></body></html>')]);
    expect(await read('a.htm', bytes)).toMatchObject({ text: '名词\n', encoding: 'gb2312' });
  });

  it('nested deeper than a call stack is read or refused, never a crash', async () => {
    const deep = `<html><body>${'<div>'.repeat(20_000)}深处的字${'</div>'.repeat(20_000)}</body></html>`;
    const result = await readFile('deep.html', strToU8(deep), parseHtml);
    expect(result.ok ? result.value.text : result.error.code).toMatch(/深处的字|damaged|no-text/u);
  });
});

describe('.docx', () => {
  it('gives paragraphs, automatic numbers and tables, and footnotes as a list of notes', async () => {
    const body = [
      paragraph(run('推进三保'), footnoteMark(1), run('和四好'), footnoteMark(2), run('工作。')),
      numbered('第一项'),
      numbered('第二项'),
      table([
        ['词语', '释义'],
        ['五化', '净化'],
      ]),
    ].join('');
    const { kind, text } = await read('报告.docx', docx(body, ['三保：保工资。', '四好：好路。']));
    expect(kind).toBe('docx');
    expect(text.split('\n')).toEqual([
      '推进三保[1]和四好[2]工作。',
      '1. 第一项',
      '2. 第二项',
      '词语\t释义',
      '五化\t净化',
      '脚注',
      '[1] 三保：保工资。',
      '[2] 四好：好路。',
      '',
    ]);
    expect(headwords(text)).toEqual(['三保', '四好']);
  });

  it('is told by what it holds, not by its name', async () => {
    expect((await read('报告.txt', docx(paragraph(run('正文。'))))).kind).toBe('docx');
  });

  it('names what another ZIP is', async () => {
    expect(await problem('a.docx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toEqual({
      code: 'not-docx',
      name: 'a.docx',
      values: { what: 'Excel' },
    });
  });

  it('that says it unpacks to a flood is refused before it is unpacked', async () => {
    const bomb = withSizes(docx(paragraph(run('甲'))), 0x7f_ff_ff_ff);
    expect(await problem('bomb.docx', bomb)).toMatchObject({ code: 'zip-bomb', values: { limit: 48 } });
  });

  it('that unpacks to more than it says is cut there', async () => {
    const liar = withSizes(docx(paragraph(run('甲'.repeat(100_000)))), 300);
    const result = await readFile('liar.docx', liar, parseHtml);
    expect(result.ok ? result.value.text.length : 0).toBeLessThan(300);
  });

  it('cut off is refused', async () => {
    const whole = docx(paragraph(run('正文。')));
    expect(await problem('cut.docx', whole.slice(0, whole.length / 2))).toMatchObject({ code: 'damaged' });
  });
});

/** The same archive with another unpacked size written in the headers of all its files. */
function withSizes(archive: Uint8Array, size: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at + 30 < archive.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02_01_4b_50) view.setUint32(at + 24, size, true);
    if (signature === 0x04_03_4b_50) view.setUint32(at + 22, size, true);
  }
  return archive;
}

describe('files that are something else', () => {
  it.each([
    ['a.txt', new Uint8Array(), { code: 'empty', values: {} }],
    ['a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { code: 'old-word', values: {} }],
    [
      'a.pdf',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]),
      { code: 'unknown-kind', values: { what: 'PNG' } },
    ],
    ['a.docx', strToU8('{\\rtf1 text}'), { code: 'unknown-kind', values: { what: 'RTF' } }],
    ['a.mht', strToU8('From: <Saved by Blink>\n'), { code: 'unknown-kind', values: { what: 'MHTML' } }],
    ['a.txt', Uint8Array.from([0, 1, 2, 0, 255]), { code: 'unknown-encoding', values: {} }],
    ['a.txt', strToU8('。。。\n'), { code: 'no-text', values: {} }],
  ])('%s is refused with a reason', async (name, bytes, { code, values }) => {
    expect(await problem(name, bytes)).toEqual({ code, name, values });
  });

  it('too large is refused unread', async () => {
    expect(await problem('a.pdf', new Uint8Array(65 * 1024 * 1024))).toMatchObject({
      code: 'too-large',
      values: { megabytes: 65, limit: 64 },
    });
  });

  it('a plain text with notes goes through unchanged', async () => {
    expect((await read('a.txt', strToU8(NOTES))).text).toBe(NOTES);
  });
});
