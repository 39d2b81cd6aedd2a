/** Entries whose number was lost: found in the gaps of the sequence, and nowhere else. */
import { pieceText, type Block, type Blocks, type Piece, type Section } from './block.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './draft.ts';
import { looksLikeEntry } from './entry-shape.ts';
import { isPageFurniture, startsAnotherList } from './headings.ts';
import { bulletEnd, leadEnd, leadMarker } from './markers.ts';
import type { DiagnosticCode, DiagnosticValues } from './messages.ts';

/** The numbers on both sides of a gap, and the line of the one that ends it. */
export type Gap = { after: number; before: number; line: number };

/**
 * Where as many unnumbered lines look like entries as numbers are missing, each gets its number (Yuncheng L1: three dashes before 4,
 * six before 11). Otherwise the choice is not ours: list dashes decide, and the numbers stay open.
 */
export function fillGap(section: Section, below: Piece[], gap: Gap, diagnostics: Diagnostic[]): Blocks {
  const missing = gap.before - gap.after - 1;
  if (missing <= 0) return takeBold(section, below, diagnostics);
  const { lines } = section;
  const shaped = below.filter((piece) => looksLikeEntry(pieceText(lines, piece)));
  const dashed = shaped.filter((piece) => bulletEnd(pieceText(lines, piece)) > 0);
  const exact = [dashed, shaped].find(({ length }) => length === missing);
  const fewer = [dashed, shaped].find(({ length }) => length > 0 && length < missing);
  const chosen = exact ?? fewer ?? [];
  if (!exact) {
    diagnostics.push(
      diagnose('number-gap', lines[below[0]?.line ?? gap.line]?.no ?? 1, {
        first: gap.after + 1,
        last: gap.before - 1,
        missing,
        found: shaped.length,
        taken: chosen.length,
      }),
    );
  }
  return splitAt(section, below, chosen, exact ? gap.after + 1 : null);
}

/** A second headword under one number (佛山 2023): set in bold like the numbered ones. */
function takeBold(section: Section, below: Piece[], diagnostics: Diagnostic[]): Blocks {
  const chosen = below.filter(
    (piece) => (section.lines[piece.line]?.bold ?? 0) > 1 && looksLikeEntry(pieceText(section.lines, piece)),
  );
  report(section, chosen, 'unnumbered-entry', {}, diagnostics);
  return splitAt(section, below, chosen, null);
}

/** The largest section seen has 186 entries; more unnumbered lines than this are something else. */
const MAX_TAIL = 200;

/** After the last number: lines that look like entries and follow without a break have lost their numbers too (柳州 2018: circled numbers stop at ⑩). */
export function takeTail(section: Section, below: Piece[], last: number, diagnostics: Diagnostic[]): Blocks {
  const chosen: Piece[] = [];
  for (const piece of below) {
    const text = pieceText(section.lines, piece);
    if (
      chosen.length >= MAX_TAIL ||
      isPageFurniture(text) ||
      startsAnotherList(text) ||
      !looksLikeEntry(text)
    )
      break;
    chosen.push(piece);
  }
  report(section, chosen, 'entry-after-last-number', { number: last }, diagnostics);
  const { lead, blocks } = splitAt(section, below, chosen, null);
  if (!areShiftedDigits(section, chosen)) return { lead, blocks };
  const numbered = blocks.map((block, i) => {
    const { line, to } = block.first;
    return { ...block, number: last + i + 1, inferred: true, first: { line, from: 1, to } };
  });
  return { lead, blocks: numbered };
}

/**
 * The font of the circled numbers was lost, and with it everything but their order in the font: , - . / 0 1 2 for ⑪ to ⑰
 * (柳州 2018). Each line begins with the character after the one that the line above begins with.
 */
function areShiftedDigits(section: Section, chosen: readonly Piece[]): boolean {
  const codes = chosen.map((piece) => pieceText(section.lines, piece).replace(/^，/u, ',').charCodeAt(0));
  return (
    chosen.length >= FEWEST_SHIFTED && codes.every((code, i) => i === 0 || code === (codes[i - 1] ?? 0) + 1)
  );
}
const FEWEST_SHIFTED = 3;

function report(
  section: Section,
  pieces: readonly Piece[],
  code: DiagnosticCode,
  values: DiagnosticValues,
  diagnostics: Diagnostic[],
): void {
  for (const { line } of pieces) diagnostics.push(diagnose(code, section.lines[line]?.no ?? 1, values));
}

/** `4数字黄石基础平台：` (黄石 2014): the dot is lost, not the number; `5个100工程` after 4 keeps its 5. */
function pastGluedNumber(text: string, at: number, number: number | null): number {
  const digits = number === null ? '' : String(number);
  if (!digits || !text.startsWith(digits, at)) return at;
  const end = at + digits.length;
  return /^(?:[“《]|(?![个项大类家条件种次年月户村镇所座万亿])\p{Script=Han})/u.test(text.slice(end))
    ? end
    : at;
}

/** `29.两个关键` where 19 is missing (甘孜 2018): a misprinted number is no part of the headword, a decimal is. */
function pastWrongNumber(text: string, at: number): number {
  const marker = at === 0 ? leadMarker(text) : null;
  return marker && !/\d/u.test(text[marker.end] ?? '') ? marker.end : at;
}

/** Blocks at the chosen lines, numbered from `from` on; what stands above the first stays with the entry above. */
function splitAt(section: Section, below: Piece[], chosen: readonly Piece[], from: number | null): Blocks {
  const blocks: Block[] = [];
  const lead: Piece[] = [];
  const starts = new Set(chosen);
  for (const piece of below) {
    if (!starts.has(piece)) {
      (blocks.at(-1)?.orphans ?? lead).push(piece);
      continue;
    }
    const number = from === null ? null : from + blocks.length;
    const text = pieceText(section.lines, piece);
    const first = {
      ...piece,
      from: piece.from + pastWrongNumber(text, pastGluedNumber(text, leadEnd(text), number)),
    };
    blocks.push({ number, inferred: number !== null, first, orphans: [] });
  }
  return { lead, blocks };
}
