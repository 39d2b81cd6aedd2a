/**
 * Flattens a page into runs: the text of one block joined across its inline elements, with the way back to its nodes.
 */
import { hasHan, isBlock, isElement, isText, kindOf, type Kind } from './elements.ts';
import { firstOf, nextOf, parentOf } from './own-names.ts';

/** A piece of a run: `node.data.slice(start, end)` stands at `at` in the run's text. */
export interface NodeRange {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  readonly at: number;
  /** True where something left out (ruby, a line break) stands between the piece before and this one. */
  readonly apart: boolean;
}

export interface TextRun {
  readonly text: string;
  readonly pieces: readonly NodeRange[];
}

/** A longer run is cut where a sentence ends, at twice the length anywhere: a scan step stays short. UTF-16 code units. */
const LONG_RUN = 4096;
const SENTENCE_END = /[。！？]/u;
const ENDS_SENTENCE = /[。！？]\s*$/u;
const PAUSE = /[，；：]/u;

/** Called for each text and element a walk comes to, before its text can be part of a run; `isSkipped` where the walk passes by what is inside. */
export type Visit = (node: Text | Element, isSkipped: boolean) => void;

/** After so many nodes without text the walk stops for breath. */
const BREATH = 256;

/**
 * Yields the runs from `first` to `last` in document order, all below them included; shadow trees are walked on their
 * own. Yields null where nothing was found for a while, so that the caller may pause there too. Iterative, because a
 * page may nest 100,000 levels deep. The tree must not lose nodes between two steps: `steadyRuns` sees to that.
 */
export function* textRuns(
  first: Node,
  last: Node = first,
  visit: Visit = () => {},
): Generator<TextRun | null> {
  const builder = createBuilder();
  /** The elements the walk is inside of. */
  const open: OpenElement[] = [];
  let node: Node | null = first;
  for (let count = 1; node; count++) {
    if (count % BREATH === 0 && builder.isEmpty) yield null;
    let kind: Kind | null = null;
    if (isText(node)) {
      visit(node, false);
      if (builder.fits(node)) builder.add(node);
      else yield* builder.addLong(node);
    } else if (isElement(node)) {
      kind = kindOf(node);
      visit(node, kind === 'gap' || kind === 'skip');
      if (kind === 'gap') {
        if (builder.gap(node.localName === 'br')) yield builder.take();
      } else if (kind !== 'inline' && !builder.isEmpty) yield builder.take();
    }
    let next: Node | null = kind === 'inline' || kind === 'block' ? firstOf(node) : null;
    if (next) open.push({ element: node, isBlock: kind === 'block' });
    while (!next && node) {
      if (node === last) node = null;
      else if (!(next = nextOf(node))) {
        const around = open.pop();
        node = around ? around.element : parentOf(node);
        if (node && !builder.isEmpty && (around ? around.isBlock : isBlock(node))) yield builder.take();
      }
    }
    node = next;
  }
  if (!builder.isEmpty) yield builder.take();
}

interface OpenElement {
  readonly element: Node;
  readonly isBlock: boolean;
}

/** Gathers the text of one run after another. */
function createBuilder() {
  let text = '';
  let pieces: NodeRange[] = [];
  let apart = false;
  /** Where the text goes on behind the last line break; 0 before the first. */
  let line = 0;

  /** What has been gathered, which must be something; null where no Han character is in it. */
  function take(): TextRun | null {
    const run = { text, pieces };
    text = '';
    pieces = [];
    apart = false;
    line = 0;
    return hasHan(run.text) ? run : null;
  }

  function add(node: Text, data: string, start: number, end: number): void {
    pieces.push({ node, start, end, at: text.length, apart });
    apart = false;
    text += data.slice(start, end);
  }

  return {
    get isEmpty() {
      return text === '';
    },
    take,
    /** True where a text can be added without cutting it or what has been gathered. */
    fits: (node: Text) => text.length + node.length <= LONG_RUN,
    add(node: Text): void {
      const { data } = node;
      if (data !== '') add(node, data, 0, data.length);
    },
    /** Adds a text node; yields what became long enough to stand alone. Only a long node is cut in itself. */
    *addLong(node: Text): Generator<TextRun | null> {
      const length = text.length + node.length;
      if (text !== '' && (length > 2 * LONG_RUN || ENDS_SENTENCE.test(text.slice(-8)))) yield take();
      const { data } = node;
      for (let start = 0; start < data.length;) {
        const end = data.length - start > 2 * LONG_RUN ? cutAfter(data, start + LONG_RUN) : data.length;
        add(node, data, start, end);
        start = end;
        if (end === data.length) return;
        yield take();
        // Changed while the walk stood still: the observer brings the new text.
        if (node.data !== data) return;
      }
    },
    /**
     * Something left out. One line break joins a headline, two in a row part paragraphs.
     * @returns true where the run ends here, and is to be taken
     */
    gap(isLineBreak: boolean): boolean {
      if (text === '') return false;
      if (!isLineBreak) apart = true;
      else if (line > 0 && text.slice(line).trim() === '') return true;
      else line = (text += '\n').length;
      return false;
    },
  };
}

/** The offset behind the first sentence end from `from` on, or else behind the first pause, within 2,000 code units. */
function cutAfter(data: string, from: number): number {
  const ahead = data.slice(from, from + 2000);
  for (const end of [SENTENCE_END, PAUSE]) {
    const found = ahead.search(end);
    if (found >= 0) return from + found + 1;
  }
  return from;
}
