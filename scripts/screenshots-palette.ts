/** Few colours instead of all: a picture of text needs no more, and is a third of the size. */

/** Pixels as four bytes each: red, green, blue, alpha. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** 0xRRGGBB, at most 256 of them. */
export type Palette = readonly number[];

const MOST = 256;

/** Paper, wash and white differ by a few steps and cover most of a picture: so many colours are kept as they are. */
const EXACT = 96;

/** The commonest colours as they are, then one for each region of the colours that are left. */
export function choosePalette(pictures: readonly Picture[], size = MOST): Palette {
  const counts = new Map<number, number>();
  for (const picture of pictures)
    for (const colour of coloursOf(picture)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const palette = new Set(byCount.slice(0, EXACT));
  const taken = new Set<number>();
  for (const colour of byCount.slice(EXACT)) {
    if (palette.size === size) break;
    // Sixteen levels of each channel.
    const region = colour & 0xf0f0f0;
    if (!taken.has(region)) palette.add(colour);
    taken.add(region);
  }
  return [...palette];
}

/** For each pixel, the nearest colour's place in the palette. */
export function indexPixels(picture: Picture, palette: Palette): Uint8Array {
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const indexed = new Uint8Array(picture.width * picture.height);
  let at = 0;
  for (const colour of coloursOf(picture)) {
    let place = places.get(colour);
    if (place === undefined) places.set(colour, (place = nearest(palette, colour)));
    indexed[at++] = place;
  }
  return indexed;
}

export function channels(colour: number): readonly [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function* coloursOf({ data }: Picture): Generator<number> {
  for (let i = 0; i < data.length; i += 4)
    yield ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
}

function nearest(palette: Palette, colour: number): number {
  const [red, green, blue] = channels(colour);
  let best = 0;
  let least = Infinity;
  for (const [place, candidate] of palette.entries()) {
    const [r, g, b] = channels(candidate);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance >= least) continue;
    least = distance;
    best = place;
  }
  return best;
}
