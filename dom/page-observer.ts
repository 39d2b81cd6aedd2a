/** Follows the page: what came, changed or went, and when marks may have come into view. */

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'contenteditable', 'role'],
};

/** What may bring text into view or lay it out anew without a change of the tree. */
const VIEW_EVENTS =
  'scroll resize toggle transitionend animationend fullscreenchange change click hashchange load'.split(' ');

/** Reveals by class or style are many on an animated page: layout is asked at most so often. Milliseconds. */
const LAYOUT_EVERY_MS = 200;

/** What is told of a page's life. */
export interface PageListener {
  /** Text has come, changed or gone. Layout changes are not among the records. */
  readonly onChanges: (records: readonly MutationRecord[]) => void;
  /** Something may be laid out otherwise than before. */
  readonly onLayout: () => void;
  /** Marks may have come into view or gone out of it; at most once a frame. */
  readonly onView: () => void;
}

export interface PageObserver {
  /** Observes a document or a shadow root. */
  watch(root: Node): void;
  /** Asks for a look at the view in the next frame. */
  viewSoon(): unknown;
}

export function observePage(listener: PageListener, signal: AbortSignal): PageObserver {
  let isLayoutPending = false;
  let lastLayout = 0;

  // It begins with a report of the size there is, in the next frame and right after its layout: asking for rectangles
  // then forces none. An animation frame comes before.
  const layouts = new ResizeObserver(() => {
    layouts.disconnect();
    listener.onView();
  });
  const viewSoon = () => signal.aborted || layouts.observe(document.documentElement);

  function layoutSoon(): void {
    if (isLayoutPending) return;
    isLayoutPending = true;
    setTimeout(
      () => {
        isLayoutPending = false;
        if (signal.aborted) return;
        lastLayout = performance.now();
        listener.onLayout();
        viewSoon();
      },
      lastLayout + LAYOUT_EVERY_MS - performance.now(),
    );
  }

  const mutations = new MutationObserver((records) => {
    const changes = records.filter((record) => !isOfLayout(record));
    if (changes.length < records.length) layoutSoon();
    if (changes.length > 0) listener.onChanges(changes);
  });
  const options = { capture: true, passive: true, signal };
  for (const type of VIEW_EVENTS) addEventListener(type, viewSoon, options);
  for (const type of ['resize', 'load']) addEventListener(type, layoutSoon, options);
  // A style sheet has come or changed: the window is not told of it, nor of pictures.
  document.addEventListener('load', ({ target }) => target && 'sheet' in target && layoutSoon(), options);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', viewSoon, options);
  signal.addEventListener('abort', () => {
    mutations.disconnect();
    layouts.disconnect();
  });
  return {
    watch: (root) => signal.aborted || mutations.observe(root, WATCHED),
    viewSoon,
  };
}

/** Class, style and the like lay text out; `contenteditable` and `role` decide whether it is marked at all. */
function isOfLayout({ type, attributeName }: MutationRecord): boolean {
  return type === 'attributes' && attributeName !== 'contenteditable' && attributeName !== 'role';
}
