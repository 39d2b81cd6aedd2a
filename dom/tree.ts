/** Ways through a tree in document order. */
import { isElement, isText } from './elements.ts';
import { firstOf, nextOf, parentOf, shadowOf } from './own-names.ts';

/** Every node from `first` to the end of `last`, in document order. */
export function* nodesBetween(first: Node, last: Node): Generator<Node> {
  const end = nodeBehind(last, document);
  for (let at: Node | null = first; at && at !== end; at = firstOf(at) ?? nodeBehind(at, document)) yield at;
}

/** The node behind another and all below it, in document order; none behind the end of `last`. */
export function nodeBehind(node: Node, last: Node): Node | null {
  for (let at: Node | null = node; at && at !== last; at = parentOf(at)) {
    const next = nextOf(at);
    if (next) return next;
  }
  return null;
}

/** All text below a node, and the open shadow roots on the way, whose text follows. */
export function* textsWithin(root: Node): Generator<Node> {
  const roots = [root];
  for (const top of roots) {
    if (top !== root) yield top;
    for (const node of nodesBetween(top, top)) {
      if (isText(node)) yield node;
      else {
        const shadow = isElement(node) && shadowOf(node);
        if (shadow) roots.push(shadow);
      }
    }
  }
}

export function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = parentOf(node); at; at = parentOf(at)) if (nodes.has(at)) return true;
  return false;
}
