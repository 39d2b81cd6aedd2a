/** The section's own habit of separating headword and gloss; it decides where a line could be cut in two ways. */
import { pieceText, type Block, type Section } from './block.ts';
import { BEGINS_GLOSS, gluedCut } from './glued.ts';
import { findCuts, type Cut, type Separator } from './separators.ts';
import { endsClause } from './sentence.ts';

export type Layout = 'colon' | 'space' | 'stop' | 'lens' | 'verb' | 'line';

/** A headword on a line of its own is short and closes no clause. */
export const MAX_LONE_HEAD = 40;
export const standsAlone = (text: string): boolean =>
  text.length > 0 && text.length <= MAX_LONE_HEAD && !endsClause(text);

/** A headword above its gloss, with or without a colon. */
export const isLoneHead = (text: string): boolean =>
  standsAlone(text.replace(/[：:]$/u, '')) && text.length <= MAX_BARE_HEAD && !/[，,]/u.test(text);
/** Nothing on its line tells it from a sentence, so it must be short. */
const MAX_BARE_HEAD = 24;

/** Which separator most entries use, by the first place where one could stand. */
export function findLayout(section: Section, blocks: readonly Block[]): Layout {
  const votes = new Map<Layout, number>();
  for (const block of blocks) {
    const text = pieceText(section.lines, block.first);
    const vote = firstSeparator(text, block.orphans.length > 0);
    if (vote) votes.set(vote, (votes.get(vote) ?? 0) + 1);
  }
  let best: Layout = 'colon';
  for (const [layout, count] of votes) if (count > (votes.get(best) ?? 0)) best = layout;
  return best;
}

function firstSeparator(text: string, hasLinesBelow: boolean): Layout | null {
  const { colon, lens, space, stop, verb } = findCuts(text, 0);
  if (hasLinesBelow && colon?.glossStart === text.length) return 'line';
  if (lens && (text.startsWith('【') || !colon)) return 'lens';
  if (colon && !colon.late && (!space || colon.headEnd - colon.headStart < 24)) {
    // In the layout with spaces the gloss often has a colon soon after: 两环五射 （1）两环：….
    if (
      !space ||
      space.headEnd > colon.headEnd ||
      !/[（(]\d|[指即]/u.test(text.slice(space.glossStart, space.glossStart + 2))
    )
      return 'colon';
  }
  if (hasLinesBelow && standsAlone(text) && !space) return 'line';
  if (space) return 'space';
  if (stop && stop.headEnd <= 24) return 'stop';
  return verb ? 'verb' : null;
}

const PREFERENCE: Record<Layout, readonly Separator[]> = {
  colon: ['colon', 'lens', 'space', 'verb', 'stop'],
  space: ['space', 'verb', 'colon', 'stop'],
  stop: ['stop', 'colon', 'space', 'verb'],
  lens: ['lens', 'colon', 'verb', 'space'],
  verb: ['verb', 'space', 'colon', 'stop'],
  line: ['colon', 'lens'],
};

/** `“八个百分之百”指在…工程项目中，全面推行…，即：`: the verb after the quoted term separates, the colon is far inside the gloss. */
function isSentence(text: string, colon: Cut, verb: Cut | undefined): boolean {
  return (
    verb !== undefined &&
    verb.headEnd < colon.headEnd &&
    /[”’]/u.test(text[verb.headEnd - 1] ?? '') &&
    /[，,]/u.test(text.slice(verb.headEnd, colon.headEnd))
  );
}

/** `“一保两放”一保：保基本运转。两放：…`: what stands before the colon repeats the term, so it is the gloss's first sub-head. */
const REPEATS = /^“[^“”]{2,20}”[^“”，、]{1,8}$/u;

function repeatsTerm(head: string): boolean {
  const close = head.indexOf('”');
  return head.slice(1, close).includes(head.slice(close + 1));
}

/** The cut that fits the layout, or null. */
export function chooseCut(text: string, layout: Layout): Cut | null {
  const cuts = findCuts(text, 0);
  if (cuts.lens && text.startsWith('【')) return cuts.lens;
  if (layout === 'space' || layout === 'verb') {
    const glued = gluedCut(text);
    const other = cuts.space ?? cuts.colon;
    const said = other && /^(?:是指|指|即|是|为)/u.test(text.slice(other.glossStart));
    if (glued && other && !said && BEGINS_GLOSS.test(text.slice(glued.headEnd, other.headEnd))) return glued;
  }
  if (
    cuts.colon &&
    REPEATS.test(text.slice(0, cuts.colon.headEnd)) &&
    repeatsTerm(text.slice(0, cuts.colon.headEnd))
  )
    return gluedCut(text);
  const colon =
    cuts.colon && !cuts.colon.late && !isSentence(text, cuts.colon, cuts.verb) ? cuts.colon : undefined;
  for (const separator of PREFERENCE[layout]) {
    const cut = separator === 'colon' ? colon : cuts[separator];
    if (!cut || cut.headEnd <= cut.headStart) continue;
    if (separator === 'stop' && layout !== 'stop' && cut.headEnd > 24) continue;
    // A colon that stands before the space or the verb is nearer to the headword.
    if (separator === 'space' && layout === 'space' && colon && colon.headEnd <= cut.headEnd) return colon;
    if (cut.glossStart >= text.length && separator === 'stop') continue;
    return cut;
  }
  return gluedCut(text);
}
