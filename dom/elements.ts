/**
 * What an element is to the marking, by its name only: asking for computed styles would cost more than everything
 * else. A match that crosses nodes is verified by style afterwards (`flowsInline`).
 */
import { attributeOf, hasAttributes, nameOf, parentOf, typeOf } from './own-names.ts';

export type Kind = 'inline' | 'block' | 'skip' | 'gap';

const KINDS = new Map<string, Kind>();
const put = (kind: Kind, names: string) => names.split(' ').forEach((name) => KINDS.set(name, kind));
put(
  'inline',
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label map mark nobr output q rb rbc ruby s slot small',
);
put('inline', 'span strike strong sub sup time tt u var wbr tspan textPath');
// Left out without ending the run.
put('gap', 'br rt rp rtc script style template noscript link meta');
// Left out, and nothing is joined across.
put('skip', 'head title desc metadata textarea input select option optgroup datalist code kbd samp');
put('skip', 'canvas video audio iframe frame noframes object embed img picture math progress meter');

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/u;

/** True where a text has a Han character. Chinese text begins with one as a rule: that spares the search. */
export function hasHan(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 0x3400 && first <= 0x9fff) || HAN.test(text);
}

export function kindOf(element: Element): Kind {
  const name = nameOf(element);
  const kind = KINDS.get(name);
  if (kind === 'skip' || kind === 'gap') return kind;
  if (isEditable(element)) return 'skip';
  if (kind || !name.includes('-')) return kind ?? 'block';
  // Our own card and sheet; other custom elements are inline unless styled otherwise.
  return name.startsWith('cezhu-') ? 'skip' : 'inline';
}

/** Roles of what a page has built to be written in. */
const FIELDS = /^(?:textbox|searchbox|combobox)$/u;

function isEditable(element: Element): boolean {
  if (!hasAttributes(element)) return false;
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null
    ? editable.toLowerCase() !== 'false'
    : FIELDS.test(attributeOf(element, 'role') ?? '');
}

/** By type, not by class: a node may come from another frame. */
export function isElement(node: Node): node is Element {
  return typeOf(node) === Node.ELEMENT_NODE;
}

/** See `isElement`. */
export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** True where a node lies in something whose text is not marked: an editor, a script, our own card. */
export function isLeftOut(node: Node): boolean {
  for (let at: Node | null = parentOf(node); at; at = parentOf(at) ?? hostOf(at)) {
    if (isElement(at) && ['skip', 'gap'].includes(kindOf(at))) return true;
  }
  return false;
}

function hostOf(node: Node): Node | null {
  return (node as Partial<ShadowRoot>).host ?? null;
}

/** The node above another as it is laid out: through slots and shadow roots. */
export function flatParent(node: Node): Node | null {
  return (node as Partial<Text>).assignedSlot ?? parentOf(node) ?? hostOf(node);
}

/** True for an element that ends the run before it and begins a new one. */
export function isBlock(node: Node): boolean {
  return isElement(node) && ['block', 'skip'].includes(kindOf(node));
}

export function isInline(node: Node): boolean {
  return isElement(node) && kindOf(node) === 'inline';
}
