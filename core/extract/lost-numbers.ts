/** Entries whose number was lost: found in the gaps of the sequence, and nowhere else. */
import { pieceText, type Block, type Blocks, type Piece, type Section } from './block.ts';
import type { Diagnostic } from './draft.ts';
import { looksLikeEntry } from './entry-shape.ts';
import { isPageFurniture, startsAnotherList } from './headings.ts';
import { bulletEnd, leadEnd } from './markers.ts';

/** The numbers on both sides of a gap, and the line of the one that ends it. */
type Gap = { after: number; before: number; line: number };

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
    const range = missing === 1 ? `${gap.after + 1}` : `${gap.after + 1}–${gap.before - 1}`;
    const message = `编号 ${range} 缺失（共 ${missing} 个）；此行之上有 ${shaped.length} 行像词条而没有编号，按词条收入 ${chosen.length} 行。请对照原件补全编号。`;
    diagnostics.push({
      severity: 'warning',
      code: 'number-gap',
      line: lines[below[0]?.line ?? gap.line]?.no ?? 1,
      message,
    });
  }
  return splitAt(section, below, chosen, exact ? gap.after + 1 : null);
}

/** A second headword under one number (佛山 2023): set in bold like the numbered ones. */
function takeBold(section: Section, below: Piece[], diagnostics: Diagnostic[]): Blocks {
  const chosen = below.filter(
    (piece) => (section.lines[piece.line]?.bold ?? 0) > 1 && looksLikeEntry(pieceText(section.lines, piece)),
  );
  report(
    section,
    chosen,
    'unnumbered-entry',
    '此行没有编号，但词目与有编号的词条一样加粗，按单独的词条收入。请核对。',
    diagnostics,
  );
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
  const message = `此行在最后一个编号（${last}）之后，没有编号而像词条，暂按词条收入。请核对它是否属于注释。`;
  report(section, chosen, 'entry-after-last-number', message, diagnostics);
  return splitAt(section, below, chosen, null);
}

function report(
  section: Section,
  pieces: readonly Piece[],
  code: string,
  message: string,
  diagnostics: Diagnostic[],
): void {
  for (const { line } of pieces)
    diagnostics.push({ severity: 'warning', code, line: section.lines[line]?.no ?? 1, message });
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
    const first = { ...piece, from: piece.from + pastGluedNumber(text, leadEnd(text), number) };
    blocks.push({ number, inferred: number !== null, first, orphans: [] });
  }
  return { lead, blocks };
}
