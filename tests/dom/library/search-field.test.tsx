import { createRef } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SearchField } from '../../../components/library/SearchField.tsx';
import { drawn, show } from './stage.ts';

const onSearch = vi.fn();
const input = createRef<HTMLInputElement>();
const field = () => input.current!;
const open = async (query: string) => {
  show(<SearchField language="zh-CN" inputRef={input} query={query} onSearch={onSearch} />);
  await drawn();
};

beforeEach(() => onSearch.mockClear());

it('searches for finished text only, never for half-typed pinyin', async () => {
  await open('');
  field().focus();
  field().dispatchEvent(new CompositionEvent('compositionstart'));
  field().value = "san'lv";
  field().dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }));
  expect(onSearch).not.toHaveBeenCalled();
  // What comes back from the address must not end the composition.
  await open('s');
  expect(field().value).toBe("san'lv");
  field().value = '三率';
  field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  expect(onSearch.mock.calls).toEqual([['三率']]);
});

it('shows the query of the address, and clears with Escape', async () => {
  await open('晋创谷');
  expect(field().value).toBe('晋创谷');
  await userEvent.click(field());
  await userEvent.keyboard('{Escape}');
  expect(field().value).toBe('');
  expect(onSearch).toHaveBeenLastCalledWith('');
});
