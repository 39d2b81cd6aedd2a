/** Follows the page: which text came, changed or went, and when marks may have come into view. */

/** A place in the tree, by the siblings it stood between when something came or went there. */
export interface Place {
  readonly parent: Node;
  readonly before: Node | null;
  readonly after: Node | null;
}

/** What has to be looked at again after a batch of mutations. */
export interface PageChanges {
  /** Nodes that came in or changed; some may be gone again. */
  readonly arrived: ReadonlySet<Node>;
  /** Roots of what went; their text nodes may be in the book. */
  readonly removed: ReadonlySet<Node>;
  /** Where something came or went: the text on both sides may have grown together or apart. */
  readonly places: readonly Place[];
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'contenteditable', 'role'],
};

/** Reveals by class or style are many on an animated page: positions are asked at most so often. Milliseconds. */
const LAYOUT_EVERY_MS = 200;

/**
 * Observes a document and the shadow roots handed to `watch`.
 * @param onChanges text has come, changed or gone
 * @param onView marks may have come into view or gone out of it; at most once a frame
 */
export class PageObserver {
  private readonly mutations: MutationObserver;
  private viewPending = false;
  private lastLayout = 0;

  constructor(
    private readonly onChanges: (changes: PageChanges) => void,
    private readonly onView: () => void,
    private readonly signal: AbortSignal,
  ) {
    this.mutations = new MutationObserver((records) => this.sort(records));
    const options = { capture: true, passive: true, signal };
    for (const type of ['scroll', 'resize', 'toggle', 'transitionend', 'animationend', 'fullscreenchange']) {
      window.addEventListener(type, () => this.viewSoon(), options);
    }
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.viewSoon(), { signal });
    signal.addEventListener('abort', () => this.mutations.disconnect());
  }

  watch(root: Node): void {
    if (!this.signal.aborted) this.mutations.observe(root, WATCHED);
  }

  /** Asks for a look at the view in the next frame. */
  viewSoon(): void {
    if (this.viewPending) return;
    this.viewPending = true;
    requestAnimationFrame(() => {
      this.viewPending = false;
      if (!this.signal.aborted) this.onView();
    });
  }

  private sort(records: readonly MutationRecord[]): void {
    const arrived = new Set<Node>();
    const removed = new Set<Node>();
    const places: Place[] = [];
    let layout = false;
    for (const record of records) {
      const { type, target, previousSibling: before, nextSibling: after } = record;
      if (type === 'characterData') arrived.add(target);
      else if (type === 'childList') {
        for (const node of record.addedNodes) arrived.add(node);
        for (const node of record.removedNodes) removed.add(node);
        places.push({ parent: target, before, after });
      } else if (record.attributeName === 'contenteditable' || record.attributeName === 'role') {
        arrived.add(target);
        const { parentNode: parent, previousSibling, nextSibling } = target;
        if (parent) places.push({ parent, before: previousSibling, after: nextSibling });
      } else layout = true;
    }
    if (layout) this.layoutSoon();
    if (arrived.size > 0 || removed.size > 0) this.onChanges({ arrived, removed, places });
  }

  private layoutSoon(): void {
    const now = performance.now();
    const wait = this.lastLayout + LAYOUT_EVERY_MS - now;
    if (wait <= 0) {
      this.lastLayout = now;
      this.viewSoon();
    } else if (!this.viewPending) {
      this.viewPending = true;
      setTimeout(() => {
        this.viewPending = false;
        this.lastLayout = performance.now();
        this.viewSoon();
      }, wait);
    }
  }
}
