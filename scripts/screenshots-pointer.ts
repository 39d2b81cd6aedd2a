/** Screenshots show no pointer: one is drawn into them. */
import type { Picture } from './screenshots-palette.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `#` black, `.` white; its tip is at the top left. */
const POINTER = [
  '#',
  '##',
  '#.#',
  '#..#',
  '#...#',
  '#....#',
  '#.....#',
  '#......#',
  '#.......#',
  '#........#',
  '#.........#',
  '#......#####',
  '#...#..#',
  '#..##..#',
  '#.#  #..#',
  '##   #..#',
  '#     #..#',
  '      #..#',
  '       ##',
];

/** The picture with a pointer whose tip is there. Pixels. */
export function drawPointer(picture: Picture, { x, y }: Point): Picture {
  const data = Uint8Array.from(picture.data);
  for (const [row, line] of POINTER.entries()) {
    for (const [column, sign] of [...line].entries()) {
      if (sign === ' ') continue;
      const at = ((Math.round(y) + row) * picture.width + Math.round(x) + column) * 4;
      data.fill(sign === '#' ? 0 : 255, at, at + 3);
    }
  }
  return { ...picture, data };
}
