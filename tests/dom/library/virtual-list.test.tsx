import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EntryList } from '../../../components/EntryList.tsx';
import { row } from '../../unit/entrypoints/library/rows.ts';
import { drawn, expectAccessible, show } from './stage.ts';

const COUNT = 10_000;
const entries = Array.from({ length: COUNT }, (_, index) => ({
  row: row(`第${index}条`, `dì ${index} tiáo`, { id: `entry-${index}`, gloss: '释义。' }),
}));

const list = (count = COUNT, initial: string | null = null) => (
  <EntryList
    entries={entries.slice(0, count)}
    label="词目"
    hrefOf={(id) => `#/term/${id}`}
    metaOf={() => ['运城市 · 2025年']}
    initial={initial}
  />
);

const root = () => document.querySelector('[role=list]')!;
const items = () => [...root().querySelectorAll('[role=listitem]')];
const positions = () => items().map((item) => Number(item.getAttribute('aria-posinset')));
const focused = () => document.activeElement?.closest('[role=listitem]')?.getAttribute('aria-posinset');
const inView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

it('has some dozens of ten thousand rows in the document, and says how many there are', async () => {
  show(list());
  await drawn();
  expect(items().length).toBeGreaterThan(3);
  expect(items().length).toBeLessThan(60);
  expect(items().every((item) => item.getAttribute('aria-setsize') === String(COUNT))).toBe(true);
  expect(positions()[0]).toBe(1);
  const rowHeight = items()[0]!.getBoundingClientRect().height;
  expect(root().getBoundingClientRect().height).toBeCloseTo(COUNT * rowHeight, -2);
  await expectAccessible();
});

it('shows the rows where it is scrolled to, in order and side by side', async () => {
  show(list());
  await drawn();
  window.scrollTo(0, 300_000);
  await expect.poll(() => positions()[1]).toBeGreaterThan(1000);
  // The row that Tab comes to stays in the document.
  expect(positions()[0]).toBe(1);
  const shown = items().slice(1);
  expect(shown.length).toBeLessThan(60);
  shown.slice(1).forEach((item, i) => {
    const above = shown[i]!.getBoundingClientRect();
    expect(item.getBoundingClientRect().top).toBeCloseTo(above.bottom, 0);
  });
  expect(shown.some(inView)).toBe(true);
});

it('is gone through by keyboard, from end to end', async () => {
  show(list());
  await drawn();
  root().querySelector<HTMLElement>('[tabindex="0"]')!.focus();
  expect(focused()).toBe('1');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  await expect.poll(focused).toBe('2');
  await userEvent.keyboard('{End}');
  await expect.poll(focused).toBe(String(COUNT));
  await expect.poll(() => inView(document.activeElement!)).toBe(true);
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe(String(COUNT));
  // Scrolled out of sight the row keeps the focus, and the keyboard goes on from it.
  window.scrollTo(0, 0);
  await drawn();
  expect(focused()).toBe(String(COUNT));
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(focused).toBe(String(COUNT - 1));
  await expect.poll(() => inView(document.activeElement!)).toBe(true);
  await userEvent.keyboard('{Home}');
  await expect.poll(focused).toBe('1');
  expect(root().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

it('begins for the keyboard at the entry that was opened last', async () => {
  show(list(COUNT, 'entry-7000'));
  await drawn();
  expect(root().querySelector('[tabindex="0"]')?.getAttribute('href')).toBe('#/term/entry-7000');
});

it('follows a list that becomes shorter', async () => {
  let shorten = (_count: number) => {};
  const Changing = () => {
    const [count, setCount] = useState(COUNT);
    shorten = setCount;
    return list(count);
  };
  show(<Changing />);
  await drawn();
  window.scrollTo(0, 500_000);
  await expect.poll(() => positions().at(-1)).toBeGreaterThan(1000);
  shorten(3);
  await expect.poll(positions).toEqual([1, 2, 3]);
  expect(items()[0]?.getAttribute('aria-setsize')).toBe('3');
});
