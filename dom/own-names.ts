/**
 * What a node says of itself. A form lends its properties to its fields, in our world too (Chromium):
 * `<input name="nextSibling">` makes that field the form's `nextSibling`, and a walk would go round for ever.
 */

function getterOf<T>(prototype: object, name: string): (node: Node) => T {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as () => T;
  return (node) => get.call(node);
}

export const typeOf = getterOf<number>(Node.prototype, 'nodeType');
export const parentOf = getterOf<ParentNode | null>(Node.prototype, 'parentNode');
export const firstOf = getterOf<Node | null>(Node.prototype, 'firstChild');
export const nextOf = getterOf<Node | null>(Node.prototype, 'nextSibling');
export const nameOf = getterOf<string>(Element.prototype, 'localName');
export const shadowOf = getterOf<ShadowRoot | null>(Element.prototype, 'shadowRoot');

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}
