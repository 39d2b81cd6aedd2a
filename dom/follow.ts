/** From what the browser says has changed to the walks that bring the book up to date: as much as changed, no more. */
import { isBlock, isText } from './elements.ts';
import type { PageWalk } from './page-walk.ts';
import { leafAfter, leafBefore, runAround } from './run-extent.ts';
import { hasAncestorIn, nodesBetween } from './tree.ts';
import type { Hold } from './work.ts';

/** Where more text went at once, the book is searched for what is gone instead: that can be done in slices. */
const MANY_TEXTS = 2000;

/** Brings the book up to date after a batch of mutations. Yields whenever it may pause. */
export function* follow(records: readonly MutationRecord[], page: PageWalk): Generator<Hold> {
  const arrived = new Set<Node>();
  const touched = new Set<Node>();
  const blocks = new Set<Element>();
  let isAllForgotten = true;
  for (const record of records) {
    for (const root of record.removedNodes) {
      isAllForgotten = page.forget(root, touched, MANY_TEXTS) && isAllForgotten;
      yield;
    }
    if (record.type !== 'childList') arrived.add(record.target);
    for (const node of record.addedNodes) {
      arrived.add(node);
      yield;
    }
  }
  if (!isAllForgotten) yield* page.forgetGone(touched);
  for (const record of records) {
    if (record.type !== 'characterData') touchBeside(record, touched);
    yield;
  }
  for (const node of arrived) {
    if (isBlock(node)) blocks.add(node as Element);
    else touched.add(node);
    yield;
  }
  for (const block of blocks) {
    // A block inside another that came with it is scanned with that one.
    if (block.isConnected && !hasAncestorIn(block, blocks)) yield* page.walk(block, block, touched);
    yield;
  }
  yield* walkAround(touched, page, blocks);
}

/** Where something came or went, the text on both sides may have grown together or apart. */
function touchBeside(
  { type, target, previousSibling, nextSibling }: MutationRecord,
  touched: Set<Node>,
): void {
  const isAttribute = type === 'attributes';
  const parent = isAttribute ? target.parentNode : target;
  if (!parent) return;
  const before = isAttribute ? target.previousSibling : previousSibling;
  const after = isAttribute ? target.nextSibling : nextSibling;
  // A sibling that went on its way since has left a place of its own.
  const leaves = [
    before === null || before.parentNode === parent ? leafBefore(parent, before) : null,
    after === null || after.parentNode === parent ? leafAfter(parent, after) : null,
  ];
  for (const leaf of leaves) if (leaf) touched.add(leaf);
}

/** Walks the runs around all touched nodes anew, each once; a walk may touch more. Not those inside `blocks`. */
export function* walkAround(
  touched: Set<Node>,
  page: PageWalk,
  blocks: ReadonlySet<Node> = new Set(),
): Generator<Hold> {
  const { store } = page.scanner;
  const walked = new Map<Node, Node>();
  for (const node of touched) {
    yield;
    if (!node.isConnected || isBlock(node) || hasAncestorIn(node, blocks)) continue;
    let [from, to] = [node, node];
    while (from.firstChild) from = from.firstChild;
    while (to.lastChild) to = to.lastChild;
    if (walked.has(from) && walked.get(from) === walked.get(to)) continue;
    const { first, last } = runAround(node, (a, b) => store.areJoined(a, b));
    for (const at of nodesBetween(first, last)) if (!at.firstChild || isText(at)) walked.set(at, first);
    yield* page.walk(first, last, touched);
  }
}
