/** Text that comes, grows, changes and is replaced. */
import { find, nodes, table, textIn } from './case.ts';

const JIN = ['晋创谷'];

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
);
