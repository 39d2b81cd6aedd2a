/** Entries whose number was lost: found in the gaps of the sequence, and nowhere else. */
import { pieceText, type Block, type Blocks, type Piece, type Section } from './block.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './draft.ts';
import { looksLikeEntry } from './entry-shape.ts';
import { isPageFurniture, startsAnotherList } from './headings.ts';
import { bulletEnd, leadEnd, markerBeforeHead } from './markers.ts';
import type { DiagnosticCode, DiagnosticValues } from './messages.ts';
import { noOf, reportOutOfOrder } from './reports.ts';

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
  return splitAt(section, below, chosen, exact ? gap.after + 1 : null, diagnostics);
}

/** A second headword under one number (佛山 2023): set in bold like the numbered ones. */
function takeBold(section: Section, below: Piece[], diagnostics: Diagnostic[]): Blocks {
  const chosen = below.filter(
    (piece) => (section.lines[piece.line]?.bold ?? 0) > 1 && looksLikeEntry(pieceText(section.lines, piece)),
  );
  report(section, chosen, 'unnumbered-entry', {}, diagnostics);
  return splitAt(section, below, chosen, null, diagnostics);
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
  const goesOn = chosen.every((piece, i) => hasGluedNumber(pieceText(section.lines, piece), last + 1 + i));
  const { lead, blocks } = splitAt(section, below, chosen, goesOn ? last + 1 : null, diagnostics);
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

/** `4数字黄石基础平台：` (黄石 2014), `4 两山银行：`: the dot is lost, not the number; `5个100工程` after 4 keeps its 5. */
function pastGluedNumber(text: string, at: number, number: number | null): number {
  const digits = number === null ? '' : String(number);
  if (!digits || !text.startsWith(digits, at)) return at;
  const end = at + digits.length;
  const blanks = /^\s*/u.exec(text.slice(end))?.[0].length ?? 0;
  return /^(?:[“《]|(?![个项大类家条件种次年月户村镇所座万亿])\p{Script=Han})/u.test(text.slice(end + blanks))
    ? end + blanks
    : at;
}

function hasGluedNumber(text: string, number: number): boolean {
  const at = leadEnd(text);
  return pastGluedNumber(text, at, number) > at;
}

/**
 * A misprinted number is no part of the headword (甘孜 2018: `29.两个关键` where 19 is missing), nor is one misread by a scanner
 * (`l1.` for 11, `1O.` for 10); a decimal is.
 */
function pastWrongNumber(text: string, at: number, number: number | null): number {
  const misread = MISREAD.exec(text.slice(at, at + 8));
  if (misread && number === Number((misread[1] ?? '').replaceAll(/[lI|]/gu, '1').replaceAll(/[Oo]/gu, '0')))
    return at + misread[0].length;
  return at === 0 ? (markerBeforeHead(text)?.end ?? at) : at;
}
const MISREAD = /^([\dlI|Oo]{1,3})\s*[.．、)）]\s*/u;

/** Blocks at the chosen lines, numbered from `from` on; what stands above the first stays with the entry above. */
function splitAt(
  section: Section,
  below: Piece[],
  chosen: readonly Piece[],
  from: number | null,
  diagnostics: Diagnostic[],
): Blocks {
  const blocks: Block[] = [];
  const lead: Piece[] = [];
  const starts = new Set(chosen);
  for (const piece of below) {
    if (!starts.has(piece)) {
      (blocks.at(-1)?.orphans ?? lead).push(piece);
      continue;
    }
    const inferred = from !== null;
    const text = pieceText(section.lines, piece);
    const printed = markerBeforeHead(text)?.value ?? null;
    const number = inferred ? from + blocks.length : printed;
    const glued = pastGluedNumber(text, leadEnd(text), number);
    const end = pastWrongNumber(text, glued, number);
    if (inferred && end > glued)
      diagnostics.push(
        diagnose('number-corrected', noOf(section.lines, piece), {
          printed: text.slice(glued, end).trim(),
          number: number ?? '',
        }),
      );
    else if (number !== null && !inferred) diagnostics.push(reportOutOfOrder(section, piece.line, number));
    blocks.push({ number, inferred, first: { ...piece, from: piece.from + end }, orphans: [] });
  }
  return { lead, blocks };
}
