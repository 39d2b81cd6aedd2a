import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, Extraction } from '../../../core/extract/draft.ts';
import { extract } from '../../../core/extract/extract.ts';
import { joinSpans } from '../../../core/extract/join-spans.ts';

const han = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸山水田园路桥'), minLength: min, maxLength: max });
const term = fc.oneof(
  han(2, 8),
  han(2, 6).map((text) => `“${text}”`),
  fc.tuple(han(2, 4), han(2, 4)).map(([a, b]) => `${a}“${b}”`),
  fc.tuple(fc.integer({ min: 1, max: 99 }), han(2, 5)).map(([n, text]) => `${n}个${text}`),
);
const sentence = fc
  .tuple(fc.constantFrom('', '指', '即', '是指'), han(6, 40))
  .map(([verb, text]) => `${verb}${text}。`);
const entries = fc.uniqueArray(fc.tuple(term, sentence), {
  minLength: 4,
  maxLength: 20,
  selector: ([headword]) => headword,
});
const marker = fc.constantFrom<(n: number) => string>(
  (n) => `${n}.`,
  (n) => `${n}．`,
  (n) => `${n}、`,
  (n) => `[${n}]`,
  (n) => `〔${n}〕`,
  (n) => `（${n}）`,
  (n) => `[^${n}]: `,
);
const newline = fc.constantFrom('\n', '\r\n', '\n\n');

function extracted(source: string): Extraction {
  const result = extract(source);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** What holds for every extraction, however damaged the text. */
function expectSound(source: string, drafts: readonly Draft[]): void {
  let end = 0;
  let line = 0;
  for (const draft of drafts) {
    expect(draft.gloss).toBe(joinSpans(source, draft.spans));
    expect(draft.gloss.replaceAll('\n', '')).toBe(draft.spans.map(([a, b]) => source.slice(a, b)).join(''));
    for (const [a, b] of draft.spans) {
      expect(a).toBeGreaterThanOrEqual(end);
      expect(b).toBeGreaterThan(a);
      end = b;
    }
    expect(end).toBeLessThanOrEqual(source.length);
    expect(draft.line).toBeGreaterThanOrEqual(line);
    line = draft.line;
    expect(draft.headword).not.toBe('');
    if (draft.inferred) expect(draft.number).not.toBeNull();
  }
}

/** The lines from an entry's own to the one its gloss ends on. */
function linesOf(source: string, draft: Draft): [number, number] {
  const end = draft.spans.at(-1)?.[1] ?? 0;
  return [draft.line, source.slice(0, end).split(/\r\n|\r|\n/u).length];
}

describe('a clean section', () => {
  it('comes back entry by entry, whatever its marker and line ends', () => {
    fc.assert(
      fc.property(entries, marker, newline, (list, mark, eol) => {
        const lines = list.map(([headword, gloss], i) => `${mark(i + 1)}${headword}：${gloss}`);
        const source = ['名词解释', ...lines].join(eol);
        const { entries: drafts, diagnostics } = extracted(source);
        expect(drafts.map(({ number, headword, gloss }) => [number, headword, gloss])).toEqual(
          list.map(([headword, gloss], i) => [i + 1, headword, gloss]),
        );
        expect(diagnostics).toEqual([]);
        expectSound(source, drafts);
      }),
    );
  });
});

describe('any text', () => {
  it('yields sound drafts or none', () => {
    const scrap = fc.oneof(
      term,
      sentence,
      fc.constantFrom(
        '1.',
        '2.',
        '3、',
        '[4]',
        '（1）',
        '①',
        '：',
        '。',
        '“',
        '”',
        '**',
        '- ',
        '(上接第一版)',
        '名词解释',
        '附：',
        '一、',
        '\u3000',
        ' ',
      ),
      fc.string({ maxLength: 6 }),
    );
    const text = fc
      .array(fc.oneof(scrap, fc.constant('\n')), { maxLength: 80 })
      .map((parts) => `名词解释\n${parts.join('')}`);
    fc.assert(
      fc.property(text, (source) => {
        const result = extract(source);
        if (result.ok) expectSound(source, result.value.entries);
      }),
    );
  });
});

/** ※ stands in every foreign line and nowhere else, so a wrong join can be seen. Its words are not those of the entries. */
const foreign = fc
  .string({ unit: fc.constantFrom(...'风雨春秋人来去笑语灯火船行街市'), minLength: 12, maxLength: 60 })
  .map((text) => `※${text}※。`);

describe('columns of another story', () => {
  const columns = fc.array(fc.option(fc.array(foreign, { minLength: 1, maxLength: 3 }), { freq: 3 }), {
    minLength: 20,
    maxLength: 20,
  });

  it('between entries are kept out of every gloss', () => {
    fc.assert(
      fc.property(entries, columns, (list, between) => {
        const lines = list.flatMap(([headword, gloss], i) => [
          `${i + 1}.${headword}：${gloss}`,
          ...(between[i] ?? []),
        ]);
        const source = `名词解释\n${lines.join('\n')}\n`;
        const { entries: drafts } = extracted(source);
        expect(drafts.map(({ headword, gloss }) => [headword, gloss])).toEqual(list);
      }),
    );
  });

  it('that cut a gloss are never joined, and the cut is told', () => {
    fc.assert(
      fc.property(entries, columns, fc.nat(), fc.boolean(), (list, between, at, cutToo) => {
        const lines = list.flatMap(([headword, gloss], i) => {
          const column = between[i];
          if (!column) return [`${i + 1}.${headword}：${gloss}`];
          const cut = 4 + (at % (gloss.length - 5));
          return [
            `${i + 1}.${headword}：${gloss.slice(0, cut)}`,
            ...column.map((line) => `\n${cutToo ? line.slice(0, -1) : line}`),
            `\n${gloss.slice(cut)}`,
          ];
        });
        const source = `名词解释\n${lines.join('\n')}\n`;
        const { entries: drafts, diagnostics } = extracted(source);
        expectSound(source, drafts);
        expect(drafts.map(({ number }) => number)).toEqual(list.map((_, i) => i + 1));
        for (const [i, draft] of drafts.entries()) {
          expect(draft.gloss).not.toContain('※');
          if (draft.gloss === list[i]?.[1]) continue;
          const [first, last] = linesOf(source, draft);
          expect(diagnostics.some(({ line }) => line >= first && line <= last)).toBe(true);
        }
      }),
    );
  });
});

describe('lost numbers', () => {
  it('are inferred where the gap is as large as the lines that lost them', () => {
    fc.assert(
      fc.property(
        entries,
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        fc.boolean(),
        (list, lost, dash) => {
          const last = list.length - 1;
          const isLost = (i: number) => i < last && (lost[i] ?? false) && i % 3 !== 0;
          // A headword that begins with a digit cannot be told from a number once its own is gone.
          fc.pre(list.every(([headword], i) => !isLost(i) || !/^\d/u.test(headword)));
          const lines = list.map(
            ([headword, gloss], i) => `${isLost(i) ? (dash ? '- ' : '') : `${i + 1}.`}${headword}：${gloss}`,
          );
          const { entries: drafts } = extracted(`名词解释\n${lines.join('\n')}\n`);
          expect(drafts.map(({ number, inferred, headword }) => [number, inferred, headword])).toEqual(
            list.map(([headword], i) => [i + 1, isLost(i), headword]),
          );
        },
      ),
    );
  });
});

describe('broken lines', () => {
  it('are mended within a clause, and every mend is told', () => {
    fc.assert(
      fc.property(entries, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (list, cuts) => {
        const lines = list.map(([headword, gloss], i) => {
          const cut = 4 + ((cuts[i] ?? 0) % (gloss.length - 5));
          return `${i + 1}.${headword}：${gloss.slice(0, cut)}\n\n${gloss.slice(cut)}`;
        });
        // The last entry has no successor that would prove where it ends.
        const source = `名词解释\n${lines.join('\n')}\n${list.length + 1}.末条：到此为止。\n`;
        const { entries: drafts, diagnostics } = extracted(source);
        expect(drafts.slice(0, -1).map(({ headword, gloss }) => [headword, gloss])).toEqual(list);
        expect(diagnostics.filter(({ code }) => code === 'joined-broken-line')).toHaveLength(list.length);
      }),
    );
  });
});
