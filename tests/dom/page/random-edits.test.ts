/** Whatever is done to a page, its marks end as those of a fresh look. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fragment, pause, placesOf, start, startAndWait, wrap } from './stage.ts';

let stage: HTMLElement;

beforeEach(() => {
  stage = document.createElement('main');
  document.body.append(stage);
});

afterEach(() => {
  vi.restoreAllMocks();
  stage.remove();
});

const words = ['晋创谷', '晋', '创谷', '创', '谷', '三率', '三度', '第', '“', '”', '。', ' ', ''];
const names = 'p span div b x-y code br ruby rt li style section td'.split(' ');
const kinds = 'text element remove edit move wrap unwrap split editable display shadow wait'.split(' ');

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(1000),
    to: fc.nat(1000),
    word: fc.constantFrom(...words),
    name: fc.constantFrom(...names),
  }),
  { maxLength: 40 },
);

/** Time goes on by so much whenever it is asked for: each step of the work is a slice of its own. */
function hurry(milliseconds: number): void {
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds));
}

it.each([
  ['in one go', 0],
  ['a step at a time, while the page goes on changing', 5],
])(
  'ends with the marks of a fresh look, whatever was done: %s',
  async (_, milliseconds) => {
    if (milliseconds > 0) hurry(milliseconds);
    await fc.assert(
      fc.asyncProperty(edits, async (steps) => {
        stage.replaceChildren(
          fragment('<p>晋<b>创</b>谷</p><div>三率<i>三<u></u>度</i></div>晋创<x-y>谷</x-y>'),
        );
        const [follows, looks] = [new AbortController(), new AbortController()];
        try {
          const following = start(follows.signal);
          for (const step of steps) {
            if (step.kind === 'wait') await pause();
            else apply(step);
          }
          const fresh = await startAndWait(looks.signal);
          await vi.waitFor(() => expect(placesOf(following)).toEqual(placesOf(fresh)), {
            timeout: 3000,
            interval: 5,
          });
        } finally {
          follows.abort();
          looks.abort();
        }
      }),
      { numRuns: 120 },
    );
  },
  60_000,
);

interface Edit {
  readonly kind: string;
  readonly at: number;
  readonly to: number;
  readonly word: string;
  readonly name: string;
}

/** One small edit of the stage; what cannot be done is left undone. */
function apply({ kind, at, to, word, name }: Edit): void {
  const nodes: ChildNode[] = [];
  const walker = document.createTreeWalker(stage);
  while (walker.nextNode()) nodes.push(walker.currentNode as ChildNode);
  const elements = [stage, ...stage.querySelectorAll<HTMLElement>('*')];
  const node = nodes[at % nodes.length];
  const parent = elements[to % elements.length]!;
  const before = parent.childNodes[at % (parent.childNodes.length + 1)] ?? null;
  if (kind === 'text') parent.insertBefore(document.createTextNode(word), before);
  else if (kind === 'element') {
    const element = document.createElement(name);
    element.append(word);
    parent.insertBefore(element, before);
  } else if (!node) return;
  else if (kind === 'remove') node.remove();
  else if (kind === 'move') {
    if (!node.contains(parent) && before !== node) parent.insertBefore(node, before);
  } else if (kind === 'wrap') wrap(node, name);
  else if (kind === 'unwrap') node.replaceWith(...node.childNodes);
  else if (kind === 'editable') {
    if (node instanceof HTMLElement) node.toggleAttribute('contenteditable');
  } else if (kind === 'display') {
    if (node instanceof HTMLElement) node.style.display = node.style.display ? '' : 'block';
  } else if (kind === 'shadow') {
    if (node instanceof HTMLElement && ['P', 'SPAN', 'X-Y'].includes(node.tagName) && !node.shadowRoot)
      node.attachShadow({ mode: 'open' }).append(fragment(`<p>${word}</p><slot></slot>`));
  } else if (node instanceof Text) {
    if (kind === 'edit') node.data = word;
    else node.splitText(to % (node.length + 1));
  }
}
