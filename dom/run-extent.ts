/** How far a run reaches: what has to be walked anew around a change, and whether its text flows as one. */
import { flatParent, isBlock, isElement, isInline, isText } from './elements.ts';
import { nodesBetween } from './tree.ts';

/** How much text around a change is scanned anew at least: more than a form and the sentence that decides it. */
const REACH = 1024;

/** The leaf before a place in the tree, as far as it belongs to the same run; `before` is the sibling before the place. */
export function leafBefore(parent: Node | null, before: Node | null): Node | null {
  let [above, leaf] = [parent, before];
  while (!leaf) {
    if (!above || !isInline(above)) return null;
    leaf = above.previousSibling;
    above = above.parentNode;
  }
  while (leaf.lastChild && isInline(leaf)) leaf = leaf.lastChild;
  return isBlock(leaf) ? null : leaf;
}

/** The leaf behind a place in the tree, as far as it belongs to the same run; `after` is the sibling behind the place. */
export function leafAfter(parent: Node | null, after: Node | null): Node | null {
  let [above, leaf] = [parent, after];
  while (!leaf) {
    if (!above || !isInline(above)) return null;
    leaf = above.nextSibling;
    above = above.parentNode;
  }
  while (leaf.firstChild && isInline(leaf)) leaf = leaf.firstChild;
  return isBlock(leaf) ? null : leaf;
}

/**
 * The extent, in document order, that has to be walked anew where a node has come or changed: the node and what it
 * forms a run with on both sides. In very long runs only its neighbourhood, but never a part of what `areJoined`.
 */
export function runAround(node: Node, areJoined: (a: Text, b: Text) => boolean): { first: Node; last: Node } {
  const reach = (next: (at: Node) => Node | null): Node => {
    let [end, inner, length] = [node, isText(node) ? node : null, 0];
    for (let at = next(end); at; at = next(end)) {
      if (isText(at)) {
        if (length > REACH && !(inner && areJoined(inner, at))) break;
        length += at.length;
        inner = at;
      }
      end = at;
    }
    return end;
  };
  return {
    first: reach((at) => leafBefore(at.parentNode, at.previousSibling)),
    last: reach((at) => leafAfter(at.parentNode, at.nextSibling)),
  };
}

/**
 * True where the text of two nodes flows on one line level: no element between them is laid out as a block.
 * @param b the next text of the run behind `a`
 */
export function flowsInline(a: Node, b: Node): boolean {
  for (const node of nodesBetween(a, b)) {
    // Since they were met, the page may have moved them apart.
    if (node !== a && isText(node) && node.length > 0) break;
    if (isElement(node) && isInline(node) && isBlockInFlow(getComputedStyle(node))) return false;
  }
  const above = new Set<Node>();
  for (let node: Node | null = a; node; node = flatParent(node)) above.add(node);
  let shared: Node | null = b;
  while (shared && !above.has(shared)) shared = flatParent(shared);
  return [a, b].every((start) => {
    for (let node = flatParent(start); node && node !== shared; node = flatParent(node)) {
      if (!isElement(node)) continue;
      const { display, position } = getComputedStyle(node);
      if (!/^(?:inline|contents|ruby)/u.test(display) || position === 'absolute') return false;
    }
    return true;
  });
}

/** Empty or not: it parts the text before it from the text behind it. */
function isBlockInFlow({ display, cssFloat, position }: CSSStyleDeclaration): boolean {
  return !/^(?:inline|contents|ruby|none)/u.test(display) && cssFloat === 'none' && /^[rs]/u.test(position);
}
