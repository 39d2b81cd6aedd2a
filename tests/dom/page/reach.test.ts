/** Which text of a page is marked, and as what: one case a line. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fragment, marksOf, startAndWait } from './stage.ts';

let stage: HTMLElement;
let ends: AbortController;

beforeEach(() => {
  stage = document.createElement('main');
  document.body.append(stage);
  ends = new AbortController();
});

afterEach(() => {
  ends.abort();
  stage.remove();
});

async function marked(markup: string): Promise<string[]> {
  stage.append(fragment(markup));
  return marksOf(await startAndWait(ends.signal));
}

describe('one term in one line of text', () => {
  it.each([
    ['inline elements', '<p>建设<b>晋</b>创<i>谷</i>。', '晋创谷→晋创谷'],
    ['nested inline elements', '<p><a><b><em>晋</em></b>创</a><u>谷</u>', '晋创谷→晋创谷'],
    ['empty elements between', '<p>晋<span></span><a id=x></a>创<b><i></i></b>谷', '晋创谷→晋创谷'],
    [
      'a letter an element',
      '<p><span>无</span><span>废</span><span>城</span><span>市</span>',
      '无废城市→无废城市',
    ],
    ['inline blocks', '<p><span style="display:inline-block">无废</span>城市', '无废城市→无废城市'],
    ['wbr', '<p>无废<wbr>城市', '无废城市→无废城市'],
    ['br in a headline', '<h1>建设无废<br>城市</h1>', '无废城市→无废城市'],
    ['comments', '<p>晋<!-- a -->创<!-- 谷 -->谷', '晋创谷→晋创谷'],
    ['a script between', '<p>晋<script>1</script>创谷', '晋…创谷→晋创谷'],
    [
      'ruby',
      '<p><ruby>晋<rp>(</rp><rt>jìn</rt><rp>)</rp>创<rt>chuàng</rt>谷<rt>gǔ</rt></ruby>',
      '晋…创…谷→晋创谷',
    ],
    ['rb and rtc', '<p><ruby><rb>晋</rb><rb>创</rb><rb>谷</rb><rtc><rt>x</rt></rtc></ruby>', '晋创谷→晋创谷'],
    ['soft hyphen', '<p>无废&shy;城市', '无废\u00ad城市→无废城市'],
    ['zero width', '<p>无废&#x200b;城&#xfeff;市', '无废\u200b城\ufeff市→无废城市'],
    ['ideographic space', '<p>无　废　城　市', '无　废　城　市→无废城市'],
    ['newline', '<p>无废\n城市', '无废\n城市→无废城市'],
    ['letter-spaced', '<p>无 废 城 市', '无 废 城 市→无废城市'],
    ['quotes', '<p>完善“三率”“三度”考核', '“三率”“三度”→三率三度'],
    ['quotes in elements', '<p>完善<b>“三率”</b><b>“三度”</b>', '“三率”“三度”→三率三度'],
    ['nested quotes', '<p>“建设‘无废城市’”', '无废城市→无废城市'],
    ['unbalanced quotes', '<p>遏制“两高”项目', '“两高”项目→两高项目'],
    ['a quote never closed', '<p>建设“晋创谷', '晋创谷→晋创谷'],
    ['full width', '<p>乡村Ｅ镇', '乡村Ｅ镇→乡村e镇'],
    ['full-width digits', '<p>构建１＋Ｎ体系', '１＋Ｎ→1+N'],
    ['Chinese numerals', '<p>办好十五件民生实事', '十五件民生实事→15件民生实事'],
    ['Arabic numerals', '<p>开展3个一批', '3个一批→三个一批'],
    ['traditional', '<p>建設晉創谷', '晉創谷→晋创谷'],
    ['hidden', '<div style="display:none"><b>晋</b>创谷</div>', '晋创谷→晋创谷'],
    ['details', '<details><summary>目录</summary>晋创谷</details>', '晋创谷→晋创谷'],
    ['SVG text', '<svg><text>晋创谷</text></svg>', '晋创谷→晋创谷'],
    ['tspans', '<svg><text><tspan>晋创</tspan><tspan>谷</tspan></text></svg>', '晋创谷→晋创谷'],
    ['a custom element', '<p>晋<x-y>创</x-y>谷', '晋创谷→晋创谷'],
    ['the text beside a block in an inline element', '<p>晋<span>创谷<div>a</div></span>', '晋创谷→晋创谷'],
    ['not editable', '<div contenteditable="false">晋创谷</div>', '晋创谷→晋创谷'],
    ['a link, a button, a label', '<p><a href="#">晋创谷</a>', '晋创谷→晋创谷'],
    ['a legend', '<fieldset><legend>晋创谷</legend></fieldset>', '晋创谷→晋创谷'],
  ])('%s', async (_, markup, expected) => {
    expect(await marked(markup)).toEqual([expected]);
  });
});

describe('never across', () => {
  it.each([
    ['paragraphs', '<p>晋创</p><p>谷</p>'],
    ['blocks', '<div>晋创</div>谷'],
    ['a block inside an inline element', '<p>晋创<span><div>x</div></span>谷'],
    ['cells', '<table><tr><td>晋创</td><td>谷</td></tr></table>'],
    ['items', '<ul><li>晋创</li><li>谷</li></ul>'],
    ['rules', '<div>晋创<hr>谷</div>'],
    ['styled blocks', '<p><span style="display:block">晋创</span><span style="display:block">谷</span>'],
    ['flex items', '<p style="display:flex"><span>晋创</span><span>谷</span></p>'],
    ['grid items', '<p style="display:grid"><span>晋创</span><span>谷</span></p>'],
    ['absolutely placed', '<p>晋创<span style="position:absolute">谷</span>'],
    ['floats', '<p>晋创<span style="float:right">谷</span>'],
    [
      'styled cells',
      '<p><span style="display:table-cell">晋创</span><span style="display:table-cell">谷</span>',
    ],
    ['paragraphs made by line breaks', '<div>晋创<br> <br>谷</div>'],
    ['code', '<p>晋创<code>x</code>谷'],
    ['images', '<p>晋创<img>谷'],
    [
      'pieces of custom elements styled as blocks',
      '<x-y style="display:block">晋创</x-y><x-y style="display:block">谷</x-y>',
    ],
  ])('%s', async (_, markup) => {
    expect(await marked(markup)).toEqual([]);
  });

  it('but what stands on each side alone is marked', async () => {
    const cells = '<span style="display:block">三率</span>'.repeat(2);
    expect(await marked(`<p>${cells}<span style="display:block">三度</span></p>`)).toEqual([
      '三率→三率',
      '三率→三率',
    ]);
  });
});

describe('left alone', () => {
  it.each([
    ['script', '<script type="text/plain">晋创谷</script>'],
    ['style', '<style>/* 晋创谷 */</style>'],
    ['textarea', '<textarea>晋创谷</textarea>'],
    ['input', '<input value="晋创谷">'],
    ['select', '<select><option>晋创谷</option></select>'],
    ['editable', '<div contenteditable>晋创谷</div>'],
    [
      'inside editable',
      '<div contenteditable="true"><p>晋创谷</p><p contenteditable="false">晋创谷</p></div>',
    ],
    ['plain text editable', '<div contenteditable="plaintext-only">晋创谷</div>'],
    ['textbox', '<div role="textbox"><p>晋创谷</p></div>'],
    ['code', '<code>晋创谷</code>'],
    ['kbd', '<kbd>晋创谷</kbd>'],
    ['template', '<template>晋创谷</template>'],
    ['ruby text', '<ruby>字<rt>晋创谷</rt></ruby>'],
    ['our card', '<cezhu-card>晋创谷</cezhu-card>'],
    ['SVG title', '<svg><title>晋创谷</title></svg>'],
  ])('%s', async (_, markup) => {
    expect(await marked(markup)).toEqual([]);
  });

  it('a document that came as XHTML is read too, CDATA included', async () => {
    const xhtml = '<p xmlns="http://www.w3.org/1999/xhtml">晋<![CDATA[创谷]]></p>';
    const parsed = new DOMParser().parseFromString(xhtml, 'application/xhtml+xml');
    stage.append(document.adoptNode(parsed.documentElement));
    expect(await marked('')).toEqual(['晋创谷→晋创谷']);
  });
});

describe('large pages', () => {
  it('20,000 levels', async () => {
    // Chromium itself does not survive laying out so many.
    stage.hidden = true;
    let inner: HTMLElement = stage;
    for (let i = 0; i < 20_000; i++) {
      const child = document.createElement(i % 2 ? 'span' : 'div');
      inner.append(child);
      inner = child;
    }
    inner.append('晋创谷');
    const marks = await marked('');
    stage.replaceChildren();
    expect(marks).toEqual(['晋创谷→晋创谷']);
  });

  it('a text node of 2 MB', async () => {
    stage.append(`${'为人民服务，'.repeat(30)}建设晋创谷。`.repeat(5_000));
    expect(await marked('')).toHaveLength(5_000);
  });
});
