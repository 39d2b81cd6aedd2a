/** Blocks of a section without markers (19 % of sections), or whose markers are in no order: one paragraph an entry. */
import { lineText, wholeLine, type Block, type Blocks, type Piece, type Section } from './block.ts';
import type { Diagnostic } from './draft.ts';
import { bareTerm, looksLikeEntry, termCut } from './entry-shape.ts';
import { isPageFurniture } from './headings.ts';
import { isLoneHead, standsAlone } from './layout.ts';
import { leadEnd, markerBeforeHead } from './markers.ts';
import { reportOutOfOrder } from './reports.ts';
import { reportSeconds, splitAtEntries } from './second-entries.ts';
import { findCuts } from './separators.ts';
import { endsSentence, leavesOpen } from './sentence.ts';

/** Whether the line with this index begins an entry. */
export type StartsEntry = (index: number) => boolean;

export function blocksOfParagraphs(section: Section, starts: StartsEntry, diagnostics: Diagnostic[]): Blocks {
  const { lines } = section;
  const lead: Piece[] = [];
  const blocks: Block[] = [];
  let head = '';
  let last = 0;
  for (let i = section.from; i < section.to; i += 1) {
    const text = lineText(lines, i);
    if (!text || section.headings.has(i)) continue;
    const marker = markerBeforeHead(text, last);
    const from = marker?.end ?? leadEnd(text);
    if (!starts(i) || isPageFurniture(text) || isSubhead(text, from, head)) {
      (blocks.at(-1)?.orphans ?? lead).push(wholeLine(lines, i));
      continue;
    }
    const [own, ...seconds] = splitAtEntries(section, { line: i, from, to: text.length });
    if (!own) continue;
    const half = (blocks.at(-1)?.orphans ?? lead).at(-1);
    if (half && isFirstHalf(lineText(lines, half.line))) {
      (blocks.at(-1)?.orphans ?? lead).pop();
      blocks.push({ number: null, inferred: false, first: half, orphans: [own] });
    } else blocks.push({ number: marker?.value ?? null, inferred: false, first: own, orphans: [] });
    if (marker) {
      if (marker.value !== last + 1) diagnostics.push(reportOutOfOrder(section, i, marker.value));
      last = marker.value;
    }
    for (const first of seconds) blocks.push({ number: null, inferred: false, first, orphans: [] });
    reportSeconds(section, seconds, diagnostics);
    const cut = termCut(text, seconds.at(-1)?.from ?? from);
    head = cut ? text.slice(cut.headStart, cut.headEnd) : '';
  }
  return { lead, blocks };
}

/** The line above was cut inside a headword: short, and its quotation marks stay open. */
const isFirstHalf = (text: string): boolean => standsAlone(text) && leavesOpen(text);

/**
 * A quoted sub-head of the entry above (西安 2018: `“三”：就是紧盯…` under a headword that holds 三): its words are part of the headword.
 */
function isSubhead(text: string, from: number, head: string): boolean {
  const cut = termCut(text, from);
  if (!cut || !head) return false;
  const sub = bareTerm(text.slice(cut.headStart, cut.headEnd));
  const whole = bareTerm(head);
  return sub.length > 0 && sub.length <= 6 && sub.length < whole.length && whole.includes(sub);
}

/** Of the lines, how many must have a shape before it is the section's. */
const MOST = 0.5;
const MAX_BARE_HEAD = 24;

/** The shape by which this section's entries are known: `X：…`, else `X …` (厦门 2007), `X指…`, `X。…`, else X above its gloss. */
export function paragraphStarts(section: Section): StartsEntry {
  const { lines } = section;
  const filled: number[] = [];
  for (let i = section.from; i < section.to && filled.length < 400; i += 1)
    if (lineText(lines, i)) filled.push(i);
  const share = (test: StartsEntry) => filled.filter(test).length / Math.max(1, filled.length);
  const colon: StartsEntry = (i) => looksLikeEntry(lineText(lines, i));
  const colons = share(colon);
  if (colons >= MOST) return colon;
  const others = (['space', 'verb', 'stop'] as const).map((separator) => {
    const starts: StartsEntry = (i) => {
      const text = lineText(lines, i);
      const cut = findCuts(text, leadEnd(text))[separator];
      return (
        cut !== undefined &&
        cut.headEnd <= MAX_BARE_HEAD &&
        cut.glossStart < text.length &&
        endsSentence(text)
      );
    };
    return { starts, share: share(starts) };
  });
  const other = others.toSorted((a, b) => b.share - a.share)[0];
  if (other && other.share >= MOST && other.share > colons) return other.starts;
  const alone: StartsEntry = (i) =>
    isLoneHead(lineText(lines, i)) && endsSentence(lineText(lines, nextFilled(section, i)));
  return share(alone) * 2 >= MOST && share(alone) > colons ? alone : colon;
}

function nextFilled(section: Section, index: number): number {
  let i = index + 1;
  while (i < section.to && !lineText(section.lines, i)) i += 1;
  return i;
}
