import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideView, placeBox, type Area } from '../../../dom/place-box.ts';

const length = (least: number, greatest: number) => fc.integer({ min: least, max: greatest });
const areas = fc.record({
  view: fc.record({
    left: fc.constant(0),
    top: fc.constant(0),
    width: length(240, 1600),
    height: length(160, 1200),
  }),
  at: fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  word: fc.record({ width: length(16, 200), height: length(12, 80) }),
  size: fc.record({ height: length(60, 480) }),
});

function cover(one: Area, other: Area): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

describe('placeBox', () => {
  it('keeps a box in the view and off its term wherever there is room to read in', () => {
    fc.assert(
      fc.property(areas, ({ view, at, word, size }) => {
        const term = {
          left: at.x * (view.width - word.width),
          top: at.y * (view.height - word.height),
          ...word,
        };
        const width = Math.min(372, view.width - 16);
        const place = placeBox(term, { width, height: size.height }, view);
        const height = Math.min(size.height, place.room);
        const box = { left: place.x, top: place.y, width: place.sheet ? view.width : width, height };
        const above = term.top;
        const below = view.height - term.top - term.height;
        if (Math.max(above, below) >= 280) expect(cover(box, term)).toBe(false);
        if (Math.max(above, below) >= 80) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.left + box.width).toBeLessThanOrEqual(view.width);
          expect(box.top + box.height).toBeLessThanOrEqual(view.height);
        }
      }),
    );
  });

  it('goes below, else above, else beside', () => {
    const view = { left: 0, top: 0, width: 1200, height: 500 };
    const term = (top: number) => ({ left: 100, top, width: 60, height: 20 });
    const size = { width: 372, height: 300 };
    expect(placeBox(term(100), size, view)).toMatchObject({ x: 100, y: 126, sheet: null });
    expect(placeBox(term(400), size, view)).toMatchObject({ x: 100, y: 94, sheet: null });
    expect(placeBox(term(240), size, view)).toMatchObject({ x: 166, sheet: null });
  });

  it('stays on its side while it fits there, and in any case while nothing else has changed', () => {
    const view = { left: 0, top: 0, width: 1200, height: 500 };
    const term = { left: 100, top: 400, width: 60, height: 20 };
    const low = { width: 372, height: 60 };
    const tall = { width: 372, height: 460 };
    // It would fit below, where it has not been.
    expect(placeBox(term, low, view)).toMatchObject({ side: 'below' });
    expect(placeBox(term, low, view, { side: 'above', y: 334, isStill: false })).toMatchObject({
      side: 'above',
      y: 334,
    });
    expect(placeBox(term, tall, view, { side: 'above', y: 334, isStill: true })).toMatchObject({
      side: 'above',
      y: 8,
    });
    expect(placeBox(term, tall, view, { side: 'above', y: 334, isStill: false })).toMatchObject({
      side: 'after',
    });
    // Beside the term it moves no further than it must: the reader is in it.
    const after = { side: 'after', y: 32, isStill: true } as const;
    expect(placeBox(term, low, view, after)).toMatchObject({ side: 'after', y: 32 });
    expect(placeBox(term, tall, view, after)).toMatchObject({ side: 'after', y: 32 });
    expect(placeBox(term, { width: 372, height: 480 }, view, after)).toMatchObject({ side: 'after', y: 12 });
    const high = { ...term, top: 300 };
    expect(placeBox(high, tall, view, { side: 'below', y: 326, isStill: true })).toMatchObject({
      y: 326,
      room: 166,
    });
  });

  it('becomes a sheet only in a narrow view', () => {
    const size = { width: 344, height: 400 };
    const narrow = { left: 0, top: 0, width: 360, height: 640 };
    const term = { left: 20, top: 300, width: 60, height: 20 };
    expect(placeBox(term, size, narrow)).toMatchObject({ x: 0, y: 326, sheet: 'bottom' });
    expect(placeBox({ ...term, top: 500 }, { ...size, height: 600 }, narrow)).toMatchObject({
      y: 0,
      sheet: 'top',
    });
    expect(placeBox(term, size, { ...narrow, width: 481 }).sheet).toBeNull();
  });
});

it('a box moved by hand stays in the view', () => {
  const view = { left: 0, top: 0, width: 800, height: 600 };
  const size = { width: 372, height: 200 };
  expect(insideView(-50, 9999, size, view)).toEqual({ x: 8, y: 392 });
  expect(insideView(100, 100, size, view)).toEqual({ x: 100, y: 100 });
});
