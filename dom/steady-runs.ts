/** A walk over runs that bears a page which goes on changing while the walk pauses. */
import { isText } from './elements.ts';
import { textRuns, type TextRun, type Visit } from './text-runs.ts';
import { nodeBehind } from './tree.ts';
import type { Hold } from './work.ts';

/**
 * Like `textRuns`. Where nodes were taken away during a pause, the walk is taken up anew from where it stood: a live
 * range, which the browser moves along with every change of the tree, keeps the place.
 * `hold` must be called before the page goes on.
 * @param removals counts how often nodes were taken away
 */
export function* steadyRuns(
  first: Node,
  last: Node,
  removals: () => number,
  visit: Visit,
): Generator<{ readonly run: TextRun | null; readonly hold: Hold }> {
  const place = new Range();
  /** Finding a node's number among its siblings takes as long as the list: done only when the walk must wait. */
  const hold = () => {
    if (isText(at)) place.setStart(at, at.length);
    else if (at.parentNode) place.setStartBefore(at);
  };
  let at: Node = first;
  const walkFrom = (from: Node) =>
    textRuns(from, last, (node, isSkipped) => {
      at = node;
      visit(node, isSkipped);
    });
  let walk = walkFrom(first);
  let known = removals();
  for (let step = walk.next(); !step.done; step = walk.next()) {
    yield { run: step.value, hold };
    if (known === removals()) continue;
    known = removals();
    const end = step.value?.pieces.at(-1);
    // Within a long text node the walk stands on firm ground.
    if (end?.node === at && end.end < end.node.length && place.startContainer === at) continue;
    const from = nodeAt(place);
    if (!from || isBeyond(from, last)) return;
    walk = walkFrom(from);
  }
}

/** The node behind a place in the tree. */
function nodeAt({ startContainer, startOffset }: Range): Node | null {
  const inside = isText(startContainer) ? undefined : startContainer.childNodes[startOffset];
  return inside ?? nodeBehind(startContainer, document);
}

/** True where the walk has passed its end, or its end is gone: then somebody has been told to walk there anew. */
function isBeyond(node: Node, last: Node): boolean {
  return (
    !last.isConnected ||
    (!last.contains(node) && (last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
  );
}
