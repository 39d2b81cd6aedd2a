import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BrowsePage, type BrowsePageProps } from '../../../components/library/BrowsePage.tsx';
import { facetOptions, nameOf } from '../../../entrypoints/library/browse-facets.ts';
import {
  browsingHash,
  DIMENSIONS,
  filterRows,
  parseBrowsing,
  withChoice,
  type Browsing,
} from '../../../entrypoints/library/browse-filter.ts';
import { parseRoute } from '../../../entrypoints/library/route.ts';
import { row } from '../../unit/entrypoints/library/rows.ts';
import { drawn, expectAccessible, show } from './stage.ts';

const THEMES = ['energy', 'reform', 'science'];
const rows = Array.from({ length: 60 }, (_, i) =>
  row(`第${i}条`, i % 2 === 0 ? `dì ${i}` : `xīn ${i}`, {
    id: `entry-${i}`,
    theme: THEMES[i % 3]!,
    issuers: [`机关${i % 14}`],
    regions: i % 4 === 0 ? [] : i % 4 === 1 ? ['140800'] : ['140000'],
    years: [2010 + (i % 14)],
    gloss: '释义。',
  }),
);
const regionNames = { 140000: '山西省', 140800: '运城市' };
const onRetry = vi.fn();

beforeEach(() => onRetry.mockClear());

async function open(hash: string, more: Partial<BrowsePageProps> = {}) {
  const browsing: Browsing = parseBrowsing(parseRoute(hash).query);
  const context = { rows, browsing, language: 'zh-CN', regionNames } as const;
  const props: BrowsePageProps = {
    language: 'zh-CN',
    state: 'ready',
    entries: filterRows(rows, browsing.filter).map((one) => ({ row: one })),
    facets: DIMENSIONS.map((dimension) => ({
      dimension,
      title: dimension,
      options: facetOptions(dimension, context),
    })),
    chosen: DIMENSIONS.flatMap((dimension) => {
      const value = browsing.filter[dimension];
      const href = browsingHash(withChoice(browsing, dimension, null));
      return value === undefined ? [] : [{ name: nameOf(dimension, value, context), href }];
    }),
    clearHref: '#/browse',
    sorts: [{ name: '按拼音', href: '#/browse', isChosen: true }],
    hrefOf: (id) => `#/term/${id}`,
    metaOf: () => [],
    write: (text) => text,
    initial: null,
    onRetry,
    tools: null,
    ...more,
  };
  const root = show(<BrowsePage {...props} />);
  await drawn();
  return root;
}

const facet = (name: string) => page.getByRole('region', { name, exact: true });
const links = (name: string) =>
  [...facet(name).element().querySelectorAll('a')].map((link) => [
    link.textContent,
    link.getAttribute('href'),
  ]);

it('offers every choice with its count, as an address', async () => {
  await page.viewport(1200, 900);
  await open('#/browse?region=140000');
  expect(links('theme')).toEqual([
    ['改革与营商环境15', '#/browse?theme=reform&region=140000'],
    ['科技创新15', '#/browse?theme=science&region=140000'],
    ['能源15', '#/browse?theme=energy&region=140000'],
  ]);
  // The chosen province shows its cities; choosing it again takes the choice back.
  expect(links('region')).toEqual([
    ['各地通用15', '#/browse?region=everywhere'],
    ['山西省45', '#/browse'],
    ['运城市15', '#/browse?region=140800'],
  ]);
  await expect.element(page.getByRole('link', { name: '去掉条件：山西省' })).toBeVisible();
  await expect.element(page.getByText('45 条词目')).toBeVisible();
});

it('unfolds a long list of choices, and always shows the chosen one', async () => {
  await open('#/browse?year=2010');
  expect(links('year').length).toBe(9);
  expect(facet('year').element().querySelector('[aria-current]')?.textContent).toContain('2010年');
  await userEvent.click(facet('year').getByRole('button'));
  expect(links('year').length).toBe(14);
});

it('has no link for a letter under which nothing stands', async () => {
  await open('#/browse');
  const initials = page.getByRole('list', { name: '拼音首字母' }).element();
  expect([...initials.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['D', 'X']);
});

it('folds the choices away on a narrow window', async () => {
  await page.viewport(360, 700);
  await open('#/browse?theme=energy');
  expect(page.getByRole('region', { name: 'theme', exact: true }).query()).toBeNull();
  await userEvent.click(page.getByRole('button', { name: /筛选/u }));
  await expect.element(facet('theme')).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  await page.viewport(1200, 900);
});

it('says in words that nothing fits, and that the glossary did not open', async () => {
  const root = await open('#/browse?theme=energy&initial=q');
  expect(root.querySelector('.notice')?.textContent).toContain('没有同时符合这些条件的词目');
  await open('#/browse', { state: 'error' });
  await userEvent.click(page.getByRole('button', { name: '再试一次' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});
