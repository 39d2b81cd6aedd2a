import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useVirtualizer } from './use-virtualizer.ts';

interface Props {
  readonly count: number;
  /** Tells a screen reader what is listed. */
  readonly label: string;
  readonly keyOf: (index: number) => string;
  /** Content of a row: holds one element marked `data-row-focus`, which takes the focus of the row. */
  readonly children: (index: number, isCurrent: boolean) => ComponentChildren;
  /** The row that Tab comes to first. */
  readonly initial?: number;
}

/** Until a row has been measured. CSS pixels. */
const FIRST_GUESS = 76;

/** Height of a row as last measured, by label of the list: a list that is shown again is laid out right from the start. */
const known = new Map<string, number>();

/**
 * A list of any length, of which only the rows near the window are in the document. All rows are of one height, so that
 * a place in the list is the same place after going away and back. Arrow keys, Home and End go from row to row; the
 * row that has the focus stays in the document.
 */
export function VirtualList({ count, label, keyOf, children, initial = 0 }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [rowSize, setRowSize] = useState(known.get(label) ?? FIRST_GUESS);
  const [edges, setEdges] = useState({ top: 0, covered: 0 });
  const [wanted, setCurrent] = useState(initial);
  const current = Math.min(wanted, count - 1);
  const toFocus = useRef(false);
  const virtualizer = useVirtualizer({
    count,
    rowSize,
    listTop: edges.top,
    covered: edges.covered,
    kept: current,
  });

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const measure = () => {
      const row = element.querySelector(':scope > [role=listitem]');
      const size = row?.getBoundingClientRect().height ?? 0;
      if (size > 0) {
        known.set(label, size);
        setRowSize(size);
      }
      const top = element.getBoundingClientRect().top + window.scrollY;
      const covered = Number.parseFloat(getComputedStyle(element).scrollMarginBlockStart) || 0;
      setEdges((before) => (before.top === top && before.covered === covered ? before : { top, covered }));
    };
    measure();
    let frame = 0;
    // In a frame of its own: what is measured may change the size that is observed.
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    observer.observe(document.body);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [label, count]);

  useLayoutEffect(() => {
    if (!toFocus.current) return;
    toFocus.current = false;
    virtualizer.scrollToIndex(current, { align: 'auto' });
    focusTarget(list.current, current)?.focus({ preventScroll: true });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = targetOf(event.key, current, count);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (next === current) return virtualizer.scrollToIndex(next, { align: 'auto' });
    toFocus.current = true;
    setCurrent(next);
  };

  return (
    <div
      ref={list}
      class="virtual-list"
      role="list"
      aria-label={label}
      style={{ blockSize: `${count * rowSize}px` }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => (
        <div
          key={keyOf(index)}
          class="virtual-row"
          role="listitem"
          aria-setsize={count}
          aria-posinset={index + 1}
          data-index={index}
          style={{ transform: `translateY(${start - edges.top}px)` }}
          onFocusIn={() => setCurrent(index)}
        >
          {children(index, index === current)}
        </div>
      ))}
    </div>
  );
}

function targetOf(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, count - 1);
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function focusTarget(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector(`:scope > [data-index="${index}"] [data-row-focus]`) ?? null;
}
