/** Text saved with every line broken at the edge of a column: from PDF readers, terminals, mail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../core/extract/extract.ts';
import { unwrapText } from '../../../core/extract/unwrap.ts';

const han = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸山水田园路桥'), minLength: min, maxLength: max });
const clause = han(5, 16);
/** Two sentences of several clauses: a line may end where the first of them does. */
const gloss = fc
  .tuple(fc.array(clause, { minLength: 5, maxLength: 9 }), fc.array(clause, { minLength: 2, maxLength: 4 }))
  .map(([first, second]) => `指${first.join('，')}。${second.join('、')}。`);
const entries = fc.array(fc.tuple(han(3, 8), gloss), { minLength: 4, maxLength: 12 });
const marker = fc.constantFrom<(n: number) => string>(
  () => '',
  (n) => `${n}.`,
  (n) => `[${n}]`,
  (n) => `（${n}）`,
);
const indent = fc.constantFrom('', '　　', '    ');

/** Breaks a paragraph as Chinese text is set: punctuation never begins a line. */
function wrap(paragraph: string, width: number): string {
  const lines: string[] = [];
  let rest = [...paragraph];
  while (rest.length > width) {
    let end = width;
    while (/[，。、：）]/u.test(rest[end] ?? '')) end += 1;
    lines.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return [...lines, rest.join('')].filter((line) => line !== '').join('\n');
}

const section = fc
  .tuple(entries, marker, indent, fc.integer({ min: 22, max: 48 }))
  .map(([list, mark, lead, width]) => {
    const paragraphs = list.map(([headword, text], i) => `${lead}${mark(i + 1)}${headword}：${text}`);
    const wrapped = paragraphs.map((one) => wrap(one, width));
    return {
      list,
      whole: ['名词解释', ...paragraphs].join('\n'),
      wrapped: ['名词解释', ...wrapped].join('\n'),
    };
  });

const found = (source: string) => {
  const result = extract(source);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('lines broken at the edge of a column', () => {
  it('are entries again, and it is told that they were put together', () => {
    fc.assert(
      fc.property(section, ({ list, wrapped }) => {
        const { entries: drafts, diagnostics } = found(wrapped);
        expect(drafts.map((draft) => [draft.headword, draft.gloss.replaceAll('\n', '')])).toEqual(list);
        expect(diagnostics.map(({ code }) => code)).toEqual(['unwrapped-lines']);
      }),
    );
  });

  it('are the text they were broken from', () => {
    fc.assert(
      fc.property(section, ({ whole, wrapped }) => {
        expect(unwrapText(wrapped).text).toBe(whole);
      }),
    );
  });
});

it('Latin words that were parted get their space back, and line ends of every kind are seen', () => {
  const line = '指把全县的山塘河塘连成一片统一管理并且采用';
  const source = [
    '名词解释',
    ...Array.from({ length: 6 }, () => `${line}Internet\r\nof Things的办法建成监测网。`),
  ].join('\r\n');
  expect(unwrapText(source).text).toContain('采用Internet of Things的办法');
});

describe('other texts stay as they are', () => {
  const expectUntouched = (source: string) =>
    expect(unwrapText(source)).toEqual({ text: source, told: null });

  it('paragraphs of any length, one a line', () => {
    fc.assert(
      fc.property(section, ({ whole }) => {
        expectUntouched(whole);
      }),
    );
  });

  it('short entries of one length', () => {
    expectUntouched(
      Array.from({ length: 40 }, (_, i) => `${i + 10}.山塘三清：清除淤泥、清除杂物、清除漏点。`).join('\n'),
    );
  });

  it('a table of contents, a list of names', () => {
    expectUntouched(
      Array.from({ length: 40 }, (_, i) => `第${i + 10}章关于水利建设的若干意见和办法`).join('\n\n'),
    );
  });
});
