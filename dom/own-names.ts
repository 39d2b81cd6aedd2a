/**
 * What a node says of itself. A form lends its properties to its fields, in our world too (Chromium):
 * `<input name="nextSibling">` makes that field the form's `nextSibling`, and a walk would go round for ever.
 */

function getterOf<T>(prototype: object, name: string): (this: Node) => T {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get as () => T;
}

const nodeType = getterOf<number>(Node.prototype, 'nodeType');
const parentNode = getterOf<ParentNode | null>(Node.prototype, 'parentNode');
const firstChild = getterOf<Node | null>(Node.prototype, 'firstChild');
const nextSibling = getterOf<Node | null>(Node.prototype, 'nextSibling');
const children = getterOf<HTMLCollection>(Element.prototype, 'children');
const localName = getterOf<string>(Element.prototype, 'localName');
const shadowRoot = getterOf<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const { getAttribute, getBoundingClientRect, hasAttributes: hasAny } = Element.prototype;

// Each written out: a compiler sees through a call of a known getter, and not through one made by a function.
export const typeOf = (node: Node): number => nodeType.call(node);
export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);
export const firstOf = (node: Node): Node | null => firstChild.call(node);
export const nextOf = (node: Node): Node | null => nextSibling.call(node);
export const childrenOf = (element: Element): HTMLCollection => children.call(element);
export const nameOf = (element: Element): string => localName.call(element);
export const shadowOf = (element: Element): ShadowRoot | null => shadowRoot.call(element);
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);
export const hasAttributes = (element: Element): boolean => hasAny.call(element);
/** The box of an element in the viewport. CSS pixels. */
export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
