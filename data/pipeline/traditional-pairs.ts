import { Converter } from 'opencc-js/t2cn';

/** CJK Unified Ideographs and Extension A: what `core/fold.ts` can fold, one UTF-16 code unit each. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

let pairs: string | null = null;

/**
 * All traditional–simplified pairs as `compileIndex` takes them, traditional first: 晉晋創创兩两.
 * Build time only: the conversion tables are heavy, so the index keeps just the pairs the glossary's own characters need.
 */
export function traditionalPairs(): string {
  if (pairs !== null) return pairs;
  const convert = Converter({ from: 't', to: 'cn' });
  pairs = '';
  for (const [from, to] of BLOCKS) {
    for (let code = from; code <= to; code++) {
      const character = String.fromCharCode(code);
      const simplified = convert(character);
      if (simplified !== character && simplified.length === 1) pairs += character + simplified;
    }
  }
  return pairs;
}
