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
 * A double-array trie: the child of `node` by `symbol` is `base[node] + symbol` if `check` there names `node`.
 * State 1 is the root, 0 means none. `form` is 1 + the form's number, or 0.
 */
export interface DoubleArray {
  readonly base: Int32Array;
  readonly check: Int32Array;
  readonly form: Int32Array;
  /** Code unit → symbol (1 …), for the labels only. */
  readonly alphabet: ReadonlyMap<number, number>;
}

export const ROOT = 1;

/** Expands the compact trie. Time is linear but for the search for gaps, which starts at the first free place. */
export function expandTrie({ labels, shape }: CompactTrie): DoubleArray {
  const alphabet = numberSymbols(labels);
  const nodes = shape.length;
  const capacity = nodes * 2 + alphabet.size * 2 + 16;
  let base = new Int32Array(capacity);
  let check = new Int32Array(capacity);
  let form = new Int32Array(capacity);
  const state = new Int32Array(nodes);
  state[0] = ROOT;
  check[ROOT] = -1;
  let free = ROOT + 1;
  let child = 0;
  let forms = 0;
  for (let node = 0; node < nodes; node++) {
    const code = shape.charCodeAt(node);
    const count = code >> 1;
    const here = state[node] ?? 0;
    if (code & 1) form[here] = ++forms;
    if (count === 0) continue;
    while (check[free] !== 0) free++;
    const first = alphabet.get(labels.charCodeAt(child)) ?? 0;
    let at = Math.max(1, free - first);
    for (let fits = false; !fits;) {
      fits = true;
      for (let k = 0; k < count; k++) {
        const place = at + (alphabet.get(labels.charCodeAt(child + k)) ?? 0);
        if (check[place] !== 0 && place < check.length) {
          fits = false;
          at++;
          break;
        }
      }
    }
    if (at + alphabet.size + 1 >= check.length) {
      base = grow(base, at + alphabet.size + 2);
      check = grow(check, base.length);
      form = grow(form, base.length);
    }
    base[here] = at;
    for (let k = 0; k < count; k++) {
      const place = at + (alphabet.get(labels.charCodeAt(child + k)) ?? 0);
      check[place] = here;
      state[child + k + 1] = place;
    }
    child += count;
  }
  return { base, check, form, alphabet };
}

/** Frequent symbols get small numbers, which packs the double array tighter. */
function numberSymbols(labels: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < labels.length; i++) {
    const code = labels.charCodeAt(i);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Map(byCount.map(([code], index) => [code, index + 1]));
}

function grow(array: Int32Array<ArrayBuffer>, atLeast: number): Int32Array<ArrayBuffer> {
  if (array.length >= atLeast) return array;
  const larger = new Int32Array(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}
