/** A parsed document into lines: one a block, one a table row, list numbers written out as the page shows them. */
import { MAX_NODES } from './limits.ts';
import { Unreadable } from './read-problem.ts';

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD NAV IFRAME OBJECT SVG MATH BUTTON SELECT TEXTAREA INPUT VIDEO AUDIO CANVAS'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);
const HAN = /[\p{Script=Han}\p{P}]/u;

type Writer = { lines: string[]; line: string; lists: { counter: number }[]; nodes: number };

/** Lines of everything under `root` that a reader would see, without blank ones. */
export function linesOf(root: Node): string[] {
  const writer: Writer = { lines: [], line: '', lists: [], nodes: 0 };
  walk(root, writer);
  endLine(writer);
  return writer.lines;
}

/** Depth first with a stack of its own: hostile pages nest deeper than the call stack goes. */
function walk(root: Node, writer: Writer): void {
  const stack: (Node | (() => void))[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'function') {
      next();
      continue;
    }
    writer.nodes += 1;
    if (writer.nodes > MAX_NODES) throw new Unreadable('damaged', { detail: 'too many elements' });
    if (next.nodeType === TEXT) writer.line += next.nodeValue ?? '';
    if (next.nodeType !== ELEMENT && next.nodeType !== FRAGMENT) continue;
    const leave = enter(next as Element, writer);
    if (leave === null) continue;
    stack.push(leave);
    for (let child = next.lastChild; child; child = child.previousSibling) stack.push(child);
  }
}
const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;

/** What to do after an element's children, or null where they are not read. */
function enter(element: Element, writer: Writer): (() => void) | null {
  const name = element.nodeName.toUpperCase();
  if (SKIPPED.has(name) || isHidden(element)) return null;
  if (name === 'BR') {
    endLine(writer);
    return () => undefined;
  }
  if (name === 'TD' || name === 'TH') return enterCell(element, writer);
  if (name === 'OL' || name === 'UL') return enterList(element, name, writer);
  if (name === 'P' && inCell(element)) return () => void (writer.line += ' ');
  if (!BLOCKS.has(name)) return () => undefined;
  endLine(writer);
  if (name === 'LI') writer.line = itemMarker(element, writer);
  return () => endLine(writer);
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute?.('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute?.('style') ?? '')
  );
}

/** Cells of a row stand on one line, parted by a tab; a cell that only counts becomes the row's number. */
function enterCell(element: Element, writer: Writer): () => void {
  if (element.previousElementSibling) {
    const soFar = writer.line.trim();
    writer.line = /^\d{1,3}$/u.test(soFar) ? `${soFar}. ` : `${soFar}\t`;
  }
  return () => undefined;
}

const inCell = (element: Element): boolean =>
  /^T[DH]$/u.test(element.parentNode?.nodeName.toUpperCase() ?? '');

function enterList(element: Element, name: string, writer: Writer): () => void {
  endLine(writer);
  const start = Number(element.getAttribute('start') ?? 1);
  writer.lists.push({ counter: name === 'OL' ? (Number.isInteger(start) ? start : 1) : Number.NaN });
  return () => {
    endLine(writer);
    writer.lists.pop();
  };
}

/** `3. ` in an ordered list, `- ` in another; nothing where the text brings its own number. */
function itemMarker(element: Element, writer: Writer): string {
  const list = writer.lists.at(-1);
  if (!list) return '';
  const { counter } = list;
  list.counter += 1;
  const text = firstText(element).trim();
  if (/^(?:[[［〔（(【]?\s?\d{1,3}\s?[\]］〕）).．、】]|[①-⑳]|[•·●])/u.test(text)) return '';
  return Number.isNaN(counter) ? '- ' : `${counter}. `;
}

/** Only as deep as needed: the text of nested lists is not gathered once for every level. */
function firstText(element: Element): string {
  let node: Node = element;
  while (node.firstChild) {
    node = node.firstChild;
    while (node.nodeType === TEXT && !node.nodeValue?.trim() && node.nextSibling) node = node.nextSibling;
  }
  return node.nodeValue ?? '';
}

function endLine(writer: Writer): void {
  const text = tidy(writer.line);
  if (text) writer.lines.push(text);
  writer.line = '';
}

/** White space as a browser shows it; a line of the source that ends within Chinese text is no blank at all. */
function tidy(line: string): string {
  return line
    .replaceAll(/[ \t\r\f]*\n\s*/gu, '\n')
    .replaceAll(/(.)\n(.)/gu, (_, a: string, b: string) => (HAN.test(a) && HAN.test(b) ? a + b : `${a} ${b}`))
    .replaceAll(/[\n\r\f ]+/gu, ' ')
    .trim();
}
