import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Popup, type PopupProps } from '../../../components/Popup.tsx';
import type { EmptyPage, GlossaryState, PageState, PopupActs } from '../../../components/popup-model.ts';
import { buildSearch, toSearchRow } from '../../../core/search/search.ts';
import '../../../components/tokens.css';
import '../../../components/card.css';
import '../../../components/popup.css';
import { entry, rates, sense } from './samples.ts';

const valley = entry('晋创谷', [sense('促进四链融合的重要载体，用“三率三度”考核。')], {
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
  document.documentElement.className = 'desk';
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.className = '';
});

function makeActs(more: Partial<PopupActs> = {}): PopupActs {
  return {
    readEntry: vi.fn((id: string) => {
      const found = entries.find((one) => one.id === id);
      return Promise.resolve(found ? { entry: found, pack: null } : null);
    }),
    findTerms: () =>
      Promise.resolve((text: string) => {
        const start = text.indexOf('三率三度');
        return start < 0 ? [] : [{ start, end: start + 4, id: 'sample', sense: 0 }];
      }),
    jump: vi.fn(),
    copy: vi.fn(() => Promise.resolve(true)),
    explain: vi.fn(() => Promise.resolve(true)),
    article: vi.fn(() => Promise.resolve(true)),
    opened: vi.fn(),
    clearRecent: vi.fn(),
    save: vi.fn(() => Promise.resolve(true)),
    switchSite: vi.fn(),
    switchEverywhere: vi.fn(),
    allow: vi.fn(),
    reload: vi.fn(),
    retry: vi.fn(),
    openPanel: vi.fn(),
    ...more,
  };
}

function show({ acts, ...more }: Partial<Omit<PopupProps, 'acts'>> & { acts?: Partial<PopupActs> } = {}) {
  const props: PopupProps = {
    kind: 'popup',
    language: 'zh-CN',
    write: (text) => text,
    written: 'zh-CN',
    site: 'www.example.cn',
    page,
    glossary,
    recent: [],
    saved: { kind: 'ready', terms: [] },
    due: null,
    switches: { everywhere: true, site: true },
    ...more,
    acts: makeActs(acts),
  };
  render(<Popup {...props} />, root);
  return props.acts;
}

const input = () => root.querySelector('input')!;
const options = () => [...root.querySelectorAll('[role=option]')];
const headwords = () => options().map((option) => option.querySelector('.row-headword')?.textContent);
const active = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '');
const button = (name: string) =>
  [...root.querySelectorAll<HTMLElement>('button, a')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  )!;
const tab = (name: string) =>
  [...root.querySelectorAll<HTMLElement>('[role=tab]')].find(({ textContent }) =>
    textContent?.startsWith(name),
  )!;
const violations = async () => (await axe.run(root)).violations.map(({ id }) => id);

describe('search', () => {
  it('opens with the focus in the search field and the terms of the page below', async () => {
    show();
    await expect.poll(() => document.activeElement).toBe(input());
    expect(headwords()).toEqual(['晋创谷', '三率三度']);
    expect(options()[0]?.textContent).toContain('4 处');
    expect(active()).toBeNull();
  });

  it('finds by initials, opens the first result with Enter, and tells that it was opened', async () => {
    const { readEntry, opened } = show();
    await userEvent.type(input(), 'slsd');
    await expect.poll(headwords).toContain('三率三度');
    expect(active()).toBe(options()[0]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => root.querySelector('.card .headword')?.textContent).toBe('三率三度');
    expect(readEntry).toHaveBeenCalledWith('sample', 7);
    expect(opened).toHaveBeenCalledWith('sample');
    await userEvent.keyboard('{Escape}');
    expect(headwords()[0]).toBe('三率三度');
    expect(document.activeElement).toBe(input());
    await userEvent.keyboard('{Escape}');
    expect(input().value).toBe('');
    await expect.poll(headwords).toEqual(['晋创谷', '三率三度']);
  });

  it('moves with the arrows, jumps with Ctrl+Enter, and returns to the field with /', async () => {
    const { jump } = show();
    await userEvent.click(input());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.poll(active).toBe(options()[1]);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(jump).toHaveBeenCalledWith(expect.objectContaining({ id: 'sample', frameId: 3 }));
    input().blur();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(input());
    expect(input().value).toBe('');
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

  it('looks up what is asked from outside, each time anew', async () => {
    show({ kind: 'panel', asked: { query: '晋创谷', number: 1 } });
    await expect.poll(() => input().value).toBe('晋创谷');
    await expect.poll(() => headwords()[0]).toBe('晋创谷');
    await userEvent.clear(input());
    show({ kind: 'panel', asked: { query: '晋创谷', number: 2 } });
    await expect.poll(() => input().value).toBe('晋创谷');
  });

  it('waits for a glossary, or says that it did not open', async () => {
    show({ glossary: { kind: 'loading' } });
    await userEvent.type(input(), 'jcg');
    await expect.poll(() => root.querySelector('.waiting')?.textContent).toBe('正在打开词库…');
    const { retry } = show({ glossary: { kind: 'error' } });
    await userEvent.click(root.querySelector('.action')!);
    expect(retry).toHaveBeenCalledOnce();
    show();
    await expect.poll(headwords).toEqual(['晋创谷']);
  });
});

describe('an entry', () => {
  const openFirst = async () => {
    await userEvent.click(options()[0]!);
    await expect.poll(() => root.querySelector('.card')).not.toBeNull();
  };

  it('is jumped to from the list and from its own view', async () => {
    const { jump } = show();
    await userEvent.click(root.querySelector('.mentions')!);
    expect(jump).toHaveBeenCalledTimes(1);
    await openFirst();
    await userEvent.click(root.querySelector('.view-tools .strong')!);
    expect(jump).toHaveBeenCalledTimes(2);
  });

  it('leads on through the terms of its gloss, and back again step by step', async () => {
    show();
    await openFirst();
    await expect.poll(() => root.querySelector('.gloss-term')?.textContent).toBe('三率三度');
    await userEvent.click(root.querySelector('.gloss-term')!);
    await expect.poll(() => root.querySelector('.headword')?.textContent).toBe('三率三度');
    await userEvent.click(button('晋创谷'));
    await expect.poll(() => root.querySelector('.headword')?.textContent).toBe('晋创谷');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root.querySelector('.headword')?.textContent).toBe('三率三度');
    await userEvent.keyboard('{Escape}{Escape}');
    await expect.poll(headwords).toEqual(['晋创谷', '三率三度']);
  });

  it('is saved and forgotten, and says whether that worked', async () => {
    const { save } = show();
    await openFirst();
    await userEvent.click(button('收藏此词'));
    expect(save).toHaveBeenCalledWith('jinchuanggu', 6, true);
    await expect.poll(() => root.querySelector('.popup > [role=status]')?.textContent).toBe('已收藏');
    const saved = [{ id: 'jinchuanggu', headword: '晋创谷', gloss: '' }];
    const later = show({ saved: { kind: 'ready', terms: saved }, acts: { save: vi.fn(async () => false) } });
    expect(button('收藏此词').getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(button('收藏此词'));
    expect(later.save).toHaveBeenCalledWith('jinchuanggu', 6, false);
    await expect
      .poll(() => root.querySelector('.popup > [role=status]')?.textContent)
      .toBe('没能保存，请再试一次');
  });

  it('stands beside the list in a wide panel', async () => {
    root.style.inlineSize = '800px';
    show({ kind: 'panel' });
    await openFirst();
    expect(headwords()).toEqual(['晋创谷', '三率三度']);
  });
});

describe('the lists', () => {
  it('are tabs: the arrows go from one to the next', async () => {
    const gone = { id: 'gone', headword: '旧词', gloss: '已撤下的释义。' };
    show({ recent: [valley.id, 'unknown'], saved: { kind: 'ready', terms: [gone] }, due: 3 });
    await expect.poll(() => document.activeElement).toBe(input());
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(tab('本页'));
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(tab('最近'));
    expect(headwords()).toEqual(['晋创谷']);
    await userEvent.keyboard('{ArrowRight}');
    expect(headwords()).toEqual(['旧词']);
    expect(button('待复习 3').getAttribute('href')).toContain('library.html#/study');
    await userEvent.keyboard('{ArrowRight}');
    expect(tab('本页').getAttribute('aria-selected')).toBe('true');
    expect(await violations()).toEqual([]);
  });

  it('of a private window keeps nothing, and says so', async () => {
    show({ recent: null });
    await userEvent.click(tab('最近'));
    await expect.poll(() => root.querySelector('.notice-title')?.textContent).toBe('无痕窗口不记录');
  });

  it('of what was looked up can be cleared', async () => {
    const { clearRecent } = show({ recent: [valley.id] });
    await userEvent.click(tab('最近'));
    await userEvent.click(button('清除'));
    expect(clearRecent).toHaveBeenCalledOnce();
  });

  it('explains all terms of the page, to copy, to print, and with the article', async () => {
    const { explain, article } = show({ acts: { article: vi.fn(async () => false) } });
    await userEvent.click(button('全部讲解'));
    await userEvent.click(button('复制文字'));
    expect(explain).toHaveBeenLastCalledWith('text', ['jinchuanggu', 'sample'], 6);
    await expect.poll(() => root.querySelector('.explain-said')?.textContent).toBe('已复制 2 条讲解');
    expect(await violations()).toEqual([]);
    await userEvent.click(button('复制 Markdown'));
    await userEvent.click(button('打印'));
    expect(explain).toHaveBeenLastCalledWith('print', ['jinchuanggu', 'sample'], 6);
    await userEvent.click(button('全文附注'));
    expect(article).toHaveBeenCalledOnce();
    await expect.poll(() => root.querySelector('.explain-said')?.textContent).toContain('不能附注');
  });
});

describe('states and switches', () => {
  it.each<[EmptyPage, string]>([
    ['loading', '正在查看本页…'],
    ['notScanned', '本页还没有加注'],
    ['browserPage', '浏览器自带的页面不加注'],
    ['pdfPage', 'PDF 阅读器里不能加注'],
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
    expect(await violations()).toEqual([]);
  });

  it('asks for access and for a reload where these help', async () => {
    const first = show({ page: { kind: 'noAccess', origins: ['https://www.example.cn/*'] } });
    await userEvent.click(root.querySelector('.action')!);
    expect(first.allow).toHaveBeenCalledOnce();
    const second = show({ page: { kind: 'notScanned' } });
    await userEvent.click(root.querySelector('.action')!);
    expect(second.reload).toHaveBeenCalledOnce();
  });

  it('has a switch for this site and one for everywhere, which overrules it', async () => {
    const { switchSite, switchEverywhere } = show();
    const [site, everywhere] = [...root.querySelectorAll('[role=switch]')];
    await userEvent.click(site!);
    expect(switchSite).toHaveBeenCalledWith(false);
    await userEvent.click(everywhere!);
    expect(switchEverywhere).toHaveBeenCalledWith(false);
    show({ switches: { everywhere: false, site: true } });
    expect(site?.getAttribute('aria-checked')).toBe('false');
    expect((site as HTMLButtonElement).disabled).toBe(true);
  });

  it('leads to library, settings and side panel', async () => {
    const { openPanel } = show();
    expect(button('词库').getAttribute('href')).toContain('library.html');
    expect(button('设置').getAttribute('href')).toContain('#/settings');
    await userEvent.click(button('在侧边栏打开'));
    expect(openPanel).toHaveBeenCalledOnce();
    show({ acts: { openPanel: null } });
    expect(button('在侧边栏打开')).toBeUndefined();
  });

  it('says when the glossary is in memory only', () => {
    if (glossary.kind !== 'ready') throw new Error('the sample is ready');
    show({ glossary: { kind: 'ready', glossary: { ...glossary.glossary, home: 'memory' } } });
    expect(root.querySelector('.memory')?.textContent).toContain('内存');
  });

  it.each(['zh-CN', 'zh-TW', 'en'])(
    'has no axe violations with a list and with an entry (%s)',
    async (language) => {
      show({ language });
      expect(await violations()).toEqual([]);
      await userEvent.click(options()[1]!);
      await expect.poll(() => root.querySelector('.card')).not.toBeNull();
      expect(await violations()).toEqual([]);
    },
  );
});
