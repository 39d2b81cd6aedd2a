/** Marks follow the page: after each change they are what a fresh look would find. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import highlightCss from '../../../dom/highlight.css?inline';
import type { Marking } from '../../../dom/marking.ts';
import { fragment, marksOf, pause, placesOf, start, startAndWait } from './stage.ts';

let stage: HTMLElement;
let ends: AbortController;

beforeEach(() => {
  stage = document.createElement('main');
  document.body.append(stage);
  ends = new AbortController();
});

afterEach(() => {
  ends.abort();
  stage.remove();
});

async function begin(markup: string): Promise<Marking> {
  stage.append(fragment(markup));
  return startAndWait(ends.signal);
}

const find = (selector: string) => stage.querySelector<HTMLElement>(selector)!;
const textIn = (selector: string) => find(selector).firstChild as Text;
const one = ['晋创谷→晋创谷'];

describe('a change', () => {
  const cases: [string, string, () => unknown, string[]][] = [
    ['text grows', '<p>晋创</p>', () => (textIn('p').data += '谷'), one],
    ['text is edited', '<p>晋创谷</p>', () => (textIn('p').data = '山'), []],
    ['text before a mark grows', '<p>晋创谷</p>', () => textIn('p').insertData(0, '建设'), one],
    ['textContent', '<p>山</p>', () => (find('p').textContent = '晋创谷'), one],
    ['replaced', '<p>晋创谷</p>', () => textIn('p').replaceWith('晋创谷', '三率'), [...one, '三率→三率']],
    ['moved', '<p>晋创谷</p><i>a</i>', () => stage.append(find('p')), one],
    ['moved into another line', '<p>晋创</p><i>谷</i>', () => find('p').append(find('i')), one],
    ['split', '<p>建设晋创谷</p>', () => textIn('p').splitText(3), one],
    ['normalized', '<p>建设晋<b></b>创谷</p>', () => (find('b').remove(), find('p').normalize()), one],
    ['removed', '<p>晋创谷</p>', () => find('p').remove(), []],
    ['removed with its line', '<p>晋<b>创</b>谷</p>', () => find('b').remove(), []],
    [
      'a block comes in between',
      '<p>晋创<b></b>谷</p>',
      () => find('b').append(document.createElement('div')),
      [],
    ],
    ['a block goes', '<div>晋创<p></p>谷</div>', () => find('p').remove(), one],
    ['a block goes, its text stays', '<div>晋<p>创</p>谷</div>', () => find('p').replaceWith('创'), one],
    ['a block in an inline goes', '<div>晋<b>创<p></p></b>谷</div>', () => find('p').remove(), one],
    ['a false beginning goes', '<div>第<b>x</b><i>三率</i></div>', () => find('b').remove(), []],
    ['a number before it goes', '<div><b>第</b><i>三率</i></div>', () => find('b').remove(), ['三率→三率']],
    [
      'a number goes, and a block stood beside it',
      '<div><b>第<u><p>a</p></u></b><i>三率</i></div>',
      () => (textIn('b').remove(), find('u').remove()),
      ['三率→三率'],
    ],
    ['wrapped in an inline', '<p>晋创谷</p>', () => wrap(textIn('p').splitText(1), 'b'), one],
    ['wrapped in a block', '<p>晋创谷</p>', () => wrap(textIn('p').splitText(1), 'div'), []],
    [
      'an inline with a block inside',
      '<p>晋</p>',
      () => find('p').append(fragment('<b>创谷<div>三率</div></b>')),
      [...one, '三率→三率'],
    ],
    [
      'into an editor',
      '<div contenteditable></div>',
      () => find('div').append(fragment('<p>晋创谷</p>晋创谷')),
      [],
    ],
    ['into code', '<code><b></b></code>', () => find('b').append('晋创谷'), []],
    ['becomes editable', '<p>晋<b>创谷</b></p>', () => find('b').setAttribute('contenteditable', ''), []],
    [
      'is editable no more',
      '<p>晋<b contenteditable>创谷</b></p>',
      () => find('b').removeAttribute('contenteditable'),
      one,
    ],
    [
      'beside what becomes editable',
      '<p>第<b>x</b>三率</p>',
      () => find('b').setAttribute('contenteditable', ''),
      ['三率→三率'],
    ],
    ['becomes a textbox', '<p>晋创谷</p>', () => find('p').setAttribute('role', 'textbox'), []],
    ['custom elements', '<p></p>', () => find('p').append(fragment('<x-y><x-z>晋创</x-z>谷</x-y>')), one],
    ['a comment between goes', '<p>晋<!--x-->创谷</p>', () => textIn('p').nextSibling?.remove(), one],
    [
      'in with its text, then emptied',
      '<p></p>',
      () => (find('p').append('晋创谷'), find('p').replaceChildren()),
      [],
    ],
    ['the same twice at once', '<b></b>', () => find('b').append(fragment('<p>晋创谷</p>').firstChild!), one],
  ];
  it.each(cases)('%s', async (_, markup, change, expected) => {
    const marking = await begin(markup);
    change();
    await pause();
    expect(marksOf(marking)).toEqual(expected);
  });

  it('and back', async () => {
    const marking = await begin('<p>晋<b>创</b>谷</p>');
    find('b').setAttribute('contenteditable', 'true');
    await pause();
    expect(marksOf(marking)).toEqual([]);
    find('b').setAttribute('contenteditable', 'false');
    await pause();
    expect(marksOf(marking)).toEqual(one);
    find('p').remove();
    await pause();
    expect(marking.store.runs.size).toBe(0);
  });
});

function wrap(node: ChildNode, name: string): void {
  const around = document.createElement(name);
  node.replaceWith(around);
  around.append(node);
}

describe('hidden text', () => {
  it('is painted when it is revealed', async () => {
    const marking = await begin(
      `<section hidden>${'<p>晋创谷</p>'.repeat(9)}</section>${'<p>三率</p>'.repeat(400)}`,
    );
    const isNear = () => marking.highlighter.near.some(({ run }) => run.text === '晋创谷');
    expect(isNear()).toBe(false);
    expect(marksOf(marking)).toHaveLength(409);
    find('section').hidden = false;
    scrollTo(0, 0);
    await vi.waitFor(() => expect(isNear()).toBe(true));
  });
});

describe('shadow roots', () => {
  const attach = (host: Element, markup: string) => {
    const root = host.attachShadow({ mode: 'open' });
    root.append(fragment(markup));
    return root;
  };

  it('nested ones are marked and styled, and left as they were', async () => {
    stage.append(document.createElement('div'));
    const outer = attach(find('div'), '<p>晋创谷</p><section></section>');
    const inner = attach(outer.querySelector('section')!, '三率');
    const marking = await startAndWait(ends.signal);
    expect(marksOf(marking).sort()).toEqual(['三率→三率', ...one]);
    for (const root of [outer, inner]) {
      const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      expect(rules.map(({ cssText }) => cssText).join('')).toContain('::highlight(');
    }
    expect(highlightCss).toContain('::highlight(');
    ends.abort();
    expect([...outer.adoptedStyleSheets, ...inner.adoptedStyleSheets]).toEqual([]);
  });

  it('late ones are found within a second, followed, moved and forgotten', async () => {
    const marking = await begin('<div></div><p></p>');
    const root = attach(find('div'), '<p>晋创谷</p>');
    await pause(1000);
    expect(marksOf(marking)).toEqual(one);
    root.append('三率');
    await pause();
    expect(marksOf(marking)).toEqual([...one, '三率→三率']);
    find('p').append(root.host);
    await pause();
    expect(marksOf(marking)).toEqual([...one, '三率→三率']);
    root.host.remove();
    await pause();
    expect(marking.store.runs.size).toBe(0);
  });

  it('one that comes with its host is marked once', async () => {
    const marking = await begin('<p>字</p>');
    const host = document.createElement('x-host');
    attach(host, '晋创谷');
    find('p').append(host);
    await pause(1000);
    expect(marksOf(marking)).toEqual(one);
  });

  it('not inside an editor', async () => {
    stage.append(fragment('<div contenteditable><p></p></div>'));
    attach(find('p'), '晋创谷');
    expect(marksOf(await startAndWait(ends.signal))).toEqual([]);
  });
});

describe('many changes', () => {
  it('finds the mark of each of 1,000 text nodes added one by one, and forgets them all', async () => {
    const marking = await begin('<div></div>');
    for (let i = 0; i < 1000; i++) {
      find('div').append(`第${i}条晋创谷`);
      await Promise.resolve();
    }
    await pause();
    expect(marksOf(marking)).toHaveLength(1000);
    find('div').replaceChildren();
    await pause();
    expect(marking.store.runs.size).toBe(0);
  });

  it.each([
    ['paragraphs', 'p'],
    ['inline elements', 'span'],
    ['custom elements', 'x-row'],
  ])('reads little more than what is appended to 5,000 %s', async (_, name) => {
    await begin(`<${name}>推进晋创谷建设和三率考核工作落实</${name}>`.repeat(5000));
    const read = vi.spyOn(CharacterData.prototype, 'data', 'get');
    stage.append(fragment(`<${name}>晋创谷</${name}>`));
    await pause();
    const reads = read.mock.calls.length;
    read.mockRestore();
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThan(500);
  });

  it('reads on where the page takes away what the first pass stands on', async () => {
    stage.append(fragment(`<section>${'<div><p>晋创谷</p></div>'.repeat(20_000)}</section><h2>三率</h2>`));
    const marking = start(ends.signal);
    for (let i = 0; marking.scanning; i++) {
      const all = stage.querySelectorAll('section div');
      for (const old of [...all].slice(0, all.length / 2)) old.remove();
      await pause();
      if (i > 30) break;
    }
    while (marking.scanning) await pause();
    await pause();
    expect(marksOf(marking).at(-1)).toBe('三率→三率');
    expect(marksOf(marking)).toHaveLength(stage.querySelectorAll('p').length + 1);
  });

  it('ends with the marks of a fresh look, whatever was done', async () => {
    const words = ['晋创谷', '晋', '创谷', '创', '谷', '三率', '三度', '第', '“', '”', '。', ' ', ''];
    const names = [
      'p',
      'span',
      'div',
      'b',
      'x-y',
      'code',
      'br',
      'ruby',
      'rt',
      'li',
      'style',
      'section',
      'td',
    ];
    const edit = fc.record({
      kind: fc.constantFrom(
        'text',
        'element',
        'remove',
        'edit',
        'move',
        'wrap',
        'unwrap',
        'split',
        'editable',
        'wait',
      ),
      at: fc.nat(1000),
      to: fc.nat(1000),
      word: fc.constantFrom(...words),
      name: fc.constantFrom(...names),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 40 }), async (edits) => {
        stage.replaceChildren(
          fragment('<p>晋<b>创</b>谷</p><div>三率<i>三<u></u>度</i></div>晋创<x-y>谷</x-y>'),
        );
        const [follows, looks] = [new AbortController(), new AbortController()];
        try {
          const following = await startAndWait(follows.signal);
          for (const step of edits) {
            if (step.kind === 'wait') await pause();
            else apply(step);
          }
          await pause();
          const fresh = await startAndWait(looks.signal);
          expect(placesOf(following)).toEqual(placesOf(fresh));
        } finally {
          follows.abort();
          looks.abort();
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

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
  } else if (node instanceof Text) {
    if (kind === 'edit') node.data = word;
    else node.splitText(to % (node.length + 1));
  }
}
