/** Headword, quotation from the report, gloss, each on a line of its own (宁波 2003): the quotation is not part of the gloss. */
import { lineText, type Block, type Blocks, type Piece, type Section } from './block.ts';
import { markerBeforeHead } from './markers.ts';

const QUOTATION = /^(?:(?:报告原文|原文|原文摘录)[：:]|【(?:报告原文|原文|原文摘录)】)/u;
const GLOSS = /(?:(?:解释|释义|注释|说明)[：:]|【(?:解释|释义|注释|说明)】)\s*/u;
/** A quotation or a gloss under its label. */
export const isPartOfThree = (text: string): boolean =>
  QUOTATION.test(text) || /^(?:(?:解释|释义)[：:]|【(?:解释|释义)】)/u.test(text);
/** A gloss in which the quotation stands with it. */
export const holdsQuotation = (gloss: string): boolean => QUOTATION.test(gloss);

/** Fewer than this are sentences that happen to begin so. */
const ENOUGH = 2;

/** Blocks of a three-part section, or null where the section is not one. The first orphan of each block is its gloss. */
export function blocksOfThreeParts(section: Section): Blocks | null {
  const { lines } = section;
  const quotations: number[] = [];
  for (let i = section.from; i < section.to; i += 1)
    if (QUOTATION.test(lineText(lines, i))) quotations.push(i);
  if (quotations.length < ENOUGH) return null;
  const heads = quotations.map((line) => lineAbove(section, line));
  const blocks: Block[] = [];
  for (const [k, quotation] of quotations.entries()) {
    const head = heads[k] ?? quotation;
    const end = heads[k + 1] ?? section.to;
    const text = lineText(lines, head);
    const marker = markerBeforeHead(text, blocks.at(-1)?.number ?? 0);
    const first: Piece = { line: head, from: marker?.end ?? 0, to: text.replace(/[：:]$/u, '').length };
    const orphans = glossPieces(section, quotation, end);
    blocks.push({ number: marker?.value ?? null, inferred: false, first, orphans });
  }
  return { lead: [], blocks };
}

function lineAbove(section: Section, line: number): number {
  let i = line - 1;
  while (i > section.from && !lineText(section.lines, i)) i -= 1;
  return i;
}

function glossPieces(section: Section, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let line = from; line < to; line += 1) {
    const text = lineText(section.lines, line);
    if (!text) continue;
    const found = pieces.length === 0 ? GLOSS.exec(text) : null;
    if (pieces.length === 0 && !found) continue;
    const start = found ? found.index + found[0].length : 0;
    pieces.push({ line, from: start, to: text.length });
  }
  return pieces;
}
