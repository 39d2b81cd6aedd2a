/** Text that moves, goes, is split or wrapped, or is taken out of an editor. */
import { find, table, textIn } from './case.ts';

const JIN = ['晋创谷'];

function wrap(node: ChildNode, name: string): void {
  const around = node.ownerDocument!.createElement(name);
  node.replaceWith(around);
  around.append(node);
}

export const MOVES = table(
  [
    'moved to the end',
    '<p>晋创谷</p><div>文</div>',
    JIN,
    {
      before: JIN,
      change: (page) => find(page, 'main').append(find(page, 'p')),
    },
  ],
  [
    'moved into a line',
    '<p>晋创</p><i>谷</i>',
    JIN,
    { change: (page) => find(page, 'p').append(find(page, 'i')) },
  ],
  [
    'moved out of a line',
    '<p>晋创<i>谷</i></p>',
    [],
    {
      before: JIN,
      change: (page) => find(page, 'main').append(find(page, 'i')),
    },
  ],
  [
    'two change places',
    '<p id="a">晋创谷</p><p id="b">吨半粮</p>',
    ['吨半粮', '晋创谷'],
    {
      before: ['晋创谷', '吨半粮'],
      change: (page) => find(page, '#a').before(find(page, '#b')),
    },
  ],
  ['removed', '<p>晋创谷</p>', [], { before: JIN, change: (page) => find(page, 'p').remove() }],
  [
    'removed with what is around it',
    '<section><div><p>晋创谷</p></div></section>',
    [],
    {
      before: JIN,
      change: (page) => find(page, 'section').remove(),
    },
  ],
  [
    'removed and put back',
    '<p>晋创谷</p>',
    JIN,
    {
      before: JIN,
      change: (page) => {
        const paragraph = find(page, 'p');
        paragraph.remove();
        find(page, 'main').append(paragraph);
      },
    },
  ],
  [
    'removed and put back later',
    '<p>晋创谷</p>',
    JIN,
    {
      before: JIN,
      change: async (page) => {
        const paragraph = find(page, 'p');
        paragraph.remove();
        await new Promise((resolve) => setTimeout(resolve, 60));
        find(page, 'main').append(paragraph);
      },
    },
  ],
  [
    'changed while it was out',
    '<p>晋创谷</p>',
    ['吨半粮'],
    {
      before: JIN,
      change: (page) => {
        const paragraph = find(page, 'p');
        paragraph.remove();
        paragraph.textContent = '吨半粮';
        find(page, 'main').append(paragraph);
      },
    },
  ],
  [
    'a part of the line goes',
    '<p>晋<b>创</b>谷</p>',
    [],
    { before: JIN, change: (page) => find(page, 'b').remove() },
  ],
  [
    'a part of the line comes back',
    '<p>晋<b>创</b>谷</p>',
    JIN,
    {
      before: JIN,
      change: async (page) => {
        const part = find(page, 'b');
        const next = part.nextSibling;
        part.remove();
        await new Promise((resolve) => setTimeout(resolve, 60));
        find(page, 'p').insertBefore(part, next);
      },
    },
  ],
  ['split', '<p>建设晋创谷</p>', JIN, { before: JIN, change: (page) => textIn(page, 'p').splitText(3) }],
  [
    'split into characters',
    '<p>建设晋创谷</p>',
    JIN,
    {
      before: JIN,
      change: (page) => {
        for (let text = textIn(page, 'p'); text.length > 1;) text = text.splitText(1);
      },
    },
  ],
  [
    'normalized',
    '<p>晋<b></b>创谷</p>',
    JIN,
    {
      before: JIN,
      change: (page) => {
        find(page, 'b').remove();
        find(page, 'p').normalize();
      },
    },
  ],
  [
    'wrapped in an element',
    '<p>晋创谷</p>',
    JIN,
    { before: JIN, change: (page) => wrap(textIn(page, 'p').splitText(1), 'b') },
  ],
  [
    'wrapped in a block',
    '<p>晋创谷</p>',
    [],
    {
      before: JIN,
      change: (page) => wrap(textIn(page, 'p').splitText(1), 'div'),
    },
  ],
  ['unwrapped', '<div>晋<p>创</p>谷</div>', JIN, { change: (page) => find(page, 'p').replaceWith('创') }],
  [
    'a block comes in between',
    '<div>晋创<i></i>谷</div>',
    [],
    {
      before: JIN,
      change: (page) => find(page, 'i').append(page.createElement('div')),
    },
  ],
  [
    'a line break comes in between',
    '<h1>晋创<i></i>谷</h1>',
    ['晋创谷'],
    {
      before: JIN,
      change: (page) => find(page, 'i').replaceWith(page.createElement('br')),
    },
  ],
  [
    'is editable no more',
    '<p contenteditable="true">晋创谷</p>',
    JIN,
    {
      change: (page) => find(page, 'p').setAttribute('contenteditable', 'false'),
    },
  ],
  [
    'is a textbox no more',
    '<p role="textbox">晋创谷</p>',
    JIN,
    { change: (page) => find(page, 'p').removeAttribute('role') },
  ],
  [
    'out of code',
    '<p><code>晋创谷</code></p>',
    JIN,
    {
      change: (page) => find(page, 'code').replaceWith(...find(page, 'code').childNodes),
    },
  ],
  [
    'into code',
    '<p>晋创谷</p><code></code>',
    [],
    {
      before: JIN,
      change: (page) => find(page, 'code').append(find(page, 'p')),
    },
  ],
  [
    'a custom element is defined and fills itself',
    '<x-late></x-late>',
    JIN,
    {
      change: (page) => {
        const view = page.defaultView as (Window & typeof globalThis) | null;
        if (!view || view.customElements.get('x-late')) return;
        view.customElements.define(
          'x-late',
          class extends view.HTMLElement {
            connectedCallback(): void {
              this.textContent = '晋创谷';
            }
          },
        );
      },
    },
  ],
  [
    'hundreds of changes to one node',
    '<p>文</p>',
    JIN,
    {
      change: (page) => {
        for (let i = 0; i < 400; i++) textIn(page, 'p').data = i % 2 === 0 ? '山' : '晋创谷';
      },
    },
  ],
  [
    'the page writes over itself',
    '<p>晋创谷</p>',
    JIN,
    {
      before: JIN,
      change: async (page) => {
        for (let i = 0; i < 40; i++) {
          find(page, 'p').textContent = '建设晋创谷';
          await Promise.resolve();
        }
      },
    },
  ],
);
