/**
 * Paints matches with the CSS Custom Highlight API. Chromium pays for every registered range on each frame in which
 * a style changes, so on a page with many only those near the viewport are registered.
 */
import type { Settings } from '../core/settings.ts';
import { createGrounds, type Ground } from './ground.ts';
import { runsNear } from './near-runs.ts';
import type { MarkedRun, PageMatch, RunStore } from './run-store.ts';
import { elementOf, stretchesOf } from './stretches.ts';

/** Up to so many ranges cost a frame less than finding out where they are. */
export const ALL_AT_ONCE = 40;

/** A page that clears the shared registry gets its way after so many times. */
const MAX_RESTORES = 50;

export interface Highlighter {
  /** The matches whose ranges are registered now: those a pointer can be over. */
  readonly near: readonly PageMatch[];
  /** True while the registry holds our marks: another script of ours that takes over puts its own in their place. */
  readonly isRegistered: boolean;
  /** Begins to show marks, or shows them in another style. */
  show(style?: Settings['style']): void;
  /** Registers what is near the viewport. Call it after any change of matches, layout or scroll position, once a frame. */
  update(): void;
  /**
   * Takes out what is gone from the page's book, and puts in what has taken its place, without a look at the layout: a
   * stale range lies anywhere.
   * @param records changes that the book does not know yet
   */
  dropGone(records?: readonly MutationRecord[]): void;
  hide(): void;
}

export function createHighlighter(store: RunStore, isShown: (found: PageMatch) => boolean): Highlighter {
  const marks: Readonly<Record<Ground, Highlight>> = {
    light: new Highlight(),
    dark: new Highlight(),
    plain: new Highlight(),
  };
  let near: readonly PageMatch[] = [];
  let names: readonly (readonly [string, Highlight])[] = [];
  let restores = 0;
  let look = '';
  let groundOf = createGrounds();

  function register(): void {
    for (const [name, highlight] of names) CSS.highlights.set(name, highlight);
  }

  function hide(): void {
    for (const [name, highlight] of names) {
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    names = near = [];
  }

  function paint(next: readonly PageMatch[]): void {
    near = next;
    const ranges: Record<Ground, StaticRange[]> = { light: [], dark: [], plain: [] };
    for (const found of next) {
      const element = elementOf(found.run);
      if (element) ranges[groundOf(element)].push(...rangesOf(found));
    }
    for (const ground of ['light', 'dark', 'plain'] as const) fill(marks[ground], ranges[ground]);
  }

  return {
    get near() {
      return near;
    },
    get isRegistered() {
      return names.every(([name, highlight]) => CSS.highlights.get(name) === highlight);
    },
    show(style = 'dotted') {
      hide();
      // Neutral names: the page can list the registry.
      names = Object.entries(marks).map(([ground, highlight]) => [`note-${style}-${ground}`, highlight]);
      register();
    },
    update() {
      if (names.length === 0) return;
      // The registry is the page's too: a page that clears it takes our marks along.
      if (restores < MAX_RESTORES && !names.every(([name]) => CSS.highlights.has(name))) {
        restores++;
        register();
      }
      const runs = [...(store.total <= ALL_AT_ONCE ? store.runs : runsNear(store.runs))];
      const next = runs.flatMap((run) => run.matches.map((match) => ({ run, match }))).filter(isShown);
      // A page that turns dark: each mark's ground is looked at anew.
      const now = lookOfPage();
      if (now === look && sameMatches(next, near)) return;
      look = now;
      groundOf = createGrounds();
      paint(next);
    },
    dropGone(records = []) {
      const changed = new Set<Node>(records.map(({ target }) => target));
      const wrong = new Set<MarkedRun>();
      if (changed.size > 0)
        for (const run of new Set(near.map((found) => found.run)))
          if (!run.pieces.every(({ node }) => node.isConnected && !changed.has(node))) wrong.add(run);
      if (near.every(({ run }) => store.runs.has(run) && !wrong.has(run))) return;
      paint(near.flatMap((found) => store.current(found) ?? []).filter(({ run }) => !wrong.has(run)));
    },
    hide,
  };
}

function lookOfPage(): string {
  return [document.documentElement, document.body]
    .flatMap((element) => (element ? getComputedStyle(element) : []))
    .map(({ color, backgroundColor, colorScheme }) => color + backgroundColor + colorScheme)
    .join();
}

/** Where a match lies, as the registry takes it. */
export function rangesOf(found: PageMatch): StaticRange[] {
  return stretchesOf(found).map(
    ({ start, end }) =>
      new StaticRange({
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: end.node,
        endOffset: end.offset,
      }),
  );
}

/** Clear and add anew: Firefox takes 2 ms for each single removal. */
function fill(highlight: Highlight, ranges: readonly StaticRange[]): void {
  highlight.clear();
  for (const range of ranges) highlight.add(range);
}

function sameMatches(a: readonly PageMatch[], b: readonly PageMatch[]): boolean {
  return a.length === b.length && a.every(({ match }, index) => match === b[index]?.match);
}
