/** Annotation section → drafts and diagnostics. Pure: a string in, values out; offsets are into that string. */
import { fail, ok, type Result } from '../result.ts';
import { lineText, type Block, type Blocks, type Section } from './block.ts';
import { diagnose } from './diagnose.ts';
import { doubtsAbout, joinedAmongColumns, type Drawn } from './doubts.ts';
import type { Diagnostic, Extraction, Span } from './draft.ts';
import { draftEntry, type Place } from './draft-entry.ts';
import { findSection } from './find-section.ts';
import { isContinuationSign } from './foreign.ts';
import type { DiagnosticValues } from './messages.ts';
import { findHeadings } from './find-headings.ts';
import { findLayout } from './layout.ts';
import { afterNotes, unplaced } from './reports.ts';
import { blocksOfChain } from './numbered.ts';
import { chooseChain } from './choose-chain.ts';
import { findOutOfOrder, inTextOrder } from './out-of-order.ts';
import { findSectionEnd } from './section-end.ts';
import { readLines, spansOf, type SourceLine } from './source-line.ts';
import { findStarts, type Start } from './starts.ts';
import { blocksOfThreeParts } from './three-part.ts';
import { unwrapLines } from './unwrap.ts';
import { blocksOfParagraphs, paragraphStarts, type StartsEntry } from './unnumbered.ts';

/** Why nothing was extracted. */
export type NoSection = { code: 'no-section' | 'too-many-lines'; values: DiagnosticValues };

/**
 * Finds the annotation section of a report and cuts it into entries.
 * @param source the decoded text, LF or CRLF, with or without BOM and Markdown
 * @returns entries in order of the text and diagnostics by line, or why there are none
 */
export function extract(source: string): Result<Extraction, NoSection> {
  const printed = readLines(source);
  if (printed.length > MAX_LINES)
    return fail({ code: 'too-many-lines', values: { count: printed.length, limit: MAX_LINES } });
  const { lines, told } = unwrapLines(source, printed);
  const found = findSection(lines);
  if (!found) return fail(NO_SECTION);
  const diagnostics: Diagnostic[] = [];
  if (told) diagnostics.push(told);
  if (found.skip > 0) {
    const line = lines[found.from];
    if (line) lines[found.from] = { ...line, bold: 0, ...restOfLine(line, found.skip) };
  }
  const to = findSectionEnd(lines, found.from);
  const headings = findHeadings(lines, found.from, to);
  const interleaved =
    told?.code === 'interleaved-columns' ||
    lines.some(({ text }, i) => i >= found.from && isContinuationSign(text));
  const section: Section = { lines, from: found.from, to, headings, interleaved };
  const { lead, blocks } = findBlocks(section, diagnostics);
  if (blocks.length === 0) return fail(NO_SECTION);
  const layout = findLayout(section, blocks);
  const drawn: Drawn[] = [];
  const placeOf = places(section);
  for (const [i, block] of blocks.entries()) {
    const drafted = draftEntry(source, section, layout, block, placeOf(block), i === blocks.length - 1);
    if (drafted.drawn) drawn.push(drafted.drawn);
    for (const diagnostic of drafted.diagnostics) diagnostics.push(diagnostic);
  }
  if (told?.code === 'unwrapped-lines' && diagnostics.some(({ code }) => code === 'number-out-of-order'))
    for (const doubt of joinedAmongColumns(source, drawn)) diagnostics.push(doubt);
  for (const other of found.others) {
    if (other >= found.from) continue;
    diagnostics.push(diagnose('another-heading', lines[other]?.no ?? 1));
  }
  if (to < lines.length) diagnostics.push(afterNotes(section, to, lines.length - to));
  const all = diagnostics.concat(unplaced(section, lead), doubtsAbout(section, drawn));
  return ok({
    entries: drawn.map(({ entry }) => entry),
    diagnostics: all.toSorted((a, b) => a.line - b.line),
    ...whereabouts(source, lines, found.skip > 0 ? null : found.heading, found.from, to),
  });
}

/** The heading, and whole lines of the source from it, or from the first line, to the last. */
function whereabouts(
  source: string,
  lines: readonly SourceLine[],
  heading: number | null,
  from: number,
  to: number,
) {
  const first = lines[heading ?? from]?.start ?? 0;
  const last = lines[to - 1];
  const end = last ? (spansOf(last, last.text.length - 1, last.text.length)[0]?.[1] ?? last.start) : first;
  const ends = /[\n\r]/gu;
  ends.lastIndex = end;
  const range: Span = [
    Math.max(source.lastIndexOf('\n', first - 1), source.lastIndexOf('\r', first - 1)) + 1,
    ends.exec(source)?.index ?? source.length,
  ];
  return { range, heading: heading === null ? null : lineText(lines, heading) };
}

/** Unnumbered lines with a colon in less than one line of ten: a book's own notes, not a glossary. */
function areStray({ to }: Section, blocks: readonly Block[]): boolean {
  const first = blocks[0];
  return first !== undefined && blocks.length < (to - first.first.line) / 10;
}

const NO_SECTION: NoSection = { code: 'no-section', values: {} };

/** A report with its notes has some 1,000 lines, a year of a newspaper 100,000; more is no report. */
const MAX_LINES = 200_000;

function restOfLine(line: SourceLine, skip: number) {
  const offsets = line.offsets?.slice(skip) ?? null;
  const start = spansOf(line, skip, skip + 1)[0]?.[0] ?? line.start;
  return { text: line.text.slice(skip), start, offsets };
}

/** Numbered or not: the longest chain of one marker family against the lines that look like entries above it. */
function findBlocks(section: Section, diagnostics: Diagnostic[]): Blocks {
  const threeParts = blocksOfThreeParts(section);
  if (threeParts) return threeParts;
  const candidates = findStarts(section.lines, section.from, section.to);
  const run = chooseChain(candidates, headingCounter(section));
  const others = findOutOfOrder(run, candidates);
  const chain = others.size > 0 ? inTextOrder(run, others) : run;
  const starts = paragraphStarts(section);
  if (isNumbered(section, chain, starts)) return blocksOfChain(section, chain, others, diagnostics);
  const paragraphs = blocksOfParagraphs(section, starts, diagnostics);
  return areStray(section, paragraphs.blocks) ? { lead: [], blocks: [] } : paragraphs;
}

function isNumbered(section: Section, chain: readonly Start[], starts: StartsEntry): boolean {
  const first = chain[0];
  if (!first || chain.length < 2) return false;
  let above = 0;
  for (let i = section.from; i < first.line; i += 1) if (starts(i)) above += 1;
  // Unnumbered lines above it are lost numbers where the first number says so.
  return chain.length > above || first.value - 1 >= above;
}

function headingCounter(section: Section): (line: number) => number {
  let count = 0;
  const counts: number[] = [];
  for (let i = section.from; i < section.to; i += 1) {
    if (section.headings.has(i)) count += 1;
    counts.push(count);
  }
  return (line) => counts[line - section.from] ?? 0;
}

/** Chapter and section in force at a block; blocks come in order. */
function places(section: Section): (block: Block) => Place {
  let place: Place = { chapter: null, section: null };
  let next = section.from;
  return ({ first }) => {
    for (; next < first.line; next += 1) {
      const level = section.headings.get(next);
      const text = lineText(section.lines, next).replace(/^[-–—]\s+/u, '');
      if (level === 'chapter') place = { chapter: text, section: null };
      if (level === 'section') place = { ...place, section: text };
    }
    return place;
  };
}
