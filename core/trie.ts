/**
 * The trie of folded forms, in two shapes: a compact one to store and send (a few bytes a node), and a
 * double array to scan with. A page expands the first into the second; it never builds from entries.
 */

/**
 * Nodes in breadth-first order, root first. `labels` holds one code unit for each node but the root;
 * `shape` one for each node: twice its number of children, plus one where a form ends.
 */
export interface CompactTrie {
  readonly labels: string;
  readonly shape: string;
}

interface BuildNode {
  readonly children: Map<string, BuildNode>;
  form: number;
}

/**
 * Builds the compact trie of `forms` (distinct, non-empty, folded).
 * `order[k]` is the index in `forms` of the k-th form in the trie's own order, which `expandTrie` numbers by.
 */
export function buildTrie(forms: readonly string[]): { trie: CompactTrie; order: number[] } {
  const root: BuildNode = { children: new Map(), form: -1 };
  forms.forEach((form, index) => {
    let node = root;
    for (const symbol of form.split('')) {
      let child = node.children.get(symbol);
      if (!child) node.children.set(symbol, (child = { children: new Map(), form: -1 }));
      node = child;
    }
    node.form = index;
  });
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
      labels += symbol;
      queue.push(child);
    }
  }
  return { trie: { labels, shape }, order };
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
  /** Code unit → symbol (1 …), for the labels only. */
  readonly alphabet: ReadonlyMap<number, number>;
}

export const ROOT = 1;

/** A place is looked for from where the last one was found that hard to find: what lies before is nearly full. */
const HARD_TO_FIND = 16;

/**
 * Expands the compact trie. A page waits for it, so the search for gaps is bounded: an only child, as most are, takes
 * the first free place, and several children are not tried again where places were scarce before.
 */
export function expandTrie({ labels, shape }: CompactTrie): DoubleArray {
  const { alphabet, symbols } = numberSymbols(labels);
  const nodes = shape.length;
  const capacity = nodes * 2 + alphabet.size * 2 + 16;
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
    const first = symbols[child] as number;
    let at = Math.max(1, (count === 1 ? free : Math.max(free, roomy)) - first);
    for (let tries = 0; !fits(cells, at, symbols, child, count); tries++) {
      at++;
      if (tries === HARD_TO_FIND) roomy = at + first;
    }
    if (at + alphabet.size + 1 >= form.length) {
      form = grow(form, at + alphabet.size + 2);
      cells = grow(cells, 2 * form.length);
    }
    cells[2 * here] = 2 * at + (code & 1);
    for (let k = child; k < child + count; k++) {
      const place = at + (symbols[k] as number);
      cells[2 * place + 1] = here;
      state[k + 1] = place;
    }
    child += count;
  }
  return { cells, form, alphabet };
}

/** True where all children find their places free; beyond the array's end everything is. */
function fits(cells: Int32Array, at: number, symbols: Uint16Array, child: number, count: number): boolean {
  for (let k = child; k < child + count; k++) {
    const taken = cells[2 * (at + (symbols[k] as number)) + 1];
    if (taken !== 0 && taken !== undefined) return false;
  }
  return true;
}

/** Frequent symbols get small numbers, which packs the double array tighter. */
function numberSymbols(labels: string): { alphabet: Map<number, number>; symbols: Uint16Array } {
  const counts = new Uint32Array(65536);
  const used: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    const code = labels.charCodeAt(i);
    const count = counts[code] as number;
    if (count === 0) used.push(code);
    counts[code] = count + 1;
  }
  used.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const numbers = new Uint16Array(65536);
  const alphabet = new Map<number, number>();
  for (const [index, code] of used.entries()) {
    alphabet.set(code, index + 1);
    numbers[code] = index + 1;
  }
  const symbols = new Uint16Array(labels.length);
  for (let i = 0; i < labels.length; i++) symbols[i] = numbers[labels.charCodeAt(i)] as number;
  return { alphabet, symbols };
}

function grow(array: Int32Array<ArrayBuffer>, atLeast: number): Int32Array<ArrayBuffer> {
  if (array.length >= atLeast) return array;
  const larger = new Int32Array(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}
