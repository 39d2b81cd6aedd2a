/** Text that is there but hidden, and is shown later. */
import { find, table } from './case.ts';

const JIN = ['晋创谷'];

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
