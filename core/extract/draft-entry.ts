/** A block becomes a draft: headword, gloss with its spans, and what is doubtful about them. */
import { pieceText, type Block, type Section } from './block.ts';
import { continueGloss } from './continuation.ts';
import { diagnose } from './diagnose.ts';
import type { Drawn } from './doubts.ts';
import type { Diagnostic, Draft, Span } from './draft.ts';
import { findHead } from './find-head.ts';
import { joinSpans } from './join-spans.ts';
import type { Layout } from './layout.ts';
import { excerpt, unplaced } from './reports.ts';
import { spansOf } from './source-line.ts';

export type Place = { chapter: string | null; section: string | null };
type Drafted = { drawn: Drawn | null; diagnostics: Diagnostic[] };

export function draftEntry(
  source: string,
  section: Section,
  layout: Layout,
  block: Block,
  place: Place,
  last: boolean,
): Drafted {
  const { lines } = section;
  const line = lines[block.first.line]?.no ?? 1;
  const head = findHead(section, layout, block, line);
  if (!head) {
    const text = pieceText(lines, block.first);
    const doubt = text
      ? diagnose('no-separator', line, { excerpt: excerpt(text) })
      : diagnose('number-alone', line, { number: block.number ?? '' });
    return { drawn: null, diagnostics: [doubt, ...unplaced(section, block.orphans)] };
  }
  const name = nameOf(block, head.headword);
  if (!head.gloss) {
    const doubt = diagnose('headword-without-gloss', line, { entry: name });
    return { drawn: null, diagnostics: [...head.diagnostics, doubt, ...unplaced(section, head.rest)] };
  }
  const topic = { name, headword: head.headword, gloss: pieceText(lines, head.gloss) };
  const more = continueGloss(section, topic, head.rest, last);
  const spans: Span[] = [head.gloss, ...more.joined].flatMap((piece) =>
    spansOf(lines[piece.line] as Section['lines'][number], piece.from, piece.to),
  );
  const gloss = joinSpans(source, spans);
  const diagnostics = [...head.diagnostics, ...more.diagnostics];
  const { number, inferred } = block;
  const entry: Draft = { number, inferred, headword: head.headword, gloss, ...place, line, spans };
  const reported = diagnostics.some(({ code }) => code === 'cut-gloss' || code === 'cut-gloss-tail');
  return { drawn: { entry, block, name, reported }, diagnostics };
}

/** What messages call an entry: 13「三率三度」. */
const nameOf = (block: Block, headword: string): string => `${block.number ?? ''}「${headword}」`;
