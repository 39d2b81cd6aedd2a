/** Text that comes, grows, changes, moves, goes, and is revealed. */
import { attach, find, nodes, table, textIn } from './case.ts';

const JIN = ['晋创谷'];

function wrap(node: ChildNode, name: string): void {
  const around = node.ownerDocument!.createElement(name);
  node.replaceWith(around);
  around.append(node);
}

export const CHANGES = table(
  ['grows in place', '<p>晋创</p>', JIN, { change: (page) => (textIn(page, 'p').data += '谷') }],
  [
    'grows a character at a time',
    '<p></p>',
    JIN,
    {
      change: async (page) => {
        for (const character of '建设晋创谷。') {
          find(page, 'p').textContent += character;
          await new Promise((resolve) => setTimeout(resolve, 15));
        }
      },
    },
  ],
  ['grows by a node', '<p>晋创</p>', JIN, { change: (page) => find(page, 'p').append('谷') }],
  [
    'grows by an element',
    '<p>晋创</p>',
    JIN,
    { change: (page) => find(page, 'p').append(nodes(page, '<b>谷</b>')) },
  ],
  ['grows at the front', '<p>创谷</p>', JIN, { change: (page) => find(page, 'p').prepend('晋') }],
  [
    'text before the mark grows',
    '<p>晋创谷</p>',
    JIN,
    {
      before: JIN,
      change: (page) => textIn(page, 'p').insertData(0, '大力建设'),
    },
  ],
  [
    'text before the mark shrinks',
    '<p>大力建设晋创谷</p>',
    JIN,
    {
      before: JIN,
      change: (page) => textIn(page, 'p').deleteData(0, 2),
    },
  ],
  ['edited away', '<p>晋创谷</p>', [], { before: JIN, change: (page) => (textIn(page, 'p').data = '城') }],
  [
    'edited into another',
    '<p>晋创谷</p>',
    ['吨半粮'],
    {
      before: JIN,
      change: (page) => (textIn(page, 'p').data = '吨半粮'),
    },
  ],
  [
    'a character inside it goes',
    '<p>晋创谷</p>',
    [],
    {
      before: JIN,
      change: (page) => textIn(page, 'p').deleteData(1, 1),
    },
  ],
  [
    'a character is put into it',
    '<p>晋创谷</p>',
    [],
    {
      before: JIN,
      change: (page) => textIn(page, 'p').insertData(1, '的'),
    },
  ],
  [
    'a first 第 comes',
    '<p><i></i><b>三区三线</b></p>',
    [],
    {
      before: ['三区三线'],
      change: (page) => find(page, 'i').append('第'),
    },
  ],
  [
    'a first 第 goes',
    '<p><i>第</i><b>三区三线</b></p>',
    ['三区三线'],
    { change: (page) => find(page, 'i').remove() },
  ],
  [
    'the cue comes',
    '<p><i></i>健全“1+N”体系</p>',
    ['1+N→1-n-rencai-zhengce'],
    {
      change: (page) => find(page, 'i').append('围绕人才，'),
    },
  ],
  [
    'the cue goes',
    '<p><i>围绕人才，</i>健全“1+N”体系</p>',
    [],
    {
      before: ['1+N→1-n-rencai-zhengce'],
      change: (page) => find(page, 'i').remove(),
    },
  ],
  [
    'the cue goes far away',
    `<p><i>围绕人才，</i>${'完善机制，'.repeat(30)}健全“1+N”体系</p>`,
    [],
    {
      before: ['1+N→1-n-rencai-zhengce'],
      change: (page) => find(page, 'i').remove(),
    },
  ],
  ['textContent', '<p>文</p>', JIN, { change: (page) => (find(page, 'p').textContent = '晋创谷') }],
  ['innerHTML', '<p>文</p>', JIN, { change: (page) => (find(page, 'p').innerHTML = '晋<b>创</b>谷') }],
  [
    'outerHTML',
    '<p>晋创谷</p>',
    ['吨半粮'],
    {
      before: JIN,
      change: (page) => (find(page, 'p').outerHTML = '<div>吨半粮</div>'),
    },
  ],
  [
    'replaceWith',
    '<p>晋创谷</p>',
    ['晋创谷', '吨半粮'],
    {
      before: JIN,
      change: (page) => textIn(page, 'p').replaceWith('晋创谷、', '吨半粮'),
    },
  ],
  [
    'replaceChildren',
    '<p>晋创谷</p>',
    [],
    { before: JIN, change: (page) => find(page, 'p').replaceChildren() },
  ],
  [
    'a whole list',
    '<ul><li>文</li></ul>',
    ['晋创谷', '晋创谷', '晋创谷'],
    {
      change: (page) => find(page, 'ul').replaceChildren(nodes(page, '<li>晋创谷</li>'.repeat(3))),
    },
  ],
  [
    'second and third of the added nodes',
    '<p>文</p>',
    ['吨半粮', '晋创谷'],
    {
      change: (page) => find(page, 'main').append(nodes(page, '文<p>吨半粮</p>文<p>晋创谷</p>')),
    },
  ],
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

const FILLER = `<section>${'<p>三个一批项目</p>'.repeat(170)}</section>`;

export const REVEALED = table(
  [
    'hidden attribute',
    '<p hidden>晋创谷</p>',
    JIN,
    { change: (page) => find(page, 'p').removeAttribute('hidden') },
  ],
  [
    'hidden until found',
    '<p hidden="until-found">晋创谷</p>',
    JIN,
    {
      change: (page) => find(page, 'p').removeAttribute('hidden'),
    },
  ],
  [
    'details',
    '<details><summary>目录</summary><p>晋创谷</p></details>',
    JIN,
    {
      change: (page) => find(page, 'details').setAttribute('open', ''),
    },
  ],
  [
    'class',
    '<style>.off { display: none }</style><p class="off">晋创谷</p>',
    JIN,
    {
      change: (page) => find(page, 'p').classList.remove('off'),
    },
  ],
  [
    'a class further up',
    '<style>.off p { display: none }</style><div class="off"><p>晋创谷</p></div>',
    JIN,
    {
      change: (page) => find(page, 'div').classList.remove('off'),
    },
  ],
  [
    'style',
    '<p style="display:none">晋创谷</p>',
    JIN,
    { change: (page) => (find(page, 'p').style.display = 'block') },
  ],
  [
    'visibility',
    '<p style="visibility:hidden">晋创谷</p>',
    JIN,
    {
      change: (page) => (find(page, 'p').style.visibility = 'visible'),
    },
  ],
  [
    'opacity',
    '<p style="opacity:0">晋创谷</p>',
    JIN,
    { change: (page) => (find(page, 'p').style.opacity = '1') },
  ],
  [
    'tabs',
    '<div id="one">文</div><div id="two" style="display:none"><p>晋创谷</p></div>',
    JIN,
    {
      change: (page) => {
        find(page, '#one').style.display = 'none';
        find(page, '#two').style.display = '';
      },
    },
  ],
  [
    'dialog',
    '<dialog><p>晋创谷</p></dialog>',
    JIN,
    {
      change: (page) => (find(page, 'dialog') as HTMLDialogElement).showModal(),
    },
  ],
  [
    'popover',
    '<div popover id="over"><p>晋创谷</p></div>',
    JIN,
    {
      change: (page) => find(page, '#over').showPopover(),
    },
  ],
  [
    'content-visibility',
    '<div style="content-visibility:hidden"><p>晋创谷</p></div>',
    JIN,
    {
      change: (page) => find(page, 'div').style.setProperty('content-visibility', 'visible'),
    },
  ],
  [
    'an accordion',
    '<style>.c { max-height: 0; overflow: hidden }</style><div class="c"><p>晋创谷</p></div>',
    JIN,
    {
      change: (page) => find(page, 'div').classList.remove('c'),
    },
  ],
  [
    'a template is stamped',
    '<template><p>晋创谷</p></template>',
    JIN,
    {
      change: (page) =>
        find(page, 'main').append((find(page, 'template') as HTMLTemplateElement).content.cloneNode(true)),
    },
  ],
  [
    'among so many that not all are registered',
    `<p hidden>晋创谷</p>${FILLER}`,
    JIN,
    {
      change: (page) => {
        find(page, 'p').removeAttribute('hidden');
        find(page, 'section').remove();
      },
    },
  ],
);

export const SHADOW = table(
  ['attached', '<x-a></x-a>', JIN, { change: (page) => attach(find(page, 'x-a'), '<p>晋创谷</p>') }],
  ['attached to a div', '<div></div>', JIN, { change: (page) => attach(find(page, 'div'), '<p>晋创谷</p>') }],
  [
    'two deep',
    '<x-a></x-a>',
    JIN,
    {
      change: (page) => {
        const outer = attach(find(page, 'x-a'), '<x-b></x-b>');
        attach(outer.querySelector('x-b')!, '晋<b>创</b>谷');
      },
    },
  ],
  [
    'four deep',
    '<x-a></x-a>',
    JIN,
    {
      change: (page) => {
        let host: Element = find(page, 'x-a');
        for (let depth = 0; depth < 3; depth++) host = attach(host, '<x-b></x-b>').querySelector('x-b')!;
        attach(host, '<p>晋创谷</p>');
      },
    },
  ],
  [
    'two deep, the inner one later',
    '<x-a></x-a>',
    ['吨半粮', '晋创谷'],
    {
      change: async (page) => {
        const outer = attach(find(page, 'x-a'), '<p>吨半粮</p><x-b></x-b>');
        await new Promise((resolve) => setTimeout(resolve, 900));
        attach(outer.querySelector('x-b')!, '晋创谷');
      },
    },
  ],
  [
    'comes with its host',
    '<p>文</p>',
    JIN,
    {
      change: (page) => {
        const host = page.createElement('x-a');
        attach(host, '晋创谷');
        find(page, 'main').append(host);
      },
    },
  ],
  [
    'its text changes',
    '<x-a></x-a>',
    ['吨半粮'],
    {
      change: async (page) => {
        const root = attach(find(page, 'x-a'), '<p>晋创谷</p>');
        await new Promise((resolve) => setTimeout(resolve, 900));
        root.querySelector('p')!.textContent = '吨半粮';
      },
    },
  ],
  [
    'its host goes',
    '<x-a></x-a>',
    [],
    {
      change: async (page) => {
        attach(find(page, 'x-a'), '<p>晋创谷</p>');
        await new Promise((resolve) => setTimeout(resolve, 900));
        find(page, 'x-a').remove();
      },
    },
  ],
  [
    'its host moves',
    '<x-a></x-a><section></section>',
    JIN,
    {
      change: async (page) => {
        attach(find(page, 'x-a'), '<p>晋创谷</p>');
        await new Promise((resolve) => setTimeout(resolve, 900));
        find(page, 'section').append(find(page, 'x-a'));
      },
    },
  ],
  [
    'slotted text',
    '<x-a>晋创谷</x-a>',
    JIN,
    { change: (page) => attach(find(page, 'x-a'), '<slot></slot>') },
  ],
  [
    'slotted and shadow text',
    '<x-a>晋创谷</x-a>',
    ['晋创谷', '吨半粮'],
    {
      change: (page) => attach(find(page, 'x-a'), '<p>吨半粮</p><slot></slot>'),
    },
  ],
  [
    'text slotted into one line, from two elements',
    '<x-a><span slot="a">无废</span><span slot="b">城市</span></x-a>',
    [],
    {
      change: (page) =>
        attach(find(page, 'x-a'), '<p><slot name="b"></slot></p><p><slot name="a"></slot></p>'),
      again: 1000,
    },
  ],
  [
    'fallback of a slot',
    '<x-a></x-a>',
    JIN,
    { change: (page) => attach(find(page, 'x-a'), '<slot>晋创谷</slot>') },
  ],
  [
    'inline elements',
    '<x-a></x-a>',
    JIN,
    { change: (page) => attach(find(page, 'x-a'), '<p>晋<b>创</b><i>谷</i></p>') },
  ],
  [
    'a host in a line of text',
    '<p>建设<x-a></x-a>试点</p>',
    JIN,
    { change: (page) => attach(find(page, 'x-a'), '晋创谷') },
  ],
  [
    'not in an editor',
    '<div contenteditable><x-a></x-a></div>',
    [],
    {
      change: (page) => attach(find(page, 'x-a'), '晋创谷'),
      again: 1000,
    },
  ],
  [
    'not in code',
    '<code><x-a></x-a></code>',
    [],
    {
      change: (page) => attach(find(page, 'x-a'), '晋创谷'),
      again: 1000,
    },
  ],
  [
    'not its code',
    '<x-a></x-a>',
    [],
    {
      change: (page) =>
        attach(
          find(page, 'x-a'),
          '<code>晋创谷</code><textarea>晋创谷</textarea><style>/* 晋创谷 */</style>',
        ),
      again: 1000,
    },
  ],
  [
    'not a closed one',
    '<x-a></x-a>',
    [],
    {
      change: (page) => find(page, 'x-a').attachShadow({ mode: 'closed' }).append('晋创谷'),
      again: 1000,
    },
  ],
);
