/** Builds the trie of folded forms and finds a place for each node in the double array. Done where the glossary is compiled. */
import { BITS, ROOT, SMALLEST, type CompactTrie } from './trie.ts';

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
  const { root, counts } = growTree(forms);
  const byCount = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const symbols = new Map(byCount.map(([code], at) => [code, at + 1]));
  const places = createPlaces(symbols.size);
  const order: number[] = [];
  let [labels, shape, bases] = ['', '', ''];
  const queue: BuildNode[] = [root];
  // The queue grows while it is read: breadth first.
  for (const { children, form } of queue) {
    shape += unit(children.size * 2 + (form >= 0 ? 1 : 0));
    if (form >= 0) order.push(form);
    if (children.size === 0) continue;
    const own = [...children].map(([code, node]) => ({ symbol: symbols.get(code) ?? 0, node }));
    own.sort((one, other) => one.symbol - other.symbol);
    const base = places.take(own.map(({ symbol }) => symbol));
    bases += unit(base >> BITS) + unit(base & ((1 << BITS) - 1));
    for (const { symbol, node } of own) {
      labels += unit(symbol);
      queue.push(node);
    }
  }
  const alphabet = [...symbols.keys()].map(spellings);
  return { trie: { alphabet, labels, shape, bases, size: places.size }, order };
}

function unit(number: number): string {
  return String.fromCharCode(SMALLEST + number);
}

/** The tree of the forms, and how many of its nodes each code unit leads to. */
function growTree(forms: readonly string[]): { root: BuildNode; counts: ReadonlyMap<string, number> } {
  const root: BuildNode = { children: new Map(), form: -1 };
  const counts = new Map<string, number>();
  forms.forEach((form, index) => {
    let node = root;
    for (const code of form.split('')) {
      let child = node.children.get(code);
      if (!child) {
        node.children.set(code, (child = { children: new Map(), form: -1 }));
        counts.set(code, (counts.get(code) ?? 0) + 1);
      }
      node = child;
    }
    node.form = index;
  });
  return { root, counts };
}

/** A place is looked for from where the last one was found that hard to find: what lies before is nearly full. */
const HARD_TO_FIND = 16;

/**
 * The places of the double array, given away. The search for gaps is bounded: an only child, as most are, takes the first
 * free place, and several children are not tried again where places were scarce before.
 */
function createPlaces(alphabet: number) {
  const taken: boolean[] = [];
  taken[ROOT] = true;
  let free = ROOT + 1;
  let roomy = free;
  let last = ROOT;
  return {
    /** So large that any base plus any symbol lies within. */
    get size() {
      return last + alphabet + 1;
    },
    /** Takes the places of the children of one node. @param symbols ascending @returns the node's base */
    take(symbols: readonly number[]): number {
      while (taken[free]) free++;
      const [first = 1] = symbols;
      let base = Math.max(1, (symbols.length === 1 ? free : Math.max(free, roomy)) - first);
      for (let tries = 0; symbols.some((symbol) => taken[base + symbol]); tries++) {
        base++;
        if (tries === HARD_TO_FIND) roomy = base + first;
      }
      for (const symbol of symbols) taken[base + symbol] = true;
      last = Math.max(last, base + (symbols.at(-1) ?? 0));
      return base;
    },
  };
}
