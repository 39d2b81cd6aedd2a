/** TODO.md of a new report: every doubt at its line, and what no program can decide. `check` fails while a box is open. */
import type { Diagnostic } from '../extract/draft.ts';
import { bareTerm } from '../extract/entry-shape.ts';
import { wording } from '../extract/messages.ts';

/** What the list says of an entry. */
export interface ListedEntry {
  readonly number: number;
  readonly printed: string;
  readonly headword: string;
  readonly spans: readonly unknown[];
  /** Why its lines were joined, if a reviewer has said so. */
  readonly join?: string;
}

/** @param diagnostics those that are open, with lines of source.txt */
export function reviewList(
  diagnostics: readonly Pick<Diagnostic, 'line' | 'code' | 'values'>[],
  drafts: readonly ListedEntry[],
): string {
  const doubts = diagnostics.map(({ line, code, values }) =>
    box(`source.txt 第 ${line} 行：${wording(code, values, 'zh')}`),
  );
  const joined = drafts
    .filter(({ spans, join }) => spans.length > 1 && join === undefined)
    .map(({ number, headword }) =>
      box(`第 ${number} 条「${headword}」由 source.txt 的几行相接而成：核对后在 join 写明理由。`),
    );
  const compound = drafts
    .filter(({ printed }) => (printed.match(/“[^“”]+”/gu)?.length ?? 0) > 1)
    .map(({ number, printed }) =>
      box(`第 ${number} 条「${printed}」由几个词合成：要不要给各词加别名（aliases）？`),
    );
  const partly = drafts
    .filter(({ printed }) => /^[^“]+“[^“”]{3,}”|^“[^“”]{3,}”[^“”]+$/u.test(printed))
    .map(({ number, printed }) =>
      box(`第 ${number} 条「${printed}」：正文里如果只写引号内的词，把它加为别名。`),
    );
  const merged = drafts
    .filter(({ printed, headword }) => !sameTerm(printed, headword))
    .map(({ number, printed, headword }) =>
      box(
        `第 ${number} 条「${printed}」是词库里「${headword}」的另一种写法，已并入；若意思不同，另立词目和 id。`,
      ),
    );
  return [
    '# 待办',
    '',
    '逐条核对，做完一条就把 [ ] 改成 [x]；全部做完后删去本文件。还有未做的，check 不会通过。',
    '',
    '## 全篇',
    '',
    box(
      'report.json：title、issuer、annotations 与原件一致；知道刊发处就写进 publication，不知道就留 null。',
    ),
    box('report.json：printedEntries 是原件印出的条数（没有编号就数一遍）。'),
    box('entries.json：通读每条的 headword、gloss；theme 是猜的，逐条改对。'),
    box('entries.json：日常说话也用的短词，把 match 改成 quoted 或 cued，并配例句 cases。'),
    ...section('抽取存疑', doubts),
    ...section('接续', joined),
    ...section('词形', [...merged, ...compound, ...partly]),
    '',
  ].join('\n');
}

const sameTerm = (a: string, b: string): boolean => bareTerm(a) === bareTerm(b);
const box = (text: string): string => `- [ ] ${text}`;
const section = (title: string, boxes: readonly string[]): string[] =>
  boxes.length === 0 ? [] : ['', `## ${title}`, '', ...boxes];

/** Boxes that are still open. */
export const openBoxes = (list: string): number => list.match(/^\s*- \[ \]/gmu)?.length ?? 0;
