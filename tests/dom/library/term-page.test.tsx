import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TermPage, type TermPageProps } from '../../../components/library/TermPage.tsx';
import { entry, rates, sense } from '../components/samples.ts';
import { row } from '../../unit/entrypoints/library/rows.ts';
import { drawn, expectAccessible, show } from './stage.ts';

const later = sense('2021年起的说法，仍以“三率三度”考核。', {
  scope: { regions: ['440000'], years: [2021, null] },
});
const plan = entry(
  '1+1+9',
  [
    later,
    sense('2018年提出的工作部署。', {
      scope: { regions: ['440000', '140800'], years: [2018, 2020], cues: ['广东', '省委'] },
    }),
  ],
  {
    id: 'plan',
    match: 'quoted',
    cues: ['工作部署'],
    english: 'One Plus One Plus Nine',
    aliases: [{ form: '“1+1+9”工作部署', match: 'always', cues: [], unless: ['深圳'], years: [2021, 2022] }],
    not: ['1+1+9+N'],
  },
);

const props: TermPageProps = {
  language: 'zh-CN',
  headword: plan.headword,
  entry: plan,
  written: plan,
  pack: null,
  isWithdrawn: false,
  theme: '宏观经济与国家战略',
  themeHref: '#/browse?theme=strategy',
  regionNames: { 140800: '运城市', 440000: '广东省' },
  previous: { href: '#/term/a', name: '上一个' },
  next: { href: '#/term/b', name: '下一个' },
  related: { explains: [row('三率三度', 'sān lǜ sān dù')], explainedBy: [], sameTheme: [], themeSize: 1 },
  met: null,
  isSaved: false,
  isHidden: false,
  links: {
    find: (text) => {
      const start = text.indexOf('三率三度');
      return start < 0 ? [] : [{ start, end: start + 4, id: 'rates', sense: 0 }];
    },
    open: vi.fn(),
  },
  hrefOf: (id) => `#/term/${id}`,
  onSave: vi.fn(() => Promise.resolve(true)),
  onCopy: vi.fn(() => Promise.resolve(true)),
  onHide: vi.fn(),
};

beforeEach(() => vi.clearAllMocks());

const open = async (more: Partial<TermPageProps> = {}) => {
  const root = show(<TermPage {...props} {...more} />);
  await drawn();
  return root;
};

it('sets the senses along a line of time, each with its place and sources', async () => {
  const root = await open();
  const senses = [...root.querySelectorAll('.timeline > li')].map((item) => item.textContent);
  expect(senses[0]).toMatch(/^2018—2020年广东省、运城市2018年提出/u);
  expect(senses[0]).toContain('同句有“广东”、“省委”时取此义');
  expect(senses[0]).toContain('运城市2025年政府工作报告·工作注释13');
  expect(senses[1]).toMatch(/^2021年起广东省/u);
  expect(root.textContent).toContain('One Plus One Plus Nine');
});

it('says under which names and when it is recognised', async () => {
  const root = await open();
  const rules = [...root.querySelectorAll('.recognition dl > div')].map((group) => group.textContent);
  expect(rules).toEqual([
    '1+1+9加引号时，或同句有“工作部署”时标注',
    '“1+1+9”工作部署出现即标注同句有“深圳”时不标注只在说到2021、2022时标注',
  ]);
  expect(root.querySelector('.not')?.textContent).toContain('“1+1+9+N”');
  await userEvent.click(page.getByRole('button', { name: '不再标注这一条' }));
  expect(props.onHide).toHaveBeenCalledWith(true);
});

it('leads from a term in the gloss and from related entries to their pages', async () => {
  const root = await open();
  await userEvent.click(root.querySelector('.gloss-term')!);
  expect(props.links?.open).toHaveBeenCalledWith(expect.objectContaining({ id: 'rates' }));
  expect(root.querySelector('.term-links a')?.getAttribute('href')).toBe('#/term/sa-n-lu-sa-n-du-');
  expect(
    page
      .getByRole('link', { name: /下一条/u })
      .element()
      .getAttribute('href'),
  ).toBe('#/term/b');
});

it('saves, and says so when that fails', async () => {
  await open();
  await userEvent.click(page.getByRole('button', { name: '收藏' }));
  expect(props.onSave).toHaveBeenCalledTimes(1);
  await open({ onSave: () => Promise.resolve(false) });
  await userEvent.click(page.getByRole('button', { name: '收藏' }));
  await expect.element(page.getByText('没能保存，请再试一次').first()).toBeVisible();
});

it('tells of a withdrawn entry in words, and of pages where it was met', async () => {
  const root = await open({
    entry: rates,
    written: rates,
    headword: '三率三度',
    isWithdrawn: true,
    met: [{ url: 'https://news.example.com/1', title: '政府工作报告', at: 1_760_000_000_000 }],
  });
  expect(root.querySelector('[role=note]')?.textContent).toContain('“三率三度”已从词库撤下');
  expect(root.querySelector('.met a')?.getAttribute('href')).toBe('https://news.example.com/1');
  await expectAccessible();
});

it('has its heading before it has its entry', async () => {
  const root = await open({ entry: null, written: null });
  expect(root.querySelector('h1')?.textContent).toBe('1+1+9');
  await open();
  await expectAccessible();
});
