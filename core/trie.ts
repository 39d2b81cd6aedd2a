/**
 * The trie of folded forms, in two shapes: a compact one to store and send (a few bytes a node), and a
 * double array to scan with. A page expands the first into the second; it never builds from entries.
 */

/**
 * Nodes in breadth-first order, root first. `labels` holds one code unit for each node but the root, its symbol;
 * `shape` one for each node: twice its number of children, plus one where a form ends.
 */
export interface CompactTrie {
  /** The code units each symbol is written with; symbol 1 is the first. Frequent ones have small numbers: that packs well. */
  readonly alphabet: readonly string[];
  readonly labels: string;
  readonly shape: string;
}

/** Symbol 1 is stored as `0`, the next as `1` and so on: one byte for the most frequent ones, and no control characters. */
const LABEL_OF_SYMBOL = 0x2f;

interface BuildNode {
  readonly children: Map<string, BuildNode>;
  form: number;
}

/**
 * Builds the compact trie of `forms` (distinct, non-empty, folded).
 * `order[k]` is the index in `forms` of the k-th form in the trie's own order, which `expandTrie` numbers by.
 * @param spellings all code units that fold to one, itself included
 */
export function buildTrie(
  forms: readonly string[],
  spellings: (code: string) => string = (code) => code,
): { trie: CompactTrie; order: number[] } {
  const root: BuildNode = { children: new Map(), form: -1 };
  const counts = new Map<string, number>();
  forms.forEach((form, index) => {
    let node = root;
    for (const symbol of form.split('')) {
      let child = node.children.get(symbol);
      if (!child) {
        node.children.set(symbol, (child = { children: new Map(), form: -1 }));
        counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
      }
      node = child;
    }
    node.form = index;
  });
  const codes = [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([code]) => code);
  const labelOf = new Map(codes.map((code, at) => [code, String.fromCharCode(LABEL_OF_SYMBOL + at + 1)]));
  let labels = '';
  let shape = '';
  const order: number[] = [];
  const queue: BuildNode[] = [root];
  // The queue grows while it is read: breadth first.
  for (const node of queue) {
    shape += String.fromCharCode(node.children.size * 2 + (node.form >= 0 ? 1 : 0));
    if (node.form >= 0) order.push(node.form);
    const symbols = [...node.children].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [symbol, child] of symbols) {
      labels += labelOf.get(symbol) ?? '';
      queue.push(child);
    }
  }
  return { trie: { alphabet: codes.map(spellings), labels, shape }, order };
}

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

/** A place is looked for from where the last one was found that hard to find: what lies before is nearly full. */
const HARD_TO_FIND = 16;

/**
 * Expands the compact trie. A page waits for it, so the search for gaps is bounded: an only child, as most are, takes
 * the first free place, and several children are not tried again where places were scarce before.
 */
export function expandTrie({ alphabet, labels, shape }: CompactTrie): DoubleArray {
  const nodes = shape.length;
  const capacity = nodes * 2 + alphabet.length * 2 + 16;
  let cells = new Int32Array(2 * capacity);
  let form = new Int32Array(capacity);
  const state = new Int32Array(nodes);
  state[0] = ROOT;
  cells[2 * ROOT + 1] = -1;
  let free = ROOT + 1;
  let roomy = free;
  let child = 0;
  let forms = 0;
  for (let node = 0; node < nodes; node++) {
    const code = shape.charCodeAt(node);
    const count = code >> 1;
    const here = state[node] as number;
    if (code & 1) {
      form[here] = ++forms;
      cells[2 * here] = 1;
    }
    if (count === 0) continue;
    while (cells[2 * free + 1] !== 0) free++;
    const first = symbolAt(labels, child);
    let at = Math.max(1, (count === 1 ? free : Math.max(free, roomy)) - first);
    for (let tries = 0; !fits(cells, at, labels, child, count); tries++) {
      at++;
      if (tries === HARD_TO_FIND) roomy = at + first;
    }
    if (at + alphabet.length + 1 >= form.length) {
      form = grow(form, at + alphabet.length + 2);
      cells = grow(cells, 2 * form.length);
    }
    cells[2 * here] = 2 * at + (code & 1);
    for (let k = child; k < child + count; k++) {
      const place = at + symbolAt(labels, k);
      cells[2 * place + 1] = here;
      state[k + 1] = place;
    }
    child += count;
  }
  return { cells, form };
}

/** True where all children find their places free; beyond the array's end everything is. */
function fits(cells: Int32Array, at: number, labels: string, child: number, count: number): boolean {
  for (let k = child; k < child + count; k++) {
    const taken = cells[2 * (at + symbolAt(labels, k)) + 1];
    if (taken !== 0 && taken !== undefined) return false;
  }
  return true;
}

function symbolAt(labels: string, at: number): number {
  return labels.charCodeAt(at) - LABEL_OF_SYMBOL;
}

function grow(array: Int32Array<ArrayBuffer>, atLeast: number): Int32Array<ArrayBuffer> {
  if (array.length >= atLeast) return array;
  const larger = new Int32Array(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}
