/** Blocks of a section whose entries are numbered: the chain gives the starts, the gaps between them the lost numbers. */
import {
  lineText,
  pieceText,
  wholeLine,
  type Block,
  type Blocks,
  type Piece,
  type Section,
} from './block.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './draft.ts';
import { looksLikeEntry, termCut } from './entry-shape.ts';
import { fillGap, takeTail, type Gap } from './lost-numbers.ts';
import { bulletEnd } from './markers.ts';
import { reportOutOfOrder } from './reports.ts';
import { markerWithin, reportSeconds, splitAtEntries } from './second-entries.ts';
import type { Start } from './starts.ts';

/** @param outOfOrder those of the chain that stand out of order: then a number may be anywhere, and only what is nowhere is missing */
export function blocksOfChain(
  section: Section,
  chain: readonly Start[],
  outOfOrder: ReadonlySet<Start>,
  diagnostics: Diagnostic[],
): Blocks {
  const first = chain[0];
  if (!first) return { lead: [], blocks: [] };
  const lower = outOfOrder.size > 0 ? nextLower(chain) : null;
  for (const { line, value } of outOfOrder) diagnostics.push(reportOutOfOrder(section, line, value));
  const above = linesBetween(section, section.from - 1, first.line);
  const { lead, blocks } = fillGap(
    section,
    above,
    { after: lower?.get(first.value) ?? 0, before: first.value, line: first.line },
    diagnostics,
  );
  for (const [i, start] of chain.entries()) {
    const next = chain[i + 1];
    const block = blockOf(section, start, next);
    blocks.push(block);
    const below = linesBelow(section, start, next);
    if (!next) {
      const { lead: orphans, blocks: tail } = takeTail(section, below, start.value, diagnostics);
      block.orphans = orphans;
      for (const found of tail) blocks.push(found);
      continue;
    }
    const gap = gapBetween(section, start, next, diagnostics);
    if (lower && next.value !== start.value) gap.after = lower.get(next.value) ?? 0;
    for (const second of secondsIn(section, block, gap, below, diagnostics)) blocks.push(second);
    const filled = fillGap(section, below, gap, diagnostics);
    const last = blocks.at(-1) ?? block;
    last.orphans = filled.lead;
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

/**
 * Entries on the line of the one above whose numbers are the ones missing: as many as the gap has room for, beside the lines below
 * that look like entries. Each gets its number, and the gap shrinks.
 */
function secondsIn(
  section: Section,
  block: Block,
  gap: Gap,
  below: readonly Piece[],
  diagnostics: Diagnostic[],
): Block[] {
  const missing = gap.before - gap.after - 1;
  if (missing <= 0 || missing > MAX_SECONDS) return [];
  const text = pieceText(section.lines, block.first);
  const within = missing === 1 ? markerWithin(text, gap.after + 1) : null;
  if (within && termCut(text, within.end)) {
    const first = { ...block.first, from: block.first.from + within.end };
    block.first = { ...block.first, to: block.first.from + text.slice(0, within.at).trimEnd().length };
    gap.after += 1;
    return [{ number: gap.after, inferred: false, first, orphans: [] }];
  }
  const [own, ...seconds] = splitAtEntries(section, block.first);
  const lines = below.filter((piece) => looksLikeEntry(pieceText(section.lines, piece))).length;
  if (!own || seconds.length === 0 || seconds.length + lines > missing) return [];
  block.first = own;
  reportSeconds(section, seconds, diagnostics);
  const exact = seconds.length + lines === missing;
  const from = gap.after;
  if (exact) gap.after += seconds.length;
  return seconds.map((first, i) => ({
    number: exact ? from + i + 1 : null,
    inferred: exact,
    first,
    orphans: [],
  }));
}
/** As far as a chain bridges. */
const MAX_SECONDS = 12;

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

/** The number below each that is there. */
function nextLower(chain: readonly Start[]): Map<number, number> {
  const values = [...new Set(chain.map(({ value }) => value))].toSorted((a, b) => a - b);
  return new Map(values.map((value, i) => [value, values[i - 1] ?? 0]));
}

/** Between which numbers something is missing. A lower number begins anew under a chapter heading, the same one was printed twice. */
function gapBetween(section: Section, start: Start, next: Start, diagnostics: Diagnostic[]) {
  if (next.value === start.value) {
    const line = section.lines[next.line]?.no ?? 1;
    diagnostics.push(diagnose('repeated-number', line, { number: next.value }));
    return { after: next.value, before: next.value + 1, line: next.line };
  }
  return { after: next.value > start.value ? start.value : 0, before: next.value, line: next.line };
}
