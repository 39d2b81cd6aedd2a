/** The headword of a block and where its gloss begins: on the same line, on the next, or beyond a break inside the headword. */
import { pieceText, type Block, type Piece, type Section } from './block.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './draft.ts';
import { looksLikeItem } from './foreign.ts';
import { chooseCut, standsAlone, type Layout } from './layout.ts';
import { excerpt } from './reports.ts';
import { withoutPageReference, type Cut } from './separators.ts';
import { endsSentence, leavesOpen } from './sentence.ts';

/** `gloss` is its first piece, null where nothing follows; `rest` the lines below it. */
type Head = { headword: string; gloss: Piece | null; rest: Piece[]; diagnostics: Diagnostic[] };

/** Null where no boundary between headword and gloss can be told. `line` is the entry's number for messages. */
export function findHead(section: Section, layout: Layout, block: Block, line: number): Head | null {
  const { lines } = section;
  let { first } = block;
  let rest = block.orphans;
  if (!pieceText(lines, first) && rest[0]) {
    // The marker stands alone and the entry on the next line (惠州 2018: `[4]`).
    first = rest[0];
    rest = rest.slice(1);
  }
  const text = pieceText(lines, first);
  const below = rest[0];
  const cut = chooseCut(text, layout);
  if (cut && !(below && standsAlone(text) && (cut.late || (layout === 'line' && cut.separator !== 'colon'))))
    return headFromCut(layout, first, text, cut, rest, line);
  if (!below) return null;
  return (
    headOverBreak(section, layout, first, text, rest, line) ?? headAlone(layout, text, below, rest, line)
  );
}

function headFromCut(
  layout: Layout,
  first: Piece,
  text: string,
  cut: Cut,
  rest: Piece[],
  line: number,
): Head {
  const headword = withoutPageReference(text.slice(cut.headStart, cut.headEnd));
  if (cut.glossStart < text.length) {
    return {
      headword,
      gloss: { line: first.line, from: first.from + cut.glossStart, to: first.to },
      rest,
      diagnostics: [],
    };
  }
  // The line breaks after the colon (海南 2026: `［5］ESI：`): the next line is the gloss.
  const doubtful =
    layout === 'line' ? [] : [diagnose('gloss-on-next-line', line, { headword: excerpt(headword) })];
  return { headword, gloss: rest[0] ?? null, rest: rest.slice(1), diagnostics: rest[0] ? doubtful : [] };
}

/**
 * The line was cut inside the headword (双向⏎揭榜⏎挂帅, trap E6): its quotation marks are open, or the next line brings the colon at once.
 */
function headOverBreak(
  section: Section,
  layout: Layout,
  first: Piece,
  text: string,
  rest: Piece[],
  line: number,
): Head | null {
  if (layout === 'line') return null;
  let head = text;
  for (const [i, piece] of rest.slice(0, MAX_HEAD_LINES).entries()) {
    const next = pieceText(section.lines, piece);
    const cut = piece.line === first.line || endsSentence(head) ? null : chooseCut(next, layout);
    const found = cut?.separator === 'colon' ? cut : null;
    if (head.length + (found?.headEnd ?? next.length) > MAX_BROKEN_HEAD) return null;
    if (!found) {
      head += next;
      continue;
    }
    // `7件已完成：` or `“七富”：` below a headword begins its gloss; anything else so short is the headword's other half.
    if (!leavesOpen(head) && (found.headEnd > MAX_OTHER_HALF || looksLikeItem(next) || /^\d/u.test(next)))
      return null;
    const headword = withoutPageReference(head + next.slice(found.headStart, found.headEnd));
    const gloss =
      found.glossStart < next.length
        ? { line: piece.line, from: piece.from + found.glossStart, to: piece.to }
        : null;
    return {
      headword,
      gloss,
      rest: rest.slice(i + 1),
      diagnostics: [diagnose('headword-over-break', line, { headword: excerpt(headword) })],
    };
  }
  return null;
}
/** One headword was broken into three lines; more is another layout. */
const MAX_HEAD_LINES = 3;
const MAX_BROKEN_HEAD = 48;
const MAX_OTHER_HALF = 12;

/** The headword on its own line, the gloss below it (203 entries). */
function headAlone(layout: Layout, text: string, below: Piece, rest: Piece[], line: number): Head | null {
  if (!standsAlone(text)) return null;
  const diagnostics: Diagnostic[] = [];
  if (layout !== 'line') {
    diagnostics.push(diagnose('headword-on-own-line', line, { headword: excerpt(text) }));
  }
  return { headword: withoutPageReference(text), gloss: below, rest: rest.slice(1), diagnostics };
}
