/** What looks wrong in a finished draft. Nothing is changed here; a reviewer is sent to the line. */
import { lineText, type Block, type Section } from './block.ts';
import type { Diagnostic, Draft } from './draft.ts';
import { continuesTopic, termCut } from './entry-shape.ts';
import { looksLikeItem } from './foreign.ts';
import { endsClause, endsSentence, leavesOpen } from './sentence.ts';

/** 99 % of 14,400 glosses are shorter; a longer one has often swallowed what follows it. */
const LONG_GLOSS = 600;
/** From this share on, glosses of the section end with a full stop and one that does not was cut. */
const MOST_CLOSED = 0.6;

export type Drawn = { entry: Draft; block: Block; name: string; reported: boolean };

/** Doubts about all entries of a section, each at the line of its entry. `reported`: the entry has a cut-gloss message already. */
export function doubtsAbout(section: Section, drawn: readonly Drawn[]): Diagnostic[] {
  const closed = drawn.filter(({ entry }) => endsSentence(entry.gloss)).length;
  const mostClosed = closed >= drawn.length * MOST_CLOSED;
  return drawn.flatMap((one) => [
    ...oddHeadword(one),
    ...(mostClosed && !one.reported ? openGloss(one) : []),
    ...afterOpenLine(section, one),
    ...secondEntry(one),
    ...longGloss(one),
  ]);
}

/** Quotation marks or brackets unpaired, or punctuation at the beginning: part of the headword may stand elsewhere. */
function oddHeadword({ entry: { headword, line }, name }: Drawn): Diagnostic[] {
  const unpaired = leavesOpen(headword) || hasStrayClose(headword);
  if (!unpaired && !/^[^\p{L}\p{N}“‘「『《（(【"'+]/u.test(headword)) return [];
  return [
    {
      severity: 'warning',
      code: 'odd-headword',
      line,
      message: `${name}的词目引号或括号不成对，或以标点开头，可能不完整。请对照原件。`,
    },
  ];
}

const PAIRS = ['“”', '《》', '（）', '【】', '[]', '()', '「」'] as const;

function hasStrayClose(text: string): boolean {
  return PAIRS.some(
    (pair) =>
      [...text].filter((char) => char === pair[1]).length >
      [...text].filter((char) => char === pair[0]).length,
  );
}

function openGloss({ entry: { gloss, line }, name }: Drawn): Diagnostic[] {
  if (endsSentence(gloss)) return [];
  return [
    {
      severity: 'warning',
      code: 'gloss-not-closed',
      line,
      message: `${name}的释义没有句末标点，可能被截断。请核对其后的文字。`,
    },
  ];
}

/** An entry without a printed number below a line that was left open: it may be the rest of that line. */
function afterOpenLine(section: Section, { entry, block, name }: Drawn): Diagnostic[] {
  if (block.number !== null && !block.inferred) return [];
  let above = block.first.line - 1;
  while (above >= section.from && !lineText(section.lines, above)) above -= 1;
  if (above < section.from || section.headings.has(above) || endsClause(lineText(section.lines, above)))
    return [];
  return [
    {
      severity: 'warning',
      code: 'after-open-line',
      line: entry.line,
      message: `${name}的上一行没有结束，此行可能是它的后半，而不是新的词条。请核对。`,
    },
  ];
}

/** `…。公益创投：指…` in the middle of a gloss: two entries on one line whose second has no marker. */
const NEXT_TERM = /[。；](?=[^\n。；：:，,]{2,40}(?:[：:]|】))/gu;

function secondEntry({ entry: { headword, gloss, line }, name }: Drawn): Diagnostic[] {
  const found = [...gloss.slice(0, SCANNED).matchAll(NEXT_TERM)].find(({ index }) => {
    const text = gloss.slice(index + 1, index + 60);
    return (
      termCut(text, 0) !== null &&
      !continuesTopic(text, headword, gloss.slice(0, index)) &&
      !looksLikeItem(text)
    );
  });
  if (!found) return [];
  return [
    {
      severity: 'info',
      code: 'possible-second-entry',
      line,
      message: `${name}的释义中间似有另一词条：“${gloss.slice(found.index + 1, found.index + 17)}…”。请核对是否应拆开。`,
    },
  ];
}
const SCANNED = 2000;

function longGloss({ entry: { gloss, line }, name }: Drawn): Diagnostic[] {
  if (gloss.length <= LONG_GLOSS) return [];
  return [
    {
      severity: 'info',
      code: 'long-gloss',
      line,
      message: `${name}的释义长达 ${gloss.length} 字。请核对其中有没有混入别的条目。`,
    },
  ];
}
