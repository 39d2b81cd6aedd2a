/** The readers with the browser's own parser and pdf.js in a worker, as a page of the extension uses them. */
import { expect, it } from 'vitest';
import { readFile } from '../../../readers/read-file.ts';
import { docx, footnoteMark, paragraph, pdf, run } from '../../unit/readers/compose.ts';

const worker = new URL('../../../node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url)
  .href;
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  [
    'a.pdf',
    pdf([
      [
        { text: '名词解释', x: 72, y: 700 },
        { text: '1.三保：保工资。', x: 72, y: 680 },
      ],
    ]),
    '名词解释\n1.三保：保工资。\n',
  ],
  [
    'a.docx',
    docx(paragraph(run('三保'), footnoteMark(1)), ['三保：保工资。']),
    '三保[1]\n脚注\n[1] 三保：保工资。\n',
  ],
  ['a.html', encode('<p>名词解释</p><ol><li>三保：保工资。</li></ol>'), '名词解释\n1. 三保：保工资。\n'],
])('%s becomes text', { timeout: 30_000 }, async (name, bytes, text) => {
  const result = await readFile(name, bytes, parse, { worker });
  expect(result).toMatchObject({ ok: true, value: { text } });
});
