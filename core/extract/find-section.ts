/** Where the notes begin (survey, section A): always after the body, under one of 58 headings, or under none. */
import { looksLikeEntry, termCut } from './entry-shape.ts';
import { headingPrefixEnd, looksLikeSectionHeading } from './headings.ts';
import { bulletEnd, leadMarker, readMarker } from './markers.ts';
import { isLoneHead, MAX_LONE_HEAD } from './layout.ts';
import { findCuts } from './separators.ts';
import { endsSentence } from './sentence.ts';
import { findStarts } from './starts.ts';
import { isPartOfThree } from './three-part.ts';
import type { SourceLine } from './source-line.ts';

/** `heading` is the heading's line index, or null; `from` the first line of the notes; `skip` the characters of a heading on that line. */
type FoundSection = { heading: number | null; from: number; skip: number; others: number[] };

/** How many lines below a heading are looked at. */
const WINDOW = 24;
/** A list of attachments or a navigation link names the section too (trap A): real notes begin at once. */
const ENOUGH = 0.25;
const SOON = 3;
const COMPARABLE = 0.7;
/** `2.《政府工作报告》有关名词解释` is an item of a list of attachments, whatever list follows it. */
const MENTION = 0.4;
const isMention = (text: string): boolean => /(?:^|[：:])\s*\d{1,2}[.．、]/u.test(text);
/** So many numbers in order are no accident. */
const RUN = 3;
/** Fewer lines say nothing. */
const FEWEST = 4;

export function findSection(lines: readonly SourceLine[]): FoundSection | null {
  const headings: { line: number; skip: number }[] = [];
  for (const [line, { text }] of lines.entries()) {
    const skip = headingPrefixEnd(text);
    if (skip > 0 || looksLikeSectionHeading(text)) headings.push({ line, skip });
  }
  const scored = headings.map(({ line, skip }, i) => {
    const from = skip > 0 ? line : line + 1;
    const to = headings[i + 1]?.line ?? lines.length;
    const share = Math.max(shareOfEntries(lines, from, to), shareOfLoneHeads(lines, from, to));
    return { line, skip, from, share: isMention(lines[line]?.text ?? '') ? share * MENTION : share };
  });
  const real = scored.filter(({ share }) => share >= ENOUGH);
  const most = Math.max(0, ...real.map(({ share }) => share));
  // Other explanations may follow the terms (攀枝花 2021: 相关数据情况说明), so the first of comparable sections is the one.
  const best = real.find(({ share }) => share >= most * COMPARABLE);
  if (best) {
    const others = real.filter(({ line }) => line !== best.line).map(({ line }) => line);
    return { heading: best.line, from: best.from, skip: best.skip, others };
  }
  return findWithoutHeading(lines);
}

/**
 * Share of the next lines that begin with a marker and a headword, or read `term：gloss`. Half of it where none of the first lines
 * does: a remark or a chapter heading may stand above the first entry, a table or another attachment may not.
 */
function shareOfEntries(lines: readonly SourceLine[], from: number, to: number): number {
  let seen = 0;
  let good = 0;
  let soon = false;
  let best = 0;
  let expected = 1;
  for (let i = from; i < to && seen < WINDOW; i += 1) {
    const text = lines[i]?.text ?? '';
    if (!text) continue;
    seen += 1;
    if (!looksNoted(text)) continue;
    if (leadMarker(text)?.value === expected) expected += 1;
    good += entriesOn(lines, i);
    soon ||= seen <= SOON;
    // A short section may be followed by another article at once, so the best stretch from the heading on counts.
    if (good > 1) best = Math.max(best, good / Math.max(seen, FEWEST));
  }
  // A section of one entry, below which there is nothing else that could speak for it.
  if (good === 1 && soon && seen < FEWEST && isStrictEntry(lines[from]?.text ?? '')) best = ENOUGH;
  // 1, 2, 3 in order right below a heading is a section, however many lines each entry was broken into.
  if (soon && expected > RUN) best = Math.max(best, ENOUGH);
  // The longer of two equal stretches.
  return (best + good / 1000) * (soon ? 1 : 0.5);
}

/** One, or as many as are numbered in order on this line. */
function entriesOn(lines: readonly SourceLine[], index: number): number {
  if (!isStrictEntry(lines[index]?.text ?? '')) return 1;
  const [first, ...others] = findStarts(lines, index, index + 1);
  let value = first?.value ?? 0;
  for (const other of others) if (other.family === first?.family && other.value === value + 1) value += 1;
  return Math.max(1, value - (first?.value ?? 0) + 1);
}

/**
 * Share of the next lines that are a headword alone, if nearly every other line is one and a sentence stands below each
 * (`三张网` or `三张网：`, then its gloss). Other headings stand so too, but several paragraphs below each.
 */
function shareOfLoneHeads(lines: readonly SourceLine[], from: number, to: number): number {
  let seen = 0;
  let heads = 0;
  let best = 0;
  for (let i = from; i < to && seen < WINDOW; i += 1) {
    seen += 1;
    if (!isLoneHead(lines[i]?.text ?? '') || !endsSentence(lines[i + 1]?.text ?? '')) continue;
    heads += 1;
    if (heads > 1 && heads * 2 >= seen * NEARLY_ALL) best = Math.max(best, heads / Math.max(seen, FEWEST));
  }
  return best;
}

/** The longest headword that is believed without a colon, where nothing but a heading speaks for the section. */
const SHORT = 16;

function looksNoted(text: string): boolean {
  const marker = leadMarker(text);
  if (marker) {
    const { colon, space, lens, stop, verb } = findCuts(text, marker.end);
    return (
      Boolean((colon && !colon.late) || space || lens || stop || verb) ||
      text.length - marker.end < MAX_LONE_HEAD
    );
  }
  const counted = readMarker(text, bulletEnd(text));
  if (counted && termCut(text, counted.end)) return true;
  if (looksLikeEntry(text) || text.includes('】') || isPartOfThree(text)) return true;
  const { space, stop, verb } = findCuts(text, bulletEnd(text));
  // `“三保”。…` and `“三保”，即…`: outside quotation marks a first clause as short as that is running text.
  const quoted = /^[“‘「"]/u.test(text) ? [space, stop, verb] : [space];
  return quoted.some((cut) => cut !== undefined && cut.headEnd <= SHORT) && endsSentence(text);
}

/** Three sections have no heading (佛山 2016, 海口 2018, 河池 2023): the notes follow 各位代表！… directly, or the file holds nothing else. */
const CLOSING = /^(?:各位代表|同志们|让我们|谢谢|附：)/u;
const REQUIRED = 4;
/** Without a heading every line must be an entry: recipes, references and the report's own enumerations are numbered lists too. */
const NEARLY_ALL = 0.7;

function findWithoutHeading(lines: readonly SourceLine[]): FoundSection | null {
  const filled: number[] = [];
  let closing = -1;
  for (const [i, { text }] of lines.entries()) {
    if (!text) continue;
    if (CLOSING.test(text)) closing = filled.length;
    filled.push(i);
  }
  const afterClosing = firstRun(lines, filled, closing + 1);
  const from = closing >= 0 ? afterClosing : firstRun(lines, filled, skipPreamble(lines, filled));
  return from === null ? null : { heading: null, from, skip: 0, others: [] };
}

/** `# issuer: …` and other lines of a transcriber's head, and one title. */
function skipPreamble(lines: readonly SourceLine[], filled: readonly number[]): number {
  const first = filled.slice(0, PREAMBLE).findIndex((i) => isStrictEntry(lines[i]?.text ?? ''));
  return Math.max(0, first);
}
const PREAMBLE = 6;

/** Allows one line (a date, a bracketed remark) between the end of the body and the first entry. */
function firstRun(lines: readonly SourceLine[], filled: readonly number[], at: number): number | null {
  for (const start of [at, at + 1]) {
    const line = filled[start];
    if (line === undefined || !isStrictEntry(lines[line]?.text ?? '')) continue;
    const window = filled.slice(start, start + WINDOW);
    const good = window.filter((i) => isStrictEntry(lines[i]?.text ?? '')).length;
    if (good >= REQUIRED && good >= window.length * NEARLY_ALL) return withNotesAbove(lines, filled, start);
  }
  return null;
}

/** The first notes may be sentences without a headword (佛山 2016: `[1]佛山市五区在2015年…排名`). */
function withNotesAbove(lines: readonly SourceLine[], filled: readonly number[], start: number): number {
  let from = start;
  const markerAt = (k: number) => leadMarker(lines[filled[k] ?? -1]?.text ?? '');
  const own = markerAt(start);
  for (let value = (own?.value ?? 1) - 1; value > 0; value -= 1) {
    const above = markerAt(from - 1);
    if (above?.family !== own?.family || above?.value !== value) break;
    from -= 1;
  }
  return filled[from] ?? 0;
}

/** `marker term：gloss`, or `term：gloss` that ends a sentence. */
function isStrictEntry(text: string): boolean {
  const marker = leadMarker(text);
  const cut = termCut(text, marker?.end ?? bulletEnd(text));
  return (
    cut !== null &&
    cut.glossStart < text.length &&
    /\p{Script=Han}/u.test(text) &&
    (marker !== null || endsSentence(text))
  );
}
