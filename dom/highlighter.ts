/**
 * Paints matches with the CSS Custom Highlight API. Chromium pays for every registered range on each frame in which
 * a style changes, so on a page with many only those near the viewport are registered.
 */
import { isOnDark } from './ground.ts';
import { stretchesOf, type MarkedRun, type PageMatch, type RunStore } from './run-store.ts';

/** Neutral names: the page can list the registry. Their style is in highlight.css. */
const NAMES = { light: 'note-on-light', dark: 'note-on-dark', active: 'note-active' } as const;

/** Up to so many ranges cost a frame less than finding out where they are. */
const ALL_AT_ONCE = 150;

/** Sections in which positions are asked: more rectangles than this take longer than they save. */
const MAX_SECTIONS = 200;

/** How far beyond the viewport marks are kept registered, in heights of it. */
const MARGIN = 0.5;

/** A page that clears the shared registry gets its way after so many times. */
const MAX_RESTORES = 50;

export class Highlighter {
  private readonly light = new Highlight();
  private readonly dark = new Highlight();
  private readonly active = new Highlight();
  private registered: readonly PageMatch[] = [];
  private restores = 0;
  private ink = '';

  constructor(
    private readonly store: RunStore,
    private readonly isShown: (found: PageMatch) => boolean,
  ) {
    this.register();
  }

  /** The matches whose ranges are registered now: those a pointer can be over. */
  get near(): readonly PageMatch[] {
    return this.registered;
  }

  /** Registers what is near the viewport. Call it after any change of matches, layout or scroll position, once a frame. */
  update(): void {
    this.restore();
    const next = this.matchesNear().filter(this.isShown);
    // A page that turns dark turns its ink light: each mark's ground is looked at anew.
    const ink = getComputedStyle(document.body ?? document.documentElement).color;
    if (ink === this.ink && sameMatches(next, this.registered)) return;
    this.ink = ink;
    this.paint(next);
  }

  /** Takes out what is gone from the page's book, at once and without a look at the layout: a stale range lies anywhere. */
  dropGone(): void {
    const left = this.registered.filter(({ run }) => this.store.runs.has(run));
    if (left.length < this.registered.length) this.paint(left);
  }

  private paint(next: readonly PageMatch[]): void {
    this.registered = next;
    const grounds = new Map<Element, boolean>();
    const ranges = { light: [] as StaticRange[], dark: [] as StaticRange[] };
    for (const found of next) {
      const element = found.run.pieces[0]?.node.parentElement;
      if (!element) continue;
      let dark = grounds.get(element);
      if (dark === undefined) grounds.set(element, (dark = isOnDark(element)));
      ranges[dark ? 'dark' : 'light'].push(...rangesOf(found));
    }
    fill(this.light, ranges.light);
    fill(this.dark, ranges.dark);
  }

  /** Shows one match as the one whose card is open, or none. */
  setActive(found: PageMatch | null): void {
    fill(this.active, found ? rangesOf(found) : []);
  }

  destroy(): void {
    for (const [name, highlight] of this.highlights()) {
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.registered = [];
  }

  private highlights(): [string, Highlight][] {
    return [
      [NAMES.light, this.light],
      [NAMES.dark, this.dark],
      [NAMES.active, this.active],
    ];
  }

  private register(): void {
    for (const [name, highlight] of this.highlights()) CSS.highlights.set(name, highlight);
  }

  /** The registry is the page's too: a page that clears it takes our marks along. */
  private restore(): void {
    if (CSS.highlights.has(NAMES.light) || this.restores >= MAX_RESTORES) return;
    this.restores++;
    this.register();
  }

  private matchesNear(): PageMatch[] {
    const runs = this.store.inOrder;
    const total = runs.reduce((sum, run) => sum + run.matches.length, 0);
    const near = total <= ALL_AT_ONCE ? runs : runsNear(runs);
    return near.flatMap((run) => run.matches.map((match) => ({ run, match })));
  }
}

/** Runs in sections of neighbours; a section counts as near if the box around its first and last block is. */
function runsNear(runs: readonly MarkedRun[]): MarkedRun[] {
  const size = Math.ceil(runs.length / MAX_SECTIONS);
  const top = -innerHeight * MARGIN;
  const bottom = innerHeight * (1 + MARGIN);
  const near: MarkedRun[] = [];
  for (let i = 0; i < runs.length; i += size) {
    const section = runs.slice(i, i + size);
    const boxes = [section[0], section.at(-1)].flatMap((run) => boxOf(run));
    const from = Math.min(...boxes.map((box) => box.top));
    const to = Math.max(...boxes.map((box) => box.bottom));
    if (boxes.length > 0 && to >= top && from <= bottom) near.push(...section);
  }
  return near;
}

/** The box of the element around a run; none where it is not laid out. */
function boxOf(run: MarkedRun | undefined): DOMRect[] {
  const box = run?.pieces[0]?.node.parentElement?.getBoundingClientRect();
  return box && (box.width > 0 || box.height > 0) ? [box] : [];
}

function rangesOf(found: PageMatch): StaticRange[] {
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
