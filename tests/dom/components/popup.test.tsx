import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Popup, type PopupProps } from '../../../components/Popup.tsx';
import type { EmptyPage, GlossaryState, PageState } from '../../../components/popup-model.ts';
import { buildSearch, toSearchRow } from '../../../core/search/search.ts';
import '../../../components/tokens.css';
import '../../../components/card.css';
import '../../../components/popup.css';
import { entry, rates, sense } from './samples.ts';

const valley = entry('晋创谷', [sense('促进四链融合的重要载体。')], {
  id: 'jinchuanggu',
  pinyin: 'jìn chuàng gǔ',
});
const entries = [rates, valley];
const rows = entries.map(toSearchRow);
const search = vi.fn(buildSearch(rows));
const glossary: GlossaryState = {
  kind: 'ready',
  glossary: { generation: 7, home: 'database', rows: new Map(rows.map((row) => [row.id, row])), search },
};
const page: PageState = {
  kind: 'terms',
  scanning: false,
  generation: 6,
  terms: [
    { id: valley.id, headword: valley.headword, count: 4, frameId: 0 },
    { id: rates.id, headword: rates.headword, count: 1, frameId: 3 },
  ],
};

let root: HTMLElement;

beforeEach(() => {
  search.mockClear();
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(more: Partial<PopupProps> = {}): PopupProps {
  const props: PopupProps = {
    language: 'zh-CN',
    site: 'www.example.cn',
    page,
    glossary,
    switches: { everywhere: true, site: true },
    readEntry: vi.fn((id: string) => Promise.resolve(entries.find((one) => one.id === id) ?? null)),
    onJump: vi.fn(),
    onCopy: vi.fn(() => Promise.resolve(true)),
    onSwitchSite: vi.fn(),
    onSwitchEverywhere: vi.fn(),
    onAllow: vi.fn(),
    onReload: vi.fn(),
    onRetry: vi.fn(),
    ...more,
  };
  render(<Popup {...props} />, root);
  return props;
}

const input = () => root.querySelector('input')!;
const options = () => [...root.querySelectorAll('[role=option]')];
const headwords = () => options().map((option) => option.querySelector('.row-headword')?.textContent);
const active = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '');

describe('Popup', () => {
  it('opens with the focus in the search field and the terms of the page below', async () => {
    show();
    await expect.poll(() => document.activeElement).toBe(input());
    expect(headwords()).toEqual(['晋创谷', '三率三度']);
    expect(options()[0]?.textContent).toContain('4 处');
    expect(active()).toBeNull();
  });

  it('finds by initials, and opens the first result with Enter', async () => {
    const { readEntry } = show();
    await userEvent.type(input(), 'slsd');
    await expect.poll(headwords).toEqual(['三率三度']);
    expect(active()).toBe(options()[0]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => root.querySelector('.card .headword')?.textContent).toBe('三率三度');
    expect(readEntry).toHaveBeenCalledWith('sample', 7);
    await userEvent.keyboard('{Escape}');
    expect(headwords()).toEqual(['三率三度']);
    expect(document.activeElement).toBe(input());
    await userEvent.keyboard('{Escape}');
    expect(input().value).toBe('');
    await expect.poll(headwords).toEqual(['晋创谷', '三率三度']);
  });

  it('moves with the arrows, jumps with Ctrl+Enter, and returns to the field with /', async () => {
    const { onJump } = show();
    await userEvent.click(input());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.poll(active).toBe(options()[1]);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(onJump).toHaveBeenCalledWith(expect.objectContaining({ id: 'sample', frameId: 3 }));
    input().blur();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(input());
    expect(input().value).toBe('');
  });

  it('jumps from the count and from the entry', async () => {
    const { onJump } = show();
    await userEvent.click(root.querySelector('.mentions')!);
    expect(onJump).toHaveBeenCalledTimes(1);
    await userEvent.click(options()[0]!);
    await expect.poll(() => root.querySelector('.view-bar .strong')).not.toBeNull();
    await userEvent.click(root.querySelector('.view-bar .strong')!);
    expect(onJump).toHaveBeenCalledTimes(2);
  });

  it('does not search for half-typed pinyin, nor take its Enter', async () => {
    show();
    const field = input();
    field.dispatchEvent(new CompositionEvent('compositionstart'));
    field.value = "jin'chuang";
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(search).not.toHaveBeenCalled();
    expect(active()).toBeNull();
    expect(field.value).toBe("jin'chuang");
    field.value = '晋创';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await expect.poll(headwords).toEqual(['晋创谷']);
    expect(search).toHaveBeenCalledWith('晋创', expect.any(Number));
    expect(root.querySelector('mark')?.textContent).toBe('晋创');
  });

  it('says when nothing is found, also to a screen reader', async () => {
    show();
    await userEvent.type(input(), 'qqqq');
    await expect.poll(() => root.querySelector('.notice-title')?.textContent).toBe('没有找到“qqqq”');
    await expect.poll(() => root.querySelector('[role=status]')?.textContent).toBe('没有找到“qqqq”');
    expect(input().getAttribute('aria-expanded')).toBe('false');
  });

  it.each<[EmptyPage, string]>([
    ['loading', '正在查看本页…'],
    ['notScanned', '本页还没有加注'],
    ['browserPage', '浏览器自带的页面不加注'],
    ['filePage', '尚不能读取本机文件'],
    ['offSite', '在 www.example.cn 已关闭'],
    ['offEverywhere', '标注已全部关闭'],
    ['noTerms', '本页没有词库中的术语'],
    ['noHan', '本页没有中文'],
    ['unsupported', '此浏览器版本不支持标注'],
    ['error', '没能读到本页'],
  ])('has a state of its own for a page that is %s', async (kind, text) => {
    show({ page: { kind } });
    expect(root.querySelector('.content')?.textContent).toContain(text);
    const { violations } = await axe.run(root);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('asks for access and for a reload where these help', async () => {
    const first = show({ page: { kind: 'noAccess', origins: ['https://www.example.cn/*'] } });
    await userEvent.click(root.querySelector('.action')!);
    expect(first.onAllow).toHaveBeenCalledOnce();
    const second = show({ page: { kind: 'notScanned' } });
    await userEvent.click(root.querySelector('.action')!);
    expect(second.onReload).toHaveBeenCalledOnce();
  });

  it('waits for a glossary, or says that it did not open', async () => {
    show({ glossary: { kind: 'loading' } });
    await userEvent.type(input(), 'jcg');
    await expect.poll(() => root.querySelector('.waiting')?.textContent).toBe('正在打开词库…');
    const { onRetry } = show({ glossary: { kind: 'error' } });
    await userEvent.click(root.querySelector('.action')!);
    expect(onRetry).toHaveBeenCalledOnce();
    show();
    await expect.poll(headwords).toEqual(['晋创谷']);
  });

  it('has a switch for this site and one for everywhere, which overrules it', async () => {
    const { onSwitchSite, onSwitchEverywhere } = show();
    const [site, everywhere] = [...root.querySelectorAll('[role=switch]')];
    await userEvent.click(site!);
    expect(onSwitchSite).toHaveBeenCalledWith(false);
    await userEvent.click(everywhere!);
    expect(onSwitchEverywhere).toHaveBeenCalledWith(false);
    show({ switches: { everywhere: false, site: true } });
    expect(site?.getAttribute('aria-checked')).toBe('false');
    expect((site as HTMLButtonElement).disabled).toBe(true);
  });

  it('says when the glossary is in memory only', () => {
    if (glossary.kind !== 'ready') throw new Error('the sample is ready');
    show({ glossary: { kind: 'ready', glossary: { ...glossary.glossary, home: 'memory' } } });
    expect(root.querySelector('.memory')?.textContent).toContain('内存');
  });

  it.each(['zh-CN', 'en'])('has no axe violations with a list and with an entry (%s)', async (language) => {
    show({ language });
    const list = await axe.run(root);
    expect(list.violations.map(({ id }) => id)).toEqual([]);
    await userEvent.click(options()[1]!);
    await expect.poll(() => root.querySelector('.card')).not.toBeNull();
    const view = await axe.run(root);
    expect(view.violations.map(({ id }) => id)).toEqual([]);
  });
});
