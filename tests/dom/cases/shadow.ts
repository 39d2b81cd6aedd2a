/** Open shadow trees, attached after the page was marked. */
import { attach, find, table } from './case.ts';

const JIN = ['晋创谷'];

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
