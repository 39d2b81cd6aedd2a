/** The binding of @tanstack/virtual-core to Preact, for a list that scrolls with the window. */
import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';

type WindowVirtualizer = Virtualizer<Window, HTMLElement>;

interface Options {
  readonly count: number;
  /** Height of every row, CSS pixels. */
  readonly rowSize: number;
  /** Where the list begins, CSS pixels from the top of the document. */
  readonly listTop: number;
  /** What lies over the top of the window while it scrolls, CSS pixels. */
  readonly covered: number;
  /** A row that stays in the document wherever the window is scrolled to, so that it can keep the focus; or -1. */
  readonly kept: number;
}

/** Rows rendered beyond either edge of the window: a quick flick shows no gap. */
const OVERSCAN = 8;

export function useVirtualizer({ count, rowSize, listTop, covered, kept }: Options): WindowVirtualizer {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const options = {
    count,
    getScrollElement: () => window,
    estimateSize: () => rowSize,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: listTop,
    scrollPaddingStart: covered,
    scrollPaddingEnd: 16,
    initialOffset: () => window.scrollY,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    onChange: () => redraw(undefined),
    rangeExtractor: ({ startIndex, endIndex }: { startIndex: number; endIndex: number }) =>
      rowsBetween(startIndex - OVERSCAN, endIndex + OVERSCAN, count, kept),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowSize]);
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

/** Indices in order: those from `first` to `last` that there are, and the kept one. */
function rowsBetween(first: number, last: number, count: number, kept: number): number[] {
  const from = Math.max(0, first);
  const to = Math.min(count - 1, last);
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  if (kept < 0 || kept >= count || (kept >= from && kept <= to)) return rows;
  return kept < from ? [kept, ...rows] : [...rows, kept];
}
