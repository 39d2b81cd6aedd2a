/** Marks one document and keeps the marks right while it lives: scan, follow, paint. */
import type { Annotator } from '../core/annotate.ts';
import { readPageContext, type PageContext } from '../core/page-context.ts';
import { HIGHLIGHT_CSS } from './highlight-style.ts';
import { Highlighter } from './highlighter.ts';
import { readContextText } from './page-context.ts';
import { PageObserver, type PageChanges } from './page-observer.ts';
import { RunStore, type PageMatch } from './run-store.ts';
import { scanRun } from './run-scanner.ts';
import { inSlices } from './slices.ts';
import { isBlock, isLeftOut, runAround, textRuns, type TextRun } from './text-runs.ts';

/** `attachShadow` fires no event: elements known without a shadow root are looked at again this often. Milliseconds. */
const SHADOW_LOOK_MS = 700;

export class Marking {
  readonly store = new RunStore();
  readonly highlighter: Highlighter;
  /** True until the first pass over the page is done. */
  scanning = true;
  private readonly observer: PageObserver;
  private readonly page: PageContext;
  private readonly shadows = new Set<ShadowRoot>();
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
    const first = main && main !== root && root.contains(main) ? [main] : [];
    for (const start of [...first, root]) {
      await inSlices(textRuns(start), this.signal, (run) => {
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

  private scan(run: TextRun): void {
    scanRun(run, this.annotator, this.page, this.store);
  }

  private changed(): void {
    this.firsts = new Map();
    this.highlighter.update();
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

  private follow({ arrived, removed, beside }: PageChanges): void {
    const touched = new Set<Node>(beside);
    for (const root of removed) {
      for (const node of textNodes(root))
        for (const run of this.store.dropText(node))
          for (const { node: other } of run.pieces) touched.add(other);
    }
    const blocks: Element[] = [];
    for (const node of arrived) {
      if (isBlock(node)) {
        if (node.isConnected && !isLeftOut(node)) blocks.push(node as Element);
        for (const text of textNodes(node)) this.store.dropText(text);
      } else touched.add(node);
    }
    const done = new Set<Node>();
    for (const node of touched) {
      if (!node.isConnected || node.parentNode === null || isBlock(node)) continue;
      const { first, last } = runAround(node);
      if (done.has(first)) continue;
      done.add(first);
      for (let at: Node | null = first; at; at = at === last ? null : at.nextSibling) {
        for (const text of textNodes(at)) this.store.dropText(text);
      }
      if (!isLeftOut(first)) for (const run of textRuns(first, last)) this.scan(run);
    }
    for (const block of blocks) {
      // A block inside another that came with it has been scanned with that one.
      if (!blocks.some((other) => other !== block && other.contains(block)))
        for (const run of textRuns(block)) this.scan(run);
    }
    for (const block of blocks) this.watchShadows(block);
    this.changed();
    this.observer.viewSoon();
  }

  private watchShadows(root: Element | ShadowRoot): void {
    const hosts =
      root instanceof Element ? [root, ...root.querySelectorAll('*')] : root.querySelectorAll('*');
    for (const { shadowRoot } of hosts)
      if (shadowRoot && !this.shadows.has(shadowRoot)) this.adopt(shadowRoot, false);
  }

  /** Custom elements are the ones that get a shadow root late; their names have a hyphen, so the look is cheap. */
  private lookForShadows(): void {
    for (const shadow of this.shadows) if (!shadow.host.isConnected) this.shadows.delete(shadow);
    for (const root of [document, ...this.shadows]) {
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        if (shadowRoot && !this.shadows.has(shadowRoot)) this.adopt(shadowRoot, true);
      }
    }
  }

  private adopt(shadow: ShadowRoot, scan: boolean): void {
    if (shadow.host.localName === 'cezhu-card') return;
    this.shadows.add(shadow);
    this.observer.watch(shadow);
    adoptHighlightStyle(shadow);
    if (scan && shadow.firstChild && shadow.lastChild && !isLeftOut(shadow.host)) {
      for (const run of textRuns(shadow.firstChild, shadow.lastChild)) this.scan(run);
      this.changed();
    }
    this.watchShadows(shadow);
  }

  /** The shadow roots to look into when asking what is under a point. */
  get shadowRoots(): ShadowRoot[] {
    return [...this.shadows];
  }
}

function* textNodes(root: Node): Generator<Text> {
  if (root.nodeType === Node.TEXT_NODE) yield root as Text;
  else {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) yield walker.currentNode as Text;
  }
}

let sheet: CSSStyleSheet | undefined;

/** A rule for highlights holds in its own tree only: each open shadow root gets the sheet; the document has it from the manifest. */
function adoptHighlightStyle(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(HIGHLIGHT_CSS);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
