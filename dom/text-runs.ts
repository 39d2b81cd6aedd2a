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

/** A longer run is cut at the next end of a sentence, so that one scan step stays short. UTF-16 code units. */
const LONG_RUN = 16_384;
const SENTENCE_END = /[。！？\n]/u;

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
  for (let element = node.parentElement; element; element = element.parentElement) {
    const kind = kindOf(element);
    if (kind === 'skip' || kind === 'gap') return true;
  }
  return false;
}

/** True for an element that ends the run before it and begins a new one. */
export function isBlock(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE && !['inline', 'gap'].includes(kindOf(node as Element));
}

/**
 * Yields the runs of the siblings from `first` to `last` and all below them, open shadow roots included.
 * Iterative, because a page may nest 100,000 levels deep. The tree may change between two steps: a node moved away
 * ends the walk early, and the observer brings what it missed.
 */
export function* textRuns(first: Node, last: Node = first): Generator<TextRun> {
  const shadows: ShadowRoot[] = [];
  const end = last.nextSibling;
  const top = first.parentNode;
  const builder = new RunBuilder();
  let node: Node | null = first;
  while (node && node !== end) {
    let descend = false;
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
      for (const run of builder.add(node as Text)) yield run;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const kind = kindOf(element);
      if (kind === 'gap') builder.gap(element.localName === 'br');
      else {
        if (kind !== 'inline') yield* builder.flush();
        if (kind !== 'skip') {
          descend = true;
          if (element.shadowRoot) shadows.push(element.shadowRoot);
        }
      }
    }
    let next: Node | null = descend ? node.firstChild : null;
    while (!next && node && node !== top) {
      if (node.nodeType === Node.ELEMENT_NODE && isBlock(node)) yield* builder.flush();
      next = node.nextSibling;
      if (node.parentNode === top && next === end) next = null;
      if (!next) {
        node = node.parentNode;
        if (!node || node === top) break;
      }
    }
    if (!next) break;
    node = next;
  }
  yield* builder.flush();
  for (const shadow of shadows) {
    if (shadow.firstChild && shadow.lastChild) yield* textRuns(shadow.firstChild, shadow.lastChild);
  }
}

class RunBuilder {
  private text = '';
  private pieces: NodeRange[] = [];
  private apart = false;

  /** Adds a text node; yields what became long enough to stand alone. */
  *add(node: Text): Generator<TextRun> {
    const data = node.data;
    let start = 0;
    while (start < data.length) {
      let end = data.length;
      if (this.text.length + end - start > LONG_RUN)
        end = cutAfter(data, start + LONG_RUN - Math.min(this.text.length, LONG_RUN - 1));
      this.pieces.push({ node, start, end, at: this.text.length, apart: this.apart });
      this.apart = false;
      this.text += start === 0 && end === data.length ? data : data.slice(start, end);
      if (end < data.length) yield* this.flush();
      start = end;
    }
  }

  gap(lineBreak: boolean): void {
    if (this.text === '') return;
    if (lineBreak) this.text += '\n';
    else this.apart = true;
  }

  *flush(): Generator<TextRun> {
    if (this.text === '') return;
    const run = { text: this.text, pieces: this.pieces };
    this.text = '';
    this.pieces = [];
    this.apart = false;
    if (hasHan(run.text)) yield run;
  }
}

/** The offset behind the first sentence end from `from` on, within 2,000 code units; `from` where there is none. */
function cutAfter(data: string, from: number): number {
  const found = data.slice(from, from + 2000).search(SENTENCE_END);
  return Math.min(data.length, found < 0 ? from : from + found + 1);
}

/**
 * The run a node stands in, as the siblings to walk anew: from the node's outermost inline ancestor out to both
 * sides, up to the nearest blocks.
 */
export function runAround(node: Node): { first: Node; last: Node } {
  let inner = node;
  while (inner.parentElement && kindOf(inner.parentElement) === 'inline') inner = inner.parentElement;
  let first = inner;
  while (first.previousSibling && !isBlock(first.previousSibling)) first = first.previousSibling;
  let last = inner;
  while (last.nextSibling && !isBlock(last.nextSibling)) last = last.nextSibling;
  return { first, last };
}

/** True where the text of two nodes flows on one line level: no element between them is laid out as a block. */
export function flowsInline(a: Node, b: Node): boolean {
  const above = new Set<Node>();
  for (let node: Node | null = a; node; node = node.parentNode) above.add(node);
  let shared: Node | null = b;
  while (shared && !above.has(shared)) shared = shared.parentNode;
  return [a, b].every((start) => {
    for (let node = start.parentNode; node && node !== shared; node = node.parentNode) {
      const { display, position } = getComputedStyle(node as Element);
      if (!/^(?:inline|contents|ruby)/u.test(display) || position === 'absolute') return false;
    }
    return true;
  });
}
