/** Marks one document and keeps the marks right while it lives: scan, follow, paint. */
import type { Annotator } from '../core/annotate.ts';
import type { PageContext } from '../core/page-context.ts';
import type { Settings } from '../core/settings.ts';
import { createCrossings } from './crossings.ts';
import { isLeftOut } from './elements.ts';
import { follow, walkAround } from './follow.ts';
import { ALL_AT_ONCE, createHighlighter, type Highlighter } from './highlighter.ts';
import { blocksInView } from './in-view.ts';
import { paced, SHARE } from './paced.ts';
import { observePage } from './page-observer.ts';
import { createPageWalk } from './page-walk.ts';
import { createRunStore, type PageMatch, type RunStore } from './run-store.ts';
import { createShadows, LOOK_EVERY_MS } from './shadows.ts';
import { createTopic } from './topic.ts';
import { createWork, giveWay, type Hold } from './work.ts';

/** So much of each block in view is scanned before all else, in runs. */
const FIRST_RUNS = 40;

/** How marks look, and which of them are shown. */
export type Look = Partial<Pick<Settings, 'style' | 'mode'>>;

export interface Marking {
  readonly store: RunStore;
  readonly highlighter: Highlighter;
  /** True until the first pass over the page is done. */
  readonly scanning: boolean;
  /** The shadow roots to look into when asking what is under a point. */
  readonly shadowRoots: ShadowRoot[];
  /** What the page is about. */
  readonly context: PageContext;
  /** Decides anew with what the top frame has found out. */
  setTop(top: PageContext | null): void;
  /** Shows the marks, or shows them otherwise. */
  show(look: Look): void;
  /** Gives marks in shadow trees their style; see `createMarkSheet`. */
  dress(sheet: CSSStyleSheet): void;
  /** False for a mention beyond the first where only the first is marked. */
  isShown(found: PageMatch): boolean;
}

/**
 * Starts at once.
 * @param onMarks is called whenever the marks on the page may have changed; the first time before this returns
 * @param top what the top frame has found out about the page
 * @param look null: everything is found, and shown when `show` is called
 */
export function startMarking(
  annotator: Annotator,
  signal: AbortSignal,
  onMarks: () => void,
  top: PageContext | null = null,
  look: Look | null = {},
): Marking {
  const store = createRunStore();
  const crossings = createCrossings();
  const topic = createTopic(annotator, top);
  const highlighter = createHighlighter(store, isShown);
  const work = createWork(signal, changed);
  const shadows = createShadows((root, isNew) => {
    if (isNew) {
      observer.watch(root);
      // What the host holds is laid out by its slots now.
      work.add(followLayout());
    }
    if (root.firstChild && root.lastChild) work.add(page.walk(root.firstChild, root.lastChild, new Set()));
  });
  const page = createPageWalk({ annotator, page: topic.context, store, crossings }, shadows);
  const observer = observePage(
    {
      onChanges(records) {
        for (const record of records) pending.push(record);
        const isAdded = ({ type, removedNodes }: MutationRecord) =>
          type === 'childList' && removedNodes.length === 0;
        if (!records.every(isAdded)) {
          page.removals++;
          // Ranges over text that has changed are wrong: these go at once.
          highlighter.dropGone(records);
        }
        followSoon();
      },
      onLayout: () => work.add(followLayout()),
      onView: paint,
    },
    signal,
  );
  const followSoon = paced(() => {
    const records = pending;
    pending = [];
    work.add(follow(records, page));
  }, signal);
  let pending: MutationRecord[] = [];
  let scanning = true;
  let nextPaint = 0;
  let isPaintDue = false;

  function isShown(found: PageMatch): boolean {
    const isOnce = look?.mode === 'first' || annotator.index.entries[found.match.entry]?.everywhere;
    return !isOnce || store.isFirst(found);
  }

  /** What the reader sees is scanned before all else, and drawn before the rest is. */
  function* firstPass(): Generator<Hold> {
    let isFirst = true;
    for (const block of blocksInView()) {
      let left = FIRST_RUNS;
      if (block && !isLeftOut(block)) for (const _ of page.walk(block, block)) if (left-- === 0) break;
      if (isFirst && store.runs.size > 0) {
        isFirst = false;
        highlighter.update();
      }
      yield;
    }
    paint();
    void giveWay().then(() => signal.aborted || work.add(wholePass()));
  }

  function* wholePass(): Generator<Hold> {
    yield* page.walk(document.documentElement, document.documentElement);
    scanning = false;
  }

  /** The page is about something else now. */
  function decideAnew(): void {
    page.scanner = { ...page.scanner, page: topic.context };
    shadows.all.forEach(shadows.forget);
    work.add(page.walk(document.documentElement, document.documentElement, new Set()));
  }

  function* followLayout(): Generator<Hold> {
    const touched = new Set<Node>();
    for (const node of crossings.changed()) {
      if (node) touched.add(node);
      yield;
    }
    yield* walkAround(touched, page);
  }

  /** New marks are shown in the next frame; in a storm of changes not in each. */
  function changed(): void {
    highlighter.dropGone();
    if (!isPaintDue) {
      isPaintDue = true;
      setTimeout(() => {
        isPaintDue = false;
        // A hidden tab has no frames, and nobody to wait for them.
        if (document.hidden) paint();
        else observer.viewSoon();
      }, nextPaint - performance.now());
    }
    onMarks();
  }

  function paint(): void {
    const start = performance.now();
    if (!signal.aborted) highlighter.update();
    nextPaint = start + (performance.now() - start) / SHARE;
  }

  const timer = setInterval(() => {
    if (!scanning) shadows.look();
    if (topic.look()) decideAnew();
    if (store.total > ALL_AT_ONCE && !document.hidden) observer.viewSoon();
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    highlighter.hide();
    shadows.leave();
  });
  if (look) highlighter.show(look.style);
  observer.watch(document);
  work.add(firstPass());

  return {
    store,
    highlighter,
    get scanning() {
      return scanning;
    },
    get shadowRoots() {
      return [...shadows.all];
    },
    get context() {
      return topic.context;
    },
    setTop: (now) => topic.setTop(now) && decideAnew(),
    show(now) {
      look = now;
      highlighter.show(look.style);
      paint();
    },
    dress: shadows.dress,
    isShown,
  };
}
