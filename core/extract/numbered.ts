/** Blocks of a section whose entries are numbered: the chain gives the starts, the gaps between them the lost numbers. */
import { lineText, wholeLine, type Block, type Blocks, type Piece, type Section } from './block.ts';
import type { Diagnostic } from './draft.ts';
import { fillGap, takeTail } from './lost-numbers.ts';
import { bulletEnd } from './markers.ts';
import type { Start } from './starts.ts';

export function blocksOfChain(section: Section, chain: readonly Start[], diagnostics: Diagnostic[]): Blocks {
  const first = chain[0];
  if (!first) return { lead: [], blocks: [] };
  const above = linesBetween(section, section.from - 1, first.line);
  const { lead, blocks } = fillGap(
    section,
    above,
    { after: 0, before: first.value, line: first.line },
    diagnostics,
  );
  for (const [i, start] of chain.entries()) {
    const next = chain[i + 1];
    const block = blockOf(section, start, next);
    blocks.push(block);
    const below = linesBelow(section, start, next);
    const filled = next
      ? fillGap(section, below, gapBetween(section, start, next, diagnostics), diagnostics)
      : takeTail(section, below, start.value, diagnostics);
    block.orphans = filled.lead;
    for (const found of filled.blocks) blocks.push(found);
  }
  return { lead, blocks };
}

function blockOf(section: Section, start: Start, next: Start | undefined): Block {
  const text = lineText(section.lines, start.line);
  const to =
    next?.line === start.line ? start.body + text.slice(start.body, next.at).trimEnd().length : text.length;
  const from = start.body + (SECOND_NUMBER.exec(text.slice(start.body, start.body + 8))?.[0].length ?? 0);
  return { number: start.value, inferred: false, first: { line: start.line, from, to }, orphans: [] };
}

/** An older number left beside the new one (甘孜 2018: `19.29.两个关键`). Before a digit the dot is a decimal point: `2.0版`. */
const SECOND_NUMBER = /^\d{1,3}[.．、]\s*(?=[\p{Script=Han}“《])/u;

function linesBetween(section: Section, after: number, before: number): Piece[] {
  const found: Piece[] = [];
  for (let i = after + 1; i < before; i += 1)
    if (!section.headings.has(i)) found.push(wholeLine(section.lines, i));
  return found;
}

/** Lines below an entry; where the next one starts inside a line, the text before it is the last of them. */
function linesBelow(section: Section, start: Start, next: Start | undefined): Piece[] {
  if (next?.line === start.line) return [];
  const below = linesBetween(section, start.line, next?.line ?? section.to);
  if (!next) return below;
  const text = lineText(section.lines, next.line);
  const to = text.slice(0, next.at).trimEnd().length;
  if (to > bulletEnd(text)) below.push({ line: next.line, from: 0, to });
  return below;
}

/** Between which numbers something is missing. A lower number begins anew under a chapter heading, the same one was printed twice. */
function gapBetween(section: Section, start: Start, next: Start, diagnostics: Diagnostic[]) {
  if (next.value === start.value) {
    const line = section.lines[next.line]?.no ?? 1;
    const message = `编号 ${next.value} 印了两次，两处都按词条收入。请对照原件更正编号。`;
    diagnostics.push({ severity: 'warning', code: 'repeated-number', line, message });
    return { after: next.value, before: next.value + 1, line: next.line };
  }
  return { after: next.value > start.value ? start.value : 0, before: next.value, line: next.line };
}
