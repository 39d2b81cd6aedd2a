/**
 * Flattens a page into runs: the text of one block joined across its inline elements, with the way back to its nodes.
 * By element name only, since asking for computed styles would cost more than everything else; a match that crosses
 * nodes is verified by style afterwards (`flowsInline`).
 */

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

type Kind = 'inline' | 'skip' | 'gap';

const KINDS = new Map<string, Kind>();
const put = (kind: Kind, names: string) => names.split(' ').forEach((name) => KINDS.set(name, kind));
put(
  'inline',
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rbc ruby s small span',
);
put('inline', 'strike strong sub sup time tt u var wbr tspan textpath');
// Left out without ending the run.
put('gap', 'br rt rp rtc script style template noscript link meta');
// Left out, and nothing is joined across.
put(
  'skip',
  'head title textarea input select option optgroup button-menu datalist code kbd samp canvas video audio',
);
put('skip', 'iframe frame object embed img picture svg-image math progress meter cezhu-card');

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/u;

/** True where a text has a Han character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

function kindOf(element: Element): Kind | 'block' {
  const name = element.localName;
  const kind = KINDS.get(name);
  if (kind === 'skip' || kind === 'gap') return kind;
  if (isEditable(element)) return 'skip';
  // Custom elements are inline unless styled otherwise.
  return kind ?? (name.includes('-') ? 'inline' : 'block');
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null ? editable.toLowerCase() !== 'false' : element.getAttribute('role') === 'textbox';
}

/** True where a node lies in something whose text is not marked: an editor, a script, our own card. */
export function isLeftOut(node: Node): boolean {
  for (let at: Node | null = node.parentNode; at; at = at.parentNode ?? hostOf(at)) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const kind = kindOf(at as Element);
    if (kind === 'skip' || kind === 'gap') return true;
  }
  return false;
}

function hostOf(node: Node): Node | null {
  return 'host' in node && node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (node as ShadowRoot).host : null;
}

/** True for an element that ends the run before it and begins a new one. */
export function isBlock(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE && !['inline', 'gap'].includes(kindOf(node as Element));
}

export function isInline(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE && kindOf(node as Element) === 'inline';
}

/** By type, not by class: a node may come from another frame. */
export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

/**
 * Yields the runs from `first` to `last` in document order, all below them included; shadow trees are walked on their
 * own. Iterative, because a page may nest 100,000 levels deep. The tree must not lose nodes between two steps.
 */
export function* textRuns(first: Node, last: Node = first): Generator<TextRun> {
  const builder = new RunBuilder();
  let node: Node | null = first;
  while (node) {
    let descend = false;
    if (isText(node)) yield* builder.add(node);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const kind = kindOf(node as Element);
      if (kind === 'gap') yield* builder.gap((node as Element).localName === 'br');
      else {
        if (kind !== 'inline') yield* builder.flush();
        descend = kind !== 'skip';
      }
    }
    let next: Node | null = descend ? node.firstChild : null;
    while (!next && node) {
      if (isBlock(node)) yield* builder.flush();
      if (node === last) node = null;
      else if (!(next = node.nextSibling)) node = node.parentNode;
    }
    node = next;
  }
  yield* builder.flush();
}

class RunBuilder {
  private text = '';
  private pieces: NodeRange[] = [];
  private apart = false;
  /** Where the text goes on behind the last line break; 0 before the first. */
  private line = 0;

  /** Adds a text node; yields what became long enough to stand alone. Only a long node is cut in itself. */
  *add(node: Text): Generator<TextRun> {
    const data = node.data;
    const length = this.text.length + data.length;
    if (length > LONG_RUN && (length > 2 * LONG_RUN || ENDS_SENTENCE.test(this.text.slice(-8))))
      yield* this.flush();
    let start = 0;
    while (start < data.length) {
      const end = data.length - start > 2 * LONG_RUN ? cutAfter(data, start + LONG_RUN) : data.length;
      this.pieces.push({ node, start, end, at: this.text.length, apart: this.apart });
      this.apart = false;
      this.text += data.slice(start, end);
      if (end < data.length) {
        yield* this.flush();
        // Changed while the walk stood still: the observer brings the new text.
        if (node.data !== data) return;
      }
      start = end;
    }
  }

  /** Something left out. One line break joins a headline, two in a row part paragraphs. */
  *gap(lineBreak: boolean): Generator<TextRun> {
    if (this.text === '') return;
    if (!lineBreak) this.apart = true;
    else if (this.line > 0 && this.text.slice(this.line).trim() === '') yield* this.flush();
    else this.line = (this.text += '\n').length;
  }

  *flush(): Generator<TextRun> {
    if (this.text === '') return;
    const run = { text: this.text, pieces: this.pieces };
    this.text = '';
    this.pieces = [];
    this.apart = false;
    this.line = 0;
    if (hasHan(run.text)) yield run;
  }
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

/** Every node from `first` to the end of `last`, in document order. */
export function* nodesBetween(first: Node, last: Node): Generator<Node> {
  const end = nodeBehind(last, document);
  for (let at: Node | null = first; at && at !== end; at = at.firstChild ?? nodeBehind(at, document))
    yield at;
}

/** The node behind another and all below it, in document order; none behind the end of `last`. */
export function nodeBehind(node: Node, last: Node): Node | null {
  for (let at: Node | null = node; at && at !== last; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}
