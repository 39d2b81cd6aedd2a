/**
 * The trie of folded forms, in two shapes: a compact one to store and send (a few bytes a node), and a double array to
 * scan with. A page expands the first into the second; where each node goes was found out when the glossary was compiled
 * (`build-trie.ts`).
 */

/** Nodes in breadth-first order, root first. A code unit stands for the number it is greater by than `SMALLEST`. */
export interface CompactTrie {
  /** The code units each symbol is written with; symbol 1 is the first. Frequent ones have small numbers: that packs well. */
  readonly alphabet: readonly string[];
  /** For each node but the root its symbol: one code unit. */
  readonly labels: string;
  /** For each node twice its number of children, plus one where a form ends: one code unit. */
  readonly shape: string;
  /** For each node with children its base: two code units, 14 bits each, the higher first. */
  readonly bases: string;
  /** The number of places. */
  readonly size: number;
}

/** Small numbers are frequent: `0` and what follows it takes one byte, and none of it is a control character. */
export const SMALLEST = 0x30;
/** A code unit holds so many bits: no number becomes half a surrogate pair. */
export const BITS = 14;

/**
 * A double-array trie. State s has two cells side by side, since both are looked at together: in the first its base,
 * doubled, and 1 if a form ends there; in the second the state it is a child of, 0 for a free place. The child of s by a
 * symbol is at base + symbol, if the second cell there names s. State 1 is the root, 0 means none.
 */
export interface DoubleArray {
  readonly cells: Int32Array;
  /** 1 + the number of the form that ends at a state, or 0. */
  readonly form: Int32Array;
}

export const ROOT = 1;

/** Expands the compact trie, which a page waits for: one pass over its nodes. */
export function expandTrie({ labels, shape, bases, size }: CompactTrie): DoubleArray {
  const nodes = shape.length;
  const cells = new Int32Array(2 * size);
  const form = new Int32Array(size);
  const state = new Int32Array(nodes);
  state[0] = ROOT;
  cells[2 * ROOT + 1] = -1;
  let child = 0;
  let parent = 0;
  let forms = 0;
  for (let node = 0; node < nodes; node++) {
    const code = shape.charCodeAt(node) - SMALLEST;
    const here = state[node] as number;
    const ends = code & 1;
    if (ends) form[here] = ++forms;
    cells[2 * here] = ends;
    const end = child + (code >> 1);
    if (child === end) continue;
    const high = bases.charCodeAt(parent++) - SMALLEST;
    const base = (high << BITS) | (bases.charCodeAt(parent++) - SMALLEST);
    cells[2 * here] = 2 * base + ends;
    while (child < end) {
      const place = base + labels.charCodeAt(child++) - SMALLEST;
      cells[2 * place + 1] = here;
      state[child] = place;
    }
  }
  return { cells, form };
}
