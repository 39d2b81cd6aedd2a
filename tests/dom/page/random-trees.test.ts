/** Ranges, for any tree: each lies where its term stands, none lies over another, and none is missing. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { annotateText } from '../../../core/annotate.ts';
import { foldText, parseFolding } from '../../../core/fold.ts';
import { UNKNOWN_CONTEXT } from '../../../core/page-context.ts';
import { stretchesOf } from '../../../dom/stretches.ts';
import { annotator, startAndWait, textOf } from './stage.ts';

let stage: HTMLElement;

beforeEach(() => {
  stage = document.createElement('main');
  document.body.append(stage);
});
afterEach(() => stage.remove());

const folding = parseFolding('晉晋創创兩两項项無无廢废');

/** Every form a mark may stand for, folded. */
const FORMS = new Set(
  annotator.index.entries.flatMap(({ headword }) => [foldText(headword, folding)]).concat('三率、三度'),
);

/** A tree: text, or an element with what is in it. */
type Tree = string | readonly [name: string, children: readonly Tree[]];

const text = fc.constantFrom(
  '晋创谷',
  '晉',
  '創',
  '谷',
  '三率',
  '三度',
  '“三率”、',
  '两高',
  '“',
  '”',
  '项目',
  '乡村e',
  '镇',
  ' ',
  '\n',
  '\u200b',
  '。',
  '各项工作',
);
const INLINE = ['span', 'b', 'a', 'em', 'mark', 'x-y'];
const ANY = [...INLINE, 'p', 'div', 'li', 'br', 'ruby', 'rt', 'style', 'textarea', 'svg'];

function trees(names: readonly string[]): fc.Arbitrary<readonly Tree[]> {
  const { children } = fc.letrec<{ tree: Tree; children: readonly Tree[] }>((tie) => ({
    tree: fc.oneof(
      { withCrossShrink: true, maxDepth: 5 },
      text,
      fc.tuple(fc.constantFrom(...names), tie('children')),
    ),
    children: fc.array(tie('tree'), { maxLength: 6 }),
  }));
  return children;
}

function build(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [tag, children] = tree;
  const element = document.createElement(tag);
  element.append(...children.map(build));
  return element;
}

async function marksIn(children: readonly Tree[]) {
  stage.replaceChildren(...children.map(build));
  const lifetime = new AbortController();
  const { store } = await startAndWait(lifetime.signal);
  const found = store.inReadingOrder();
  lifetime.abort();
  return found;
}

it('each lies in the tree, over its term and nothing else', async () => {
  let marks = 0;
  await fc.assert(
    fc.asyncProperty(trees(ANY), async (children) => {
      let [node, offset]: [Node, number] = [stage, 0];
      for (const found of await marksIn(children)) {
        marks++;
        const headword = annotator.index.entries[found.match.entry]?.headword ?? '';
        const covered = foldText(textOf(found).replaceAll('…', ''), folding);
        expect(FORMS).toContain(covered);
        expect(covered.replaceAll('、', '')).toBe(foldText(headword, folding));
        for (const { start, end } of stretchesOf(found)) {
          expect(stage.contains(start.node) && stage.contains(end.node)).toBe(true);
          expect(start.node.parentElement?.closest('style, textarea, rt')).toBeNull();
          const range = new Range();
          // Setting an offset past the end throws.
          range.setStart(start.node, start.offset);
          range.setEnd(end.node, end.offset);
          expect(range.collapsed).toBe(false);
          // Behind all that came before it.
          expect(range.comparePoint(node, offset)).toBeLessThanOrEqual(0);
          [node, offset] = [end.node, end.offset];
        }
      }
    }),
    { numRuns: 150 },
  );
  // Most trees hold a term: the test does not pass by marking nothing.
  expect(marks).toBeGreaterThan(50);
});

it('in one block, whatever its inline elements, they are those of its text', async () => {
  let marks = 0;
  await fc.assert(
    fc.asyncProperty(trees(INLINE), async (children) => {
      const found = await marksIn([['p', children]]);
      const source = stage.textContent;
      marks += found.length;
      expect(found.map(({ match: { start, end } }) => [start, end])).toEqual(
        annotateText(annotator, source, UNKNOWN_CONTEXT).map(({ start, end }) => [start, end]),
      );
      expect(found.map(textOf)).toEqual(found.map(({ match: { start, end } }) => source.slice(start, end)));
    }),
    { numRuns: 150 },
  );
  expect(marks).toBeGreaterThan(50);
});
