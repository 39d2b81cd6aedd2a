/** SVG text, XHTML inside HTML, and other documents' nodes. */
import { find, nodes, table } from './case.ts';

export const DRAWING = table(
  ['SVG text', '<svg><text y="20">晋创谷</text></svg>', ['晋创谷']],
  ['tspans', '<svg><text y="20"><tspan>晋创</tspan><tspan>谷</tspan></text></svg>', ['晋创谷']],
  ['nested groups', '<svg><g><g><text y="20">晋创谷</text></g></g></svg>', ['晋创谷']],
  ['a link in a drawing', '<svg><a href="#x"><text y="20">晋创谷</text></a></svg>', ['晋创谷']],
  [
    'text on a path',
    '<svg><path id="w" d="M0 20H200"/><text><textPath href="#w">晋创谷</textPath></text></svg>',
    ['晋创谷'],
  ],
  [
    'foreign object',
    '<svg width="300" height="90"><foreignObject width="300" height="90"><p>晋创谷</p></foreignObject></svg>',
    ['晋创谷'],
  ],
  ['letters placed one by one', '<svg><text y="20" x="0 20 40">晋创谷</text></svg>', ['晋创谷']],
  [
    'a drawing that is drawn late',
    '<p>图</p>',
    ['晋创谷'],
    {
      change: (page) => find(page, 'main').append(nodes(page, '<svg><text y="20">晋创谷</text></svg>')),
    },
  ],
  [
    'a label that changes',
    '<svg><text y="20">图</text></svg>',
    ['晋创谷'],
    {
      change: (page) => (find(page, 'text').textContent = '晋创谷'),
    },
  ],
  [
    'nodes of an XHTML document',
    '<p>文</p>',
    ['晋创谷'],
    {
      change: (page) => {
        const source = '<p xmlns="http://www.w3.org/1999/xhtml">晋<![CDATA[创谷]]></p>';
        const parsed = new DOMParser().parseFromString(source, 'application/xhtml+xml');
        find(page, 'main').append(page.adoptNode(parsed.documentElement));
      },
    },
  ],
  [
    'nodes of no namespace',
    '<p>文</p>',
    ['晋创谷'],
    {
      change: (page) => {
        const note = page.createElementNS(null, 'note');
        note.append('晋创谷');
        find(page, 'main').append(note);
      },
    },
  ],
  ['MathML text is a formula', '<math><mtext>晋创谷</mtext></math>', []],
);
