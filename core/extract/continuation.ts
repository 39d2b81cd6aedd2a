/**
 * Which of the lines below an entry are its gloss. A line break says nothing: 52 sections have glosses of several lines, and
 * a newspaper column puts other stories there. Sure means: a list goes on, or a clause was broken and the one line below closes it.
 * Everything else is left out and reported; nothing is joined in silence.
 */
import { pieceText, type Piece, type Section } from './block.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './draft.ts';
import { isSubheadOf, repeatsHeadword } from './entry-shape.ts';
import { isContinuationSign, isRunningHead, looksLikeItem, looksLikeNews } from './foreign.ts';
import { leadMarker } from './markers.ts';
import { afterNotes, excerpt, noOf, skippedHeads, unplaced } from './reports.ts';
import { endsClause, endsSentence, leavesOpen } from './sentence.ts';

type Continuation = { joined: Piece[]; diagnostics: Diagnostic[] };

/** A block of more than this is a story, not the rest of a gloss: the longest gloss of 14,400 has 1,627 characters. */
const MAX_JOINED = 1700;
/** A scrape breaks lines at 10 to 40 characters (东莞 2020); a longer open line is a story that was cut itself. */
const MAX_BROKEN_PIECE = 60;

/** The entry so far: `name` is what messages call it, `gloss` what stands on its own line. */
type Topic = { name: string; headword: string; gloss: string };

/**
 * `orphans` are the lines below the entry.
 * `last` tells that no entry follows: then only what is sure belongs to the notes.
 */
export function continueGloss(
  section: Section,
  topic: Topic,
  orphans: readonly Piece[],
  last: boolean,
): Continuation {
  const { name, gloss } = topic;
  const pieces = orphans.filter((piece) => !isRunningHead(pieceText(section.lines, piece)));
  if (pieces.length === 0) return { joined: [], diagnostics: skippedHeads(section, orphans) };
  const cut = !endsClause(gloss) || leavesOpen(gloss);
  const texts = pieces.map((piece) => pieceText(section.lines, piece));
  const { joined, diagnostics } = cut
    ? continueCut(section, topic, pieces, texts, last)
    : report(section, name, pieces, countItems(section, topic, texts), last);
  return { joined, diagnostics: [...skippedHeads(section, orphans), ...diagnostics] };
}

/** The clause is open: a single line that closes it is its tail; a run of open lines closed by the last is one broken paragraph. */
function continueCut(
  section: Section,
  topic: Topic,
  pieces: Piece[],
  texts: string[],
  last: boolean,
): Continuation {
  const { lines } = section;
  const { name } = topic;
  const closing = texts.findIndex((text) => endsSentence(text));
  const clean = !texts.some((text) => isContinuationSign(text) || looksLikeNews(text));
  const run = closing + 1;
  const single = closing === 0 && texts.length === 1;
  const broken =
    closing >= 0 &&
    !section.interleaved &&
    isBrokenRun(section, topic.gloss, pieces.slice(0, run), texts) &&
    (run === texts.length || texts.slice(run).every(looksLikeItem));
  if (clean && (single || broken) && !last) {
    const rest = report(
      section,
      name,
      pieces.slice(run),
      countItems(section, { ...topic, gloss: texts[closing] ?? '' }, texts.slice(run)),
      last,
    );
    return {
      joined: [...pieces.slice(0, run), ...rest.joined],
      diagnostics: [
        run === 1
          ? diagnose('joined-broken-line', noOf(lines, pieces[0]), {
              entry: name,
              excerpt: excerpt(texts[0]),
            })
          : diagnose('joined-broken-lines', noOf(lines, pieces[0]), {
              entry: name,
              excerpt: excerpt(texts[0]),
              count: run,
            }),
        ...rest.diagnostics,
      ],
    };
  }
  const tail = texts.findLastIndex((text) => endsSentence(text));
  const line = lines[(pieces[0]?.line ?? 1) - 1]?.no ?? 1;
  return {
    joined: [],
    diagnostics: [
      tail >= 0 && !last
        ? diagnose('cut-gloss-tail', line, {
            entry: name,
            tail: noOf(lines, pieces[tail]),
            excerpt: excerpt(texts[tail]),
          })
        : diagnose('cut-gloss', line, { entry: name }),
      ...(last && pieces[0]
        ? [afterNotes(section, pieces[0].line, pieces.length)]
        : unplaced(section, pieces)),
    ],
  };
}

/**
 * Lines that are one broken paragraph and not another column: short, and either without a blank line between them or inside one
 * pair of brackets (东莞 2020: 《…投资松绑⏎⏎加快项目落地⏎⏎稳定经济增长的实施意见》).
 */
function isBrokenRun(
  section: Section,
  gloss: string,
  run: readonly Piece[],
  texts: readonly string[],
): boolean {
  let text = gloss;
  for (const [i, piece] of run.entries()) {
    const above = section.lines[piece.line - 1]?.no ?? 0;
    const adjacent = noOf(section.lines, piece) - above === 1;
    if (run.length > 1 && !adjacent && !leavesOpen(text)) return false;
    if (i < run.length - 1 && (texts[i] ?? '').length > MAX_BROKEN_PIECE) return false;
    text += texts[i] ?? '';
    if (text.length > MAX_JOINED) return false;
  }
  return true;
}

type Taken = { count: number; sure: boolean };

/**
 * How many of the lines below a closed gloss go on with it: items of a list, sub-heads, and in a clean transcription lines that name
 * the headword again (not sure). A paragraph that merely follows is not taken: of 10,900 entries three have one, and a foreign
 * column looks just like it.
 */
function countItems(section: Section, topic: Topic, texts: string[]): Taken {
  let count = 0;
  let size = 0;
  let sure = true;
  const announced = /[：:；;]$/u.test(topic.gloss);
  for (const text of texts) {
    if (isContinuationSign(text) || looksLikeNews(text)) break;
    const listed =
      looksLikeItem(text) || (announced && count === 0) || /[；;]$/u.test(texts[count - 1] ?? '');
    if (!listed && !isSubheadOf(text, topic.headword, topic.gloss)) {
      if (section.interleaved || !repeatsHeadword(text, topic.headword)) break;
      sure = false;
    }
    // A list that does not begin with its first item may be entries of another column.
    if (count === 0 && (leadMarker(text)?.value ?? 1) > (leadMarker(topic.gloss)?.value ?? 0) + 1)
      sure = false;
    size += text.length;
    if (size > MAX_JOINED) return { count: 0, sure: true };
    count += 1;
  }
  return { count, sure };
}

function report(
  section: Section,
  name: string,
  pieces: Piece[],
  { count, sure }: Taken,
  last: boolean,
): Continuation {
  const diagnostics: Diagnostic[] = [];
  const first = pieces[0];
  if (count > 0 && first) {
    const code = sure ? 'joined-items' : 'joined-paragraphs';
    diagnostics.push(diagnose(code, noOf(section.lines, first), { entry: name, count }));
  }
  const rest = pieces.slice(count);
  const left = last && rest[0] ? [afterNotes(section, rest[0].line, rest.length)] : unplaced(section, rest);
  return { joined: pieces.slice(0, count), diagnostics: [...diagnostics, ...left] };
}
