/** Marks one document and keeps the marks right while it lives: scan, follow, paint. */
import type { Annotator } from '../core/annotate.ts';
import { readPageContext, type PageContext } from '../core/page-context.ts';
import { adoptHighlightStyle, dropHighlightStyle } from './highlight-style.ts';
import { Highlighter } from './highlighter.ts';
import { readContextText } from './page-context.ts';
import { PageObserver, type PageChanges } from './page-observer.ts';
import { RunStore, type PageMatch } from './run-store.ts';
import { scanRun } from './run-scanner.ts';
import { inSlices } from './slices.ts';
import { leafAfter, leafBefore, runAround } from './run-extent.ts';
import { isBlock, isLeftOut, isText, nodeBehind, nodesBetween, textRuns, type TextRun } from './text-runs.ts';

/** `attachShadow` fires no event: elements known without a shadow root are looked at again this often. Milliseconds. */
const SHADOW_LOOK_MS = 700;

/** A frame at 60 a second. Milliseconds. */
const FRAME_MS = 16;

export class Marking {
  readonly store = new RunStore();
  readonly highlighter: Highlighter;
  /** True until the first pass over the page is done. */
  scanning = true;
  private readonly observer: PageObserver;
  private readonly page: PageContext;
  private readonly shadows = new Set<ShadowRoot>();
  /** Text that was taken away while the first pass ran: the walk may have stood there. */
  private readonly gone = new WeakSet<Text>();
  private removals = 0;
  /** When marks were last repainted because of a change. */
  private painted = -Infinity;
  /** The first mention of each entry that is marked only once. */
  private firsts = new Map<number, PageMatch['match']>();

  /** Starts at once. `onMarks` is called whenever the marks on the page have changed. */
  constructor(
    private readonly annotator: Annotator,
    private readonly signal: AbortSignal,
    private readonly onMarks: () => void,
    context?: PageContext,
  ) {
    this.page = context ?? readPageContext(readContextText(document), annotator.index.regions);
    this.highlighter = new Highlighter(this.store, (found) => this.isShown(found));
    this.observer = new PageObserver(
      (changes) => this.follow(changes),
      () => this.highlighter.update(),
      signal,
    );
    signal.addEventListener('abort', () => {
      this.highlighter.destroy();
      this.store.clear();
      for (const shadow of this.shadows) dropHighlightStyle(shadow);
    });
    this.observer.watch(document);
    void this.firstPass();
  }

  /** What the reader sees first is scanned first: the block in the middle of the viewport, then everything. */
  private async firstPass(): Promise<void> {
    const seen = new Set<Text>();
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    const main = middle?.closest('article,main,section,p,div');
    const root = document.body ?? document.documentElement;
    const first = main && main !== root && root.contains(main) && !isLeftOut(main) ? [main] : [];
    for (const start of [...first, root]) {
      await inSlices(this.steadyRuns(start), this.signal, (run) => {
        const node = run.pieces[0]?.node;
        if (!node || (start === root && seen.has(node))) return;
        if (start !== root) seen.add(node);
        this.scan(run);
      });
      if (this.signal.aborted) return;
      this.changed();
    }
    this.scanning = false;
    this.watchShadows(root);
    this.changed();
    const timer = setInterval(() => this.lookForShadows(), SHADOW_LOOK_MS);
    this.signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** The runs below a root while the page goes on changing: where text was taken away, the walk is taken up anew. */
  private *steadyRuns(root: Node): Generator<TextRun> {
    const trail: Text[] = [];
    let walk = textRuns(root);
    let known = this.removals;
    for (let step = walk.next(); !step.done; step = walk.next()) {
      const run = step.value;
      const last = run.pieces.at(-1);
      if (last) trail.push(last.node);
      yield run;
      if (known === this.removals) continue;
      known = this.removals;
      const isSteady = (node: Text) => node.isConnected && !this.gone.has(node);
      // Within a long text node the walk stands on firm ground.
      if (last && isSteady(last.node) && last.end < last.node.length) continue;
      let behind: Node | null = null;
      for (let node = trail.at(-1); node && !behind; node = trail.at(-1)) {
        if (isSteady(node)) {
          behind = nodeBehind(node, root);
          if (!behind) return;
        } else trail.pop();
      }
      walk = textRuns(behind ?? root, root);
    }
  }

  private scan(run: TextRun): void {
    scanRun(run, this.annotator, this.page, this.store);
  }

  /** Repaints at once, but in a storm of changes once a frame: that is before anything new can be seen. */
  private changed(): void {
    this.firsts = new Map();
    const now = performance.now();
    if (now - this.painted < FRAME_MS) {
      this.highlighter.dropGone();
      this.observer.viewSoon();
    } else {
      this.painted = now;
      this.highlighter.update();
    }
    this.onMarks();
  }

  /** A term that stands everywhere is marked where it stands first. */
  private isShown(found: PageMatch): boolean {
    const { entry } = found.match;
    if (!this.annotator.index.entries[entry]?.everywhere) return true;
    if (this.firsts.size === 0) this.findFirsts();
    return this.firsts.get(entry) === found.match;
  }

  private findFirsts(): void {
    for (const { match } of this.store.inReadingOrder()) {
      if (!this.firsts.has(match.entry)) this.firsts.set(match.entry, match);
    }
  }

  private follow({ arrived, removed, places }: PageChanges): void {
    const touched = new Set<Node>();
    const blocks = new Set<Element>();
    for (const root of removed) this.forget(root, touched);
    if (removed.size > 0) this.removals++;
    for (const { parent, before, after } of places) {
      // A sibling that went on its way since has left a place of its own.
      if (before === null || before.parentNode === parent) add(touched, leafBefore(parent, before));
      if (after === null || after.parentNode === parent) add(touched, leafAfter(parent, after));
    }
    for (const node of arrived) {
      if (!node.isConnected) continue;
      if (node.nodeType === Node.ELEMENT_NODE) this.forget(node, touched);
      if (isBlock(node)) blocks.add(node as Element);
      else touched.add(node);
    }
    for (const block of blocks) {
      // A block inside another that came with it is scanned with that one.
      if (!hasAncestorIn(block, blocks)) this.rescan(block, block, touched);
    }
    this.rescanAround(touched, blocks);
    for (const node of arrived)
      if (node.nodeType === Node.ELEMENT_NODE && node.isConnected) this.watchShadows(node as Element);
    // At once: ranges over text that has changed are wrong until they are registered anew.
    this.changed();
    this.observer.viewSoon();
  }

  /** Forgets all runs with text below a root; the other nodes of these runs are touched. */
  private forget(root: Node, touched: Set<Node>): void {
    for (const node of textNodes(root)) {
      if (this.scanning) this.gone.add(node);
      this.forgetText(node, touched);
    }
  }

  private forgetText(node: Text, touched: Set<Node>): void {
    for (const run of this.store.dropText(node)) for (const { node: other } of run.pieces) touched.add(other);
  }

  /** Walks the runs around all touched nodes anew, each once; a walk may touch more. Not those inside `blocks`. */
  private rescanAround(touched: Set<Node>, blocks: ReadonlySet<Node>): void {
    const walked = new Map<Node, Node>();
    for (const node of touched) {
      if (!node.isConnected || isBlock(node) || hasAncestorIn(node, blocks)) continue;
      let [from, to] = [node, node];
      while (from.firstChild) from = from.firstChild;
      while (to.lastChild) to = to.lastChild;
      if (walked.has(from) && walked.get(from) === walked.get(to)) continue;
      const { first, last } = runAround(node, (a, b) => this.store.areJoined(a, b));
      for (const at of nodesBetween(first, last)) walked.set(at, first);
      this.rescan(first, last, touched);
    }
  }

  private rescan(first: Node, last: Node, touched: Set<Node>): void {
    for (const at of nodesBetween(first, last)) if (isText(at)) this.forgetText(at, touched);
    if (!isLeftOut(first)) for (const run of textRuns(first, last)) this.scan(run);
  }

  /** Takes in the open shadow roots below a root, known or not. */
  private watchShadows(root: Element | ShadowRoot): void {
    if ('shadowRoot' in root && root.shadowRoot) this.adopt(root.shadowRoot);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) this.adopt(shadowRoot);
  }

  /** `attachShadow` can be called on many elements, a `div` too: all are asked. */
  private lookForShadows(): void {
    for (const shadow of this.shadows) if (!shadow.host.isConnected) this.shadows.delete(shadow);
    const known = this.shadows.size;
    for (const root of [document, ...this.shadows]) {
      for (const { shadowRoot } of root.querySelectorAll('*'))
        if (shadowRoot && !this.shadows.has(shadowRoot)) this.adopt(shadowRoot);
    }
    if (this.shadows.size > known) this.changed();
  }

  private adopt(shadow: ShadowRoot): void {
    if (shadow.host.localName === 'cezhu-card') return;
    if (!this.shadows.has(shadow)) {
      this.shadows.add(shadow);
      this.observer.watch(shadow);
      adoptHighlightStyle(shadow);
    }
    if (shadow.firstChild && shadow.lastChild && !isLeftOut(shadow.firstChild))
      for (const run of textRuns(shadow.firstChild, shadow.lastChild)) this.scan(run);
    this.watchShadows(shadow);
  }

  /** The shadow roots to look into when asking what is under a point. */
  get shadowRoots(): ShadowRoot[] {
    return [...this.shadows];
  }
}

function add(nodes: Set<Node>, node: Node | null): void {
  if (node) nodes.add(node);
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (nodes.has(at)) return true;
  return false;
}

/** All text below a node, open shadow trees included. */
function* textNodes(root: Node): Generator<Text> {
  const roots = [root];
  for (const top of roots) {
    for (const node of nodesBetween(top, top)) {
      if (isText(node)) yield node;
      else if ('shadowRoot' in node && node.shadowRoot) roots.push(node.shadowRoot as ShadowRoot);
    }
  }
}
