/** What looks wrong in a finished draft. Nothing is changed here; a reviewer is sent to the line. */
import { lineText, type Block, type Section } from './block.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic, Draft } from './draft.ts';
import { continuesTopic, termCut } from './entry-shape.ts';
import { looksLikeItem } from './foreign.ts';
import { excerpt } from './reports.ts';
import { markerWithin } from './second-entries.ts';
import { holdsQuotation } from './three-part.ts';
import { CLOSING_MARKS, endsClause, endsSentence, HAS_MARK, leavesOpen, OPENING_MARKS } from './sentence.ts';

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
    ...oddGloss(one),
    ...(mostClosed && !one.reported ? openGloss(one) : []),
    ...afterOpenLine(section, one),
    ...secondEntry(one),
    ...longGloss(one),
  ]);
}

/** Columns were mixed in a text whose broken lines were put together: each gloss of several lines may hold another's. */
export function joinedAmongColumns(source: string, drawn: readonly Drawn[]): Diagnostic[] {
  return drawn.flatMap(({ entry: { spans, gloss, line }, name }) => {
    const count = spans.filter(([start], i) =>
      /[\n\r]/u.test(source.slice(spans[i - 1]?.[1] ?? start, start)),
    ).length;
    return count > 0
      ? [diagnose('joined-broken-lines', line, { entry: name, excerpt: excerpt(gloss), count })]
      : [];
  });
}

/**
 * Part of the headword may stand elsewhere, or something else in it: marks unpaired, punctuation at the beginning, the end of a
 * sentence inside, a chapter number, or a measure word that lost its numeral (个拆除新建项目).
 */
function oddHeadword({ entry: { headword, line }, name }: Drawn): Diagnostic[] {
  const odd =
    leavesOpen(headword) ||
    hasStrayClose(headword) ||
    /^[^\p{L}\p{N}“‘「『《（(【"'+]|[。；]|^[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|^个(?![人体性税私转])|^分钟/u.test(
      headword,
    );
  return odd ? [diagnose('odd-headword', line, { entry: name })] : [];
}

/** A separator was lost or doubled: the gloss begins with what should stand before it. Or the report is quoted in it. */
function oddGloss({ entry: { gloss, line }, name }: Drawn): Diagnostic[] {
  if (holdsQuotation(gloss)) return [diagnose('quotation-in-gloss', line, { entry: name })];
  return /^[，。；：、）】”’]/u.test(gloss) ? [diagnose('odd-gloss', line, { entry: name })] : [];
}

/** More closing than opening marks of one kind. */
function hasStrayClose(text: string): boolean {
  if (!HAS_MARK.test(text)) return false;
  const balance = Array.from(OPENING_MARKS, () => 0);
  for (const char of text) {
    const opening = OPENING_MARKS.indexOf(char);
    const closing = CLOSING_MARKS.indexOf(char);
    if (opening >= 0) balance[opening] = (balance[opening] ?? 0) + 1;
    if (closing >= 0) balance[closing] = (balance[closing] ?? 0) - 1;
  }
  return balance.some((count) => count < 0);
}

function openGloss({ entry: { gloss, line }, name }: Drawn): Diagnostic[] {
  if (endsSentence(gloss)) return [];
  return [diagnose('gloss-not-closed', line, { entry: name })];
}

/** An entry without a printed number below a line that was left open: it may be the rest of that line. */
function afterOpenLine(section: Section, { entry, block, name }: Drawn): Diagnostic[] {
  if (block.number !== null && !block.inferred) return [];
  let above = block.first.line - 1;
  while (above >= section.from && !lineText(section.lines, above)) above -= 1;
  if (above < section.from || section.headings.has(above) || endsClause(lineText(section.lines, above)))
    return [];
  return [diagnose('after-open-line', entry.line, { entry: name })];
}

/** `…。公益创投：指…` in the middle of a gloss: two entries on one line whose second has no marker. */
const NEXT_TERM = /[。；](?=[^\n。；：:，,]{2,40}(?:[：:]|】))/gu;

function secondEntry({ entry: { headword, gloss, line, number }, name }: Drawn): Diagnostic[] {
  const next = number === null ? null : nextNumber(gloss.slice(0, SCANNED), number);
  if (next) {
    const excerptOfNext = excerpt(gloss.slice(next.at, next.at + 60));
    return [diagnose('possible-second-entry', line, { entry: name, excerpt: excerptOfNext })];
  }
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
    diagnose('possible-second-entry', line, {
      entry: name,
      excerpt: excerpt(gloss.slice(found.index + 1, found.index + 60)),
    }),
  ];
}
const SCANNED = 2000;

/** Where the number of the next entry stands in a gloss that has no list of its own with the entry's number before it. */
function nextNumber(gloss: string, number: number): { at: number } | null {
  const next = markerWithin(gloss, number + 1);
  const same = next && markerWithin(gloss.slice(0, next.at), number);
  return same ? null : next;
}

function longGloss({ entry: { gloss, line }, name }: Drawn): Diagnostic[] {
  if (gloss.length <= LONG_GLOSS) return [];
  return [diagnose('long-gloss', line, { entry: name, count: gloss.length })];
}
