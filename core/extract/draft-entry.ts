/** A block becomes a draft: headword, gloss with its spans, and what is doubtful about them. */
import { pieceText, type Block, type Section } from './block.ts';
import { continueGloss } from './continuation.ts';
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
    const what = text ? `「${excerpt(text)}」没有可辨认的词目与释义的分界` : '只有编号，没有文字';
    const message = `${label(block, null)}${what}，未收入。请手工划分或舍去。`;
    return {
      drawn: null,
      diagnostics: [
        { severity: 'warning', code: 'no-separator', line, message },
        ...unplaced(section, block.orphans),
      ],
    };
  }
  const name = label(block, head.headword);
  if (!head.gloss) {
    const message = `${name}只有词目，没有释义，未收入。请对照原件补上。`;
    return {
      drawn: null,
      diagnostics: [
        ...head.diagnostics,
        { severity: 'warning', code: 'headword-without-gloss', line, message },
        ...unplaced(section, head.rest),
      ],
    };
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
  const reported = diagnostics.some(({ code }) => code === 'cut-gloss');
  return { drawn: { entry, block, name, reported }, diagnostics };
}

function label(block: Block, headword: string | null): string {
  const number = block.number === null ? '' : `第 ${block.number} 条`;
  return headword === null ? number : `${number}「${headword}」`;
}
