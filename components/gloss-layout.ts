/** How a gloss and its parts are set, so that nothing is said twice and nothing of a quotation is lost. */
import type { Part } from '../core/entry.ts';

export type GlossBlock =
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] };

export interface GlossLayout {
  readonly blocks: readonly GlossBlock[];
  /**
   * - `whole`: the blocks are the gloss, unchanged;
   * - `folded`: joining words (“三率”即 …；) gave way to the list, so a quotation must be offered in full elsewhere;
   * - `repeated`: the list comes first and the last block is the complete gloss, which says more.
   */
  readonly mode: 'whole' | 'folded' | 'repeated';
}

/** Words and marks that only join parts to one another or to their labels: a list says the same by its form. */
const JOINING =
  /^(?:[\s“”‘’「」『』"'、，,；;。：:]|即|是指|是|指|为|包括|分别|以及|及|和|与|第?[一二三四五六七八九十]+是|\d{1,2}[.．])*$/u;

/** A clause has ended before (or ends right after) the list: what lies outside can be read on its own. */
const ENDED_BEFORE = /[。；：:]$/u;
const ENDS_AFTER = /^[”’」』"']?[。；]/u;

/** A gloss of at most this many code units is read faster by itself than as a list and then again as a sentence. */
const SHORT_GLOSS = 60;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** @param parts Labels and texts as they stand in the gloss, in its order. Other parts are shown, then the whole gloss. */
export function layOutGloss(gloss: string, parts: readonly Part[]): GlossLayout {
  if (parts.length === 0) return whole(gloss);
  const list: GlossBlock = { kind: 'parts', parts };
  const span = listSpan(gloss, parts);
  const lead = span === null ? null : proseBefore(gloss.slice(0, span.start));
  const tail = span === null ? null : proseAfter(gloss.slice(span.end));
  if (lead !== null && tail !== null) {
    const blocks = [...prose(lead), list, ...prose(tail)];
    return { blocks, mode: 'folded' };
  }
  // Bare labels stand in the gloss already; a list of them would add nothing to it.
  if (parts.every((part) => part.text === undefined) || gloss.length <= SHORT_GLOSS) return whole(gloss);
  return { blocks: [list, { kind: 'prose', text: gloss }], mode: 'repeated' };
}

function whole(gloss: string): GlossLayout {
  return { blocks: [{ kind: 'prose', text: gloss }], mode: 'whole' };
}

function prose(text: string): GlossBlock[] {
  return text === '' ? [] : [{ kind: 'prose', text }];
}

/** Where the parts stand if nothing but joining words lies between them, or null. */
function listSpan(gloss: string, parts: readonly Part[]): Span | null {
  let start = -1;
  let end = 0;
  for (const part of parts) {
    const found = findPart(gloss, part, end);
    if (found === null) return null;
    if (start < 0) start = found.start;
    else if (!JOINING.test(gloss.slice(end, found.start))) return null;
    end = found.end;
  }
  return { start, end };
}

/** The text is sought first, since a label (三率) may stand earlier in the gloss without its text. */
function findPart(gloss: string, part: Part, from: number): Span | null {
  if (part.text === undefined) {
    const start = gloss.indexOf(part.label, from);
    return start < 0 ? null : { start, end: start + part.label.length };
  }
  const text = gloss.indexOf(part.text, from);
  if (text < 0) return null;
  const label = gloss.lastIndexOf(part.label, text - part.label.length);
  if (label < from || !JOINING.test(gloss.slice(label + part.label.length, text))) return null;
  return { start: label, end: text + part.text.length };
}

/** What must be read before the list; '' if only joining words, null if the list continues a clause. */
function proseBefore(before: string): string | null {
  if (JOINING.test(before)) return '';
  const cut = before.search(/[^。；：:]*$/u);
  const lead = before.slice(0, cut);
  return ENDED_BEFORE.test(lead) && JOINING.test(before.slice(cut)) ? lead : null;
}

/** What must be read after the list; '' if only joining marks, null if it continues the last part's clause. */
function proseAfter(after: string): string | null {
  if (JOINING.test(after)) return '';
  const ended = ENDS_AFTER.exec(after);
  return ended === null ? null : after.slice(ended[0].length);
}
