/** The article with notes, in an open shadow root so that it can be looked into. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { annotateArticle } from '../../../entrypoints/sheet/annotate-article.ts';
import { findArticle } from '../../../entrypoints/sheet/article.ts';
import type { SheetHost } from '../../../entrypoints/sheet/contract.ts';
import { toHtml, toMarkdownText, toPlainText } from '../../../entrypoints/sheet/formats.ts';
import { showSheet } from '../../../entrypoints/sheet/show-sheet.tsx';
import { sheetMessages } from '../../../locales/sheet.ts';
import { entry, rates, sense } from '../components/samples.ts';

const PAGE = `
  <nav><ul><li><a href="#">首页</a></li><li><a href="#">政务公开，信息发布，政策文件，办事服务</a></li></ul></nav>
  <h1>全省开发区<br>考核办法出台</h1>
  <div class="content">
    <p>　　全省完善开发区“三率”“三度”考核，推动项目早落地、早见效。</p>
    <h2>一、总体要求</h2>
    <p>“晋创谷”<b>要当</b>先锋；“三率”“三度”<wbr>要有提升，年底前见到成效。</p>
    <p hidden>这一段是藏起来的，不在文章里，读者看不到它。</p>
    <p>（记者：某某）</p>
    <ul><li>第一件事，把营商环境办好，让企业满意。</li></ul>
    <p><a href="#">分享到微信</a></p>
  </div>
  <aside><p>别处的新闻，与本文没有关系，也不该出现在里面。</p></aside>
  <footer><p>主办单位是某某市人民政府办公室，网站标识码在此。</p></footer>`;

const valley = entry('晋创谷', [sense('促进四链融合的*重要*载体。')], { id: 'valley' });
const host: SheetHost = {
  send: vi.fn((type: string, data: { id: string }) =>
    Promise.resolve(
      type === 'lookup'
        ? { ok: true, value: { entry: data.id === 'valley' ? valley : rates, pack: null } }
        : { ok: true, value: true },
    ),
  ) as unknown as SheetHost['send'],
  findTerms: (text) =>
    [...text.matchAll(/晋创谷|“三率”“三度”/gu)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      id: word === '晋创谷' ? 'valley' : 'sample',
      sense: 0,
    })),
  generation: 7,
  language: 'zh-CN',
  traditional: false,
  onShow: () => {},
};

let page: HTMLElement;
beforeEach(() => {
  page = document.createElement('main');
  page.innerHTML = PAGE;
  document.body.append(page);
});
afterEach(async () => {
  await userEvent.keyboard('{Escape}');
  page.remove();
});

describe('findArticle', () => {
  it('finds title and prose, and leaves out what stands beside', () => {
    const article = findArticle(document);
    expect(article?.title).toBe('全省开发区考核办法出台');
    expect(article?.blocks).toEqual([
      { kind: 'text', text: '全省完善开发区“三率”“三度”考核，推动项目早落地、早见效。' },
      { kind: 'heading', text: '一、总体要求' },
      { kind: 'text', text: '“晋创谷”要当先锋；“三率”“三度”要有提升，年底前见到成效。' },
      { kind: 'text', text: '（记者：某某）' },
      { kind: 'item', text: '第一件事，把营商环境办好，让企业满意。' },
    ]);
  });

  it('finds none on a page without prose', () => {
    page.innerHTML = '<nav><a href="#">首页</a></nav><p>版权</p>';
    expect(findArticle(document)).toBeNull();
  });
});

describe('the article for other programs', () => {
  const t = sheetMessages('zh-CN').sheet;
  const noted = async () => annotateArticle(findArticle(document)!, host);

  it('numbers each term once, where it is mentioned first', async () => {
    const { blocks, notes } = await noted();
    expect(notes.map(({ number, headword }) => [number, headword])).toEqual([
      [1, '三率三度'],
      [2, '晋创谷'],
    ]);
    expect(blocks[0]?.pieces).toEqual([
      { text: '全省完善开发区“三率”“三度”', note: 1 },
      { text: '考核，推动项目早落地、早见效。' },
    ]);
    expect(blocks[2]?.pieces.map(({ note }) => note)).toEqual([2, undefined]);
  });

  it('is complete as plain text, as Markdown and as HTML, and no text becomes markup', async () => {
    const article = await noted();
    const text = toPlainText(article, t);
    expect(text).toContain('“晋创谷[2]”要当先锋');
    expect(text).toContain('[2] 晋创谷：促进四链融合的*重要*载体。——运城市2025年政府工作报告·工作注释13');
    expect(text).toContain(location.href.replace(/#.*/u, ''));
    const markdown = toMarkdownText(article, t);
    expect(markdown).toContain('“晋创谷[^2]”要当先锋');
    expect(markdown).toContain('[^2]: 晋创谷：促进四链融合的\\*重要\\*载体。');
    expect(markdown).toContain('## 一、总体要求');
    const title = '<img src=x onerror=alert(1)>';
    const html = new DOMParser().parseFromString(toHtml({ ...article, title }, t), 'text/html');
    expect(html.querySelector('h1')?.textContent).toBe(title);
    expect(html.querySelector('img')).toBeNull();
    expect(html.querySelectorAll('sup')).toHaveLength(2);
    expect(html.querySelectorAll('li')).toHaveLength(2);
  });
});

describe('the sheet', () => {
  const root = () => document.querySelector('cezhu-sheet')?.shadowRoot;
  const open = async (more: Partial<SheetHost> = {}) => {
    expect(showSheet({ ...host, ...more }, 'open')).toBe(true);
    await expect.poll(() => root()?.querySelectorAll('.notes li').length).toBe(2);
  };

  it('lies over the page, leaves it as it was, and goes with Esc', async () => {
    const before = document.body.outerHTML;
    const button = document.createElement('button');
    page.append(button);
    button.focus();
    await open();
    expect(document.elementFromPoint(innerWidth / 2, innerHeight / 2)).toBe(
      document.querySelector('cezhu-sheet'),
    );
    button.remove();
    expect(document.body.outerHTML).toBe(before);
    page.append(button);
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('cezhu-sheet')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('gives the focus back to what had it before the card that asked for it', async () => {
    const [field, tool] = [document.createElement('input'), document.createElement('button')];
    page.append(field, tool);
    tool.focus();
    await open({
      onShow: () => {
        field.focus();
        tool.remove();
      },
    });
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(field);
  });

  it('leads from a number to its note and back, by keyboard', async () => {
    await open();
    const items = [...(root()?.querySelectorAll('.notes li') ?? [])];
    expect(items[1]?.textContent).toContain(
      '晋创谷：促进四链融合的*重要*载体。——运城市2025年政府工作报告·工作注释13',
    );
    const mark = root()?.querySelector<HTMLElement>('.mark');
    expect(mark?.getAttribute('aria-label')).toBe('注释1：三率三度');
    mark?.focus();
    await userEvent.keyboard('{Enter}');
    expect(root()?.activeElement?.textContent).toContain('三率三度：“三率”即');
    await userEvent.keyboard('{Tab}{Enter}');
    expect(root()?.activeElement).toBe(mark);
  });

  it('prints itself alone, with the page left out for as long', async () => {
    const during: unknown[] = [];
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => {
      const dialog = root()?.querySelector('dialog');
      during.push(dialog?.open, dialog?.matches(':modal'), vi.mocked(host.send).mock.calls.at(-1));
    });
    await open();
    const button = [...(root()?.querySelectorAll('button') ?? [])].find((one) => one.textContent === '打印');
    await userEvent.click(button!);
    await expect.poll(() => vi.mocked(host.send).mock.calls.at(-1)).toEqual(['printSheet', false]);
    expect(during).toEqual([true, false, ['printSheet', true]]);
    expect(root()?.querySelector('dialog')?.matches(':modal')).toBe(true);
    print.mockRestore();
  });

  it.each(['zh-CN', 'zh-TW', 'en'] as const)('has no axe violations (%s)', async (language) => {
    await open({ language });
    const { violations } = await axe.run(document.querySelector('cezhu-sheet')!);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
