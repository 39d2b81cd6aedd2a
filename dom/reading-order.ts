/** The order in which a reader meets the terms of a page, through its shadow trees. */
import type { PageMatch, RunStore } from './run-store.ts';

/** The book keeps the order within each tree; the trees are put in their places here. */
export function inReadingOrder(store: RunStore): PageMatch[] {
  const all = store.inReadingOrder();
  const first = all[0] && nodeOf(all[0])?.getRootNode();
  if (all.every((found) => nodeOf(found)?.getRootNode() === first)) return all;
  return all.sort((a, b) => {
    const [one, other] = [nodeOf(a), nodeOf(b)];
    if (!one || !other) return 0;
    return one === other ? a.match.start - b.match.start : compareNodes(one, other);
  });
}

function nodeOf({ run }: PageMatch): Node | undefined {
  return run.pieces[0]?.node;
}

/** Document order; a shadow tree stands where its host does, before what the host holds. */
function compareNodes(a: Node, b: Node): number {
  const position = a.compareDocumentPosition(b);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED))
    return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  const [chain, other] = [hostsOf(a), hostsOf(b)];
  const at = chain.find((one) => other.some((two) => two.getRootNode() === one.getRootNode())) ?? a;
  const beside = other.find((two) => two.getRootNode() === at.getRootNode()) ?? b;
  if (at === beside) return chain.length - other.length;
  return at.compareDocumentPosition(beside) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** A node, the host of its shadow tree, the host of that one's, and so on. */
function hostsOf(node: Node): Node[] {
  const host = (node.getRootNode() as Partial<ShadowRoot>).host;
  return host ? [node, ...hostsOf(host)] : [node];
}
