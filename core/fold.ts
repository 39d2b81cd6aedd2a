/**
 * Folding: the same term in every spelling a page may use becomes one string of symbols.
 * Dropped: quotation marks, white space, zero-width characters, soft hyphens. Folded: full-width to half-width,
 * upper to lower case, traditional to simplified. Kept: everything else, 、 above all (三率、三度 is a form of its own).
 * Each rule works on one UTF-16 code unit, so an offset in the source is never lost.
 */

const OPENING = '“‘「『﹁﹃〝';
const CLOSING = '”’」』﹂﹄〞〟';
/** Straight marks open and close alike. */
const STRAIGHT = '"\'＂＇';

/** Unicode White_Space, zero-width characters, soft hyphen, word joiner, BOM and bidi marks, as code unit ranges. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x2064],
  [0x2066, 0x206f],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

const skipped = new Set<number>();
const sides = new Map<string, number>();
[OPENING, STRAIGHT, CLOSING].forEach((marks, at) => {
  for (const mark of marks) {
    skipped.add(mark.charCodeAt(0));
    sides.set(mark, at - 1);
  }
});
for (const [from, to] of INVISIBLE) for (let code = from; code <= to; code++) skipped.add(code);

/** All code units that folding drops. */
export function skippedCodes(): Iterable<number> {
  return skipped;
}

/** -1 for a quotation mark that opens, 1 for one that closes, 0 for a straight one. */
export function quoteSide(character: string): number | undefined {
  return sides.get(character);
}

/** The offset of the first character from `at` on, in steps of 1 or -1, that is not zero-width. */
export function stepOver(text: string, at: number, step: 1 | -1, over: RegExp = /\p{Cf}/u): number {
  while (over.test(text.charAt(at))) at += step;
  return at;
}

/**
 * The offset of a mark that opens before `at` (step -1) or closes from `at` on (step 1), or -1. White space may lie between,
 * but not before a straight mark, which may then belong to another quotation: "甲" 乙 "丙".
 */
export function quoteBeside(text: string, at: number, step: 1 | -1): number {
  const near = stepOver(text, at, step);
  const far = stepOver(text, near, step, /[\s\p{Cf}]/u);
  const side = quoteSide(text.charAt(far));
  return side === step || (side === 0 && near === far) ? far : -1;
}

/** Half-width, lower-case code unit for any code unit. Traditional forms are the matter of a `Folding`. */
function foldWidthAndCase(code: number): number {
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return half >= 0x41 && half <= 0x5a ? half + 32 : half;
}

/** Traditional code unit → simplified code unit. */
export type Folding = ReadonlyMap<number, number>;

/**
 * Reads a folding from pairs written one after another, traditional character first: `晉晋創创兩两`.
 * Characters outside the Basic Multilingual Plane are not folded, so a pair is always two code units.
 */
export function parseFolding(pairs: string): Folding {
  const folding = new Map<number, number>();
  for (let i = 0; i + 1 < pairs.length; i += 2) folding.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
  return folding;
}

/** The folded code unit, or 0 where folding drops it. */
export function foldCode(code: number, folding: Folding): number {
  if (skipped.has(code)) return 0;
  const plain = foldWidthAndCase(code);
  return folding.get(plain) ?? plain;
}

/** The folded text: the string two spellings of one term have in common. */
export function foldText(text: string, folding: Folding): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i), folding);
    if (code !== 0) folded += String.fromCharCode(code);
  }
  return folded;
}

/** All code units that fold to a folded one, itself first: 5５, aＡ and the like, 创創. */
export function spellingsOf(code: string, reverse: ReadonlyMap<string, string>): string {
  const symbol = code.charCodeAt(0);
  let spellings = code + (reverse.get(code) ?? '');
  if (symbol >= 0x21 && symbol <= 0x7e) spellings += String.fromCharCode(symbol + 0xfee0);
  if (symbol >= 0x61 && symbol <= 0x7a) spellings += String.fromCharCode(symbol - 32, symbol - 32 + 0xfee0);
  return spellings;
}

/** The folding turned round: simplified → all its traditional characters. */
export function reverseFolding(folding: Folding): Map<string, string> {
  const reverse = new Map<string, string>();
  for (const [traditional, simplified] of folding) {
    const code = String.fromCharCode(simplified);
    reverse.set(code, (reverse.get(code) ?? '') + String.fromCharCode(traditional));
  }
  return reverse;
}
