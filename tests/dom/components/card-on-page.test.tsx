/** The floating card on a page, in an open shadow root so that it can be looked into. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page as view, userEvent } from 'vitest/browser';
import type { Card, CardHost, CardRequest } from '../../../entrypoints/card/contract.ts';
import { createCard } from '../../../entrypoints/card/create-card.tsx';
import { entry, rates, RATES_GLOSS, sense } from './samples.ts';

let card: Card;
let page: HTMLElement;
let term: HTMLElement;
/** What the background answers, by message. */
let answers: Record<string, (data: never) => unknown>;
const send = vi.fn((type: string, data: unknown) => {
  const answer = answers[type]?.(data as never);
  return answer === undefined ? Promise.reject(new Error('no one listens')) : Promise.resolve(answer);
});
const events = {
  send: send as unknown as CardHost['send'],
  findTerms: vi.fn<CardHost['findTerms']>(() => []),
  openSheet: vi.fn(() => Promise.resolve(false)),
  onClose: vi.fn(),
  onPinChange: vi.fn(),
};

beforeEach(() => {
  vi.clearAllMocks();
  answers = { isSaved: () => false };
  events.findTerms.mockReturnValue([]);
  page = document.createElement('main');
  page.innerHTML = '<p>完善开发区<span>“三率”“三度”</span>考核</p><button>页面的按钮</button>';
  document.body.append(page);
  term = page.querySelector('span')!;
  card = createCard(events, 'open');
});

afterEach(() => {
  card.destroy();
  page.remove();
});

function show(more: Partial<CardRequest> = {}): void {
  card.show({
    id: 'sample',
    entry: rates,
    pack: null,
    generation: 7,
    sense: 0,
    why: { reason: { kind: 'only' } },
    language: 'zh-CN',
    traditional: false,
    rects: () => [...term.getClientRects()],
    contextElement: term,
    focus: false,
    sentence: () => '完善开发区“三率”“三度”考核。',
    unexplained: () => [],
    ...more,
  });
}

function inside(selector: string): HTMLElement {
  const found = card.host?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector} in the card`);
  return found;
}

/** Where the card is once it stays there: what is known a moment later, as whether the term is saved, changes its size. */
async function placed(): Promise<DOMRect> {
  await expect.poll(() => card.host?.shadowRoot?.querySelector('.placed') ?? null).not.toBeNull();
  for (let before = card.rect()!; ;) {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const now = card.rect()!;
    if (now.top === before.top && now.height === before.height) return now;
    before = now;
  }
}

describe('the card on a page', () => {
  it('lies in the viewport beside the term and never over it', async () => {
    for (const top of [0, innerHeight / 2, innerHeight - 40]) {
      page.style.paddingBlockStart = `${top}px`;
      show();
      const box = await placed();
      const line = term.getBoundingClientRect();
      expect(box.bottom <= line.top || box.top >= line.bottom).toBe(true);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(innerWidth);
    }
  });

  it('leaves the page as it was, size and text, and goes without a trace', async () => {
    const before = document.documentElement.outerHTML;
    const { scrollHeight, scrollWidth } = document.documentElement;
    show();
    await placed();
    expect(document.documentElement.scrollHeight).toBe(scrollHeight);
    expect(document.documentElement.scrollWidth).toBe(scrollWidth);
    expect(card.host?.getAttributeNames()).toEqual(['popover']);
    card.hide();
    expect(card.host).toBeNull();
    expect(card.rect()).toBeNull();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(events.onClose).not.toHaveBeenCalled();
  });

  it('withstands the styles of a page', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { --paper: lime; font-style: italic !important; transform: none !important }
      cezhu-card { display: none !important; opacity: 0 !important } ::backdrop { background: black !important }`);
    document.adoptedStyleSheets = [sheet];
    try {
      show();
      await placed();
      const style = getComputedStyle(inside('.card'));
      expect(style.backgroundColor).not.toBe('rgb(0, 255, 0)');
      expect(style.fontStyle).toBe('normal');
      expect(getComputedStyle(card.host!).display).toBe('block');
      expect(getComputedStyle(card.host!).opacity).toBe('1');
      expect(getComputedStyle(card.host!, '::backdrop').display).toBe('none');
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('reads headword and gloss to a screen reader', async () => {
    show();
    expect(inside('[aria-live=polite]').textContent).toBe('');
    await expect.poll(() => inside('[aria-live=polite]').textContent).toBe(`三率三度：${RATES_GLOSS}`);
  });

  it('closes on Esc, but not on one that a page makes up', async () => {
    show();
    await placed();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(card.host).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(card.host).toBeNull();
    expect(events.onClose).toHaveBeenCalledOnce();
  });

  it('takes the focus when opened by keyboard and gives it back', async () => {
    const button = page.querySelector('button')!;
    button.focus();
    show({ focus: true });
    await placed();
    await expect.poll(() => card.host?.shadowRoot?.activeElement?.getAttribute('role')).toBe('dialog');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
  });

  it('stays where it is once pinned, also when the term is scrolled away', async () => {
    page.style.minBlockSize = '4000px';
    show();
    const before = await placed();
    await userEvent.click(inside('[aria-label=固定卡片]'));
    expect(events.onPinChange).toHaveBeenCalledWith(true);
    expect(card.pinned).toBe(true);
    scrollTo(0, 3000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(card.rect()?.top).toBe(before.top);
    scrollTo(0, 0);
  });

  it('closes when its term leaves the viewport or the page', async () => {
    page.style.minBlockSize = '4000px';
    show();
    await placed();
    scrollTo(0, 3000);
    await expect.poll(() => card.host).toBeNull();
    expect(events.onClose).toHaveBeenCalledOnce();
    scrollTo(0, 0);
    show({ rects: () => [] });
    await expect.poll(() => events.onClose).toHaveBeenCalledTimes(2);
    expect(card.host).toBeNull();
  });

  it('goes into the modal dialog that holds the term', async () => {
    const dialog = document.createElement('dialog');
    dialog.append(term);
    page.append(dialog);
    dialog.showModal();
    show();
    await placed();
    expect(card.host?.parentElement).toBe(dialog);
    await userEvent.click(inside('[aria-label=关闭]'));
    expect(card.host).toBeNull();
    expect(dialog.open).toBe(true);
  });

  it('keeps its clicks and keys from the page', async () => {
    const heard = vi.fn();
    document.addEventListener('click', heard);
    document.addEventListener('keydown', heard);
    try {
      show();
      await placed();
      await userEvent.click(inside('summary'));
      await userEvent.keyboard('{Tab}');
      expect(heard).not.toHaveBeenCalled();
    } finally {
      document.removeEventListener('click', heard);
      document.removeEventListener('keydown', heard);
    }
  });

  it('moves with the arrow keys and with the pointer once pinned, and stays in the view', async () => {
    show({ focus: true });
    const before = await placed();
    await userEvent.keyboard('{ArrowDown}');
    expect(card.rect()?.top).toBe(before.top);
    card.togglePin();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    const right = Math.min(before.left + 16, innerWidth - 8 - before.width);
    expect(card.rect()).toMatchObject({ left: right, top: before.top + 16 });
    await userEvent.keyboard(
      '{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}',
    );
    expect(card.rect()?.left).toBe(8);
    card.togglePin();
    // Whole pixels of a width that has none.
    await expect.poll(() => Math.abs((card.rect()?.left ?? Infinity) - before.left)).toBeLessThanOrEqual(1);
  });

  it('takes the height it needs once it is moved away from its term', async () => {
    const { innerWidth: width, innerHeight: height } = window;
    // Room on no side of the term, and too wide for a sheet.
    await view.viewport(700, 500);
    try {
      page.style.cssText = 'position: absolute; inset: 220px auto auto 250px';
      show({ focus: true, entry: entry('长词', [sense('很长的释义。'.repeat(90))]) });
      const before = await placed();
      expect(before.height).toBeLessThan(260);
      card.togglePin();
      expect(card.rect()?.height).toBe(before.height);
      await userEvent.keyboard('{ArrowUp}');
      expect(card.rect()?.height).toBeGreaterThan(400);
      await expect.poll(() => card.rect()!.bottom).toBeLessThanOrEqual(500);
    } finally {
      await view.viewport(width, height);
    }
  });

  it('is put where a modal dialog that opens later leaves it usable', async () => {
    show();
    await placed();
    card.togglePin();
    const dialog = document.createElement('dialog');
    page.append(dialog);
    dialog.showModal();
    await expect.poll(() => card.host?.parentElement).toBe(dialog);
    expect(card.host?.matches(':popover-open')).toBe(true);
    dialog.close();
    await expect.poll(() => card.host?.parentElement).toBe(document.documentElement);
  });

  it('goes into the element that is in full screen, and out with it', async () => {
    const shown = vi.spyOn(document, 'fullscreenElement', 'get').mockReturnValue(page);
    show();
    await placed();
    expect(card.host?.parentElement).toBe(page);
    shown.mockReturnValue(null);
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(card.host?.parentElement).toBe(document.documentElement);
    expect(card.host?.matches(':popover-open')).toBe(true);
    shown.mockRestore();
  });

  it.each([
    'direction: rtl; writing-mode: vertical-rl',
    'zoom: 2',
    'transform: translate(30px, 20px) scale(0.9)',
  ])('lies beside its term, upright and in its own size, on a page with %s', async (style) => {
    document.documentElement.setAttribute('style', style);
    try {
      show();
      const box = await placed();
      const line = term.getBoundingClientRect();
      expect(box.width).toBeCloseTo(372, 0);
      expect(
        box.bottom <= line.top || box.top >= line.bottom || box.left >= line.right || box.right <= line.left,
      ).toBe(true);
      expect(getComputedStyle(inside('.card')).writingMode).toBe('horizontal-tb');
      expect(getComputedStyle(inside('.card')).direction).toBe('ltr');
    } finally {
      document.documentElement.removeAttribute('style');
    }
  });

  it.each([
    ['Esc', () => userEvent.keyboard('{Escape}')],
    ['its close button', () => userEvent.click(inside('[aria-label=关闭]'))],
    [
      'another term’s card, and then Esc',
      async () => {
        show({ focus: true });
        await placed();
        await userEvent.keyboard('{Escape}');
      },
    ],
    [
      'its term leaving the page',
      async () => {
        term.remove();
        await expect.poll(() => card.host).toBeNull();
      },
    ],
  ])('gives the focus back at its end by %s', async (_, end) => {
    const link = document.createElementNS('http://www.w3.org/2000/svg', 'a');
    link.setAttribute('href', '#');
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.append(link);
    page.append(drawing);
    for (const before of [page.querySelector('button')!, link]) {
      if (!term.isConnected) page.append(term);
      before.focus();
      show({ focus: true });
      await placed();
      await expect.poll(() => card.host?.shadowRoot?.activeElement).not.toBeNull();
      await end();
      expect(document.activeElement).toBe(before);
    }
  });

  it('gives the focus back that a press in it took', async () => {
    const button = page.querySelector('button')!;
    button.focus();
    show();
    await placed();
    await userEvent.click(inside('[aria-label=固定卡片]'));
    expect(document.activeElement).toBe(card.host);
    await userEvent.click(inside('[aria-label=关闭]'));
    expect(document.activeElement).toBe(button);
  });

  it('is left by keyboard where nothing had the focus before', async () => {
    show({ focus: true });
    await placed();
    await expect.poll(() => document.activeElement).toBe(card.host);
    card.focus();
    expect(document.activeElement).toBe(document.body);
    expect(card.host).not.toBeNull();
  });

  it('is moved into by keyboard and out again', async () => {
    const button = page.querySelector('button')!;
    button.focus();
    show();
    await placed();
    card.focus();
    expect(card.host?.shadowRoot?.activeElement?.getAttribute('role')).toBe('dialog');
    card.focus();
    expect(document.activeElement).toBe(button);
  });
});

describe('terms in a gloss', () => {
  const valley = entry('晋创谷', [sense('促进“三率”提升的载体。')], { id: 'valley' });

  beforeEach(() => {
    answers['lookup'] = () => ({ ok: true, value: { entry: valley, pack: null } });
    events.findTerms.mockImplementation((text) =>
      ['三率', '签约开工率'].flatMap((word, index) => {
        const start = text.indexOf(word);
        const id = index === 0 ? 'sample' : 'valley';
        return start < 0 ? [] : [{ start, end: start + word.length, id, sense: 0 }];
      }),
    );
  });

  it('lead to their entries and back, with the focus where it was', async () => {
    show({ focus: true });
    await placed();
    const link = inside('.gloss-term');
    expect(link.textContent).toBe('签约开工率');
    expect(link.getAttribute('role')).toBe('button');
    link.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => inside('.headword').textContent).toBe('晋创谷');
    expect(send).toHaveBeenCalledWith('lookup', { generation: 7, id: 'valley' });
    expect(card.host?.shadowRoot?.activeElement?.getAttribute('role')).toBe('dialog');
    await userEvent.click(inside('[aria-label="返回“三率三度”"]'));
    await expect.poll(() => inside('.headword').textContent).toBe('三率三度');
    await expect.poll(() => card.host?.shadowRoot?.activeElement?.textContent).toBe('签约开工率');
    expect(CSS.highlights.size).toBe(0);
  });

  it('lead round in circles without harm, and never to the entry that is shown', async () => {
    show();
    await placed();
    for (let round = 0; round < 3; round++) {
      await userEvent.click(inside('.gloss-term'));
      await expect.poll(() => inside('.headword').textContent).toBe('晋创谷');
      expect(inside('.gloss-term').textContent).toBe('三率');
      answers['lookup'] = () => ({ ok: true, value: { entry: rates, pack: null } });
      await userEvent.click(inside('.gloss-term'));
      await expect.poll(() => inside('.headword').textContent).toBe('三率三度');
      answers['lookup'] = () => ({ ok: true, value: { entry: valley, pack: null } });
    }
  });

  it.each([
    ['at the foot', '', (height: number) => innerHeight - 30 - height],
    ['in the middle', '促进发展。', () => innerHeight / 2],
  ])('leave the card where the pointer is, %s of the view', async (_, gloss, top) => {
    const long = entry('长词', [sense('三率'.repeat(4) + '很长的释义。'.repeat(60))], { id: 'valley' });
    page.style.cssText = `position: absolute; inset-block-start: ${top(40)}px`;
    answers['lookup'] = () => ({ ok: true, value: { entry: long, pack: null } });
    show(gloss === '' ? {} : { entry: entry('短词', [sense(`签约开工率${gloss}`)]) });
    const line = term.getBoundingClientRect();
    const before = await placed();
    const isAbove = before.bottom <= line.top;
    const at = inside('.gloss-term').getBoundingClientRect();
    await userEvent.click(inside('.gloss-term'));
    await expect.poll(() => inside('.headword').textContent).toBe('长词');
    const holds = () => {
      const { left, right, top, bottom } = card.rect()!;
      const [x, y] = [at.x + 2, at.y + at.height / 2];
      const beside = isAbove ? bottom <= line.top : top >= line.bottom;
      return beside && x > left && x < right && y > top && y < bottom && top >= 0 && bottom <= innerHeight;
    };
    await expect.poll(() => inside('.card-body').scrollHeight > inside('.card-body').clientHeight).toBe(true);
    await expect.poll(holds).toBe(true);
    // And back, where the card would be smaller than where the pointer is.
    answers['lookup'] = () => ({ ok: true, value: { entry: valley, pack: null } });
    await userEvent.click(inside('.gloss-term'));
    await expect.poll(() => inside('.headword').textContent).toBe('晋创谷');
    await expect.poll(holds).toBe(true);
  });

  it('say so when their entry is not to be had', async () => {
    answers['lookup'] = () => ({ ok: false, error: 'unknown' });
    show();
    await placed();
    await userEvent.click(inside('.gloss-term'));
    await expect.poll(() => inside('.card-notice').textContent).toBe('没能完成，请再试一次');
    expect(inside('.headword').textContent).toBe('三率三度');
  });
});

describe('what a reader does with a card', () => {
  const press = async (name: string) => {
    const buttons = [...(card.host?.shadowRoot?.querySelectorAll('button') ?? [])];
    const button = buttons.find((one) => one.getAttribute('aria-label') === name || one.textContent === name);
    if (!button) throw new Error(`no button ${name}`);
    await userEvent.click(button);
  };
  const two = entry('三个一批', [sense('开发区的做法。'), sense('国企的做法。')]);

  it('saves the term with its sentence, and lets it go', async () => {
    answers['saveTerm'] = answers['forgetTerm'] = () => ({ ok: true, value: true });
    show();
    await placed();
    await expect.poll(() => inside('[aria-label=收藏此词]').getAttribute('aria-pressed')).toBe('false');
    await press('收藏此词');
    await expect.poll(() => inside('[aria-label=收藏此词]').getAttribute('aria-pressed')).toBe('true');
    expect(send).toHaveBeenCalledWith('saveTerm', {
      generation: 7,
      id: 'sample',
      sense: 0,
      sentence: '完善开发区“三率”“三度”考核。',
      title: document.title,
    });
    await press('收藏此词');
    await expect.poll(() => inside('[aria-label=收藏此词]').getAttribute('aria-pressed')).toBe('false');
    expect(send).toHaveBeenCalledWith('forgetTerm', 'sample');
  });

  it('hides the term, stays for the undo while the marks go, and takes it back', async () => {
    answers['hideTerm'] = () => ({ ok: true, value: true });
    let rects = [...term.getClientRects()];
    show({ rects: () => rects });
    await placed();
    await press('更多操作');
    await press('不再标注此词');
    rects = [];
    await expect.poll(() => inside('.card-notice').textContent).toContain('已不再标注“三率三度”');
    expect(card.pinned).toBe(true);
    await press('撤销');
    await expect.poll(() => card.host?.shadowRoot?.querySelector('.card-notice')).toBeNull();
    expect(send.mock.calls.filter(([type]) => type === 'hideTerm').map(([, data]) => data)).toEqual([
      { id: 'sample', hidden: true },
      { id: 'sample', hidden: false },
    ]);
  });

  it('switches the sense for the site, says so, and takes it back', async () => {
    answers['chooseSense'] = () => ({ ok: true, value: true });
    show({ entry: two, why: { reason: { kind: 'cue', word: '开发区' } } });
    await placed();
    expect(inside('.why-chosen').textContent).toBe('因句中有“开发区”，取此义');
    await userEvent.click(inside('summary'));
    await press('本站用此义');
    await expect.poll(() => inside('.prose').textContent).toBe('国企的做法。');
    expect(inside('.why-chosen').textContent).toContain('你为本站选定的释义');
    await press('撤销');
    await expect.poll(() => inside('.prose').textContent).toBe('开发区的做法。');
    expect(send.mock.calls.filter(([type]) => type === 'chooseSense').map(([, data]) => data)).toEqual([
      { id: 'sample', sense: 1 },
      { id: 'sample', sense: null },
    ]);
  });

  it('looks up and notes down slogans of the paragraph, by message alone', async () => {
    answers['openLibrary'] = () => ({ ok: true, value: true });
    show({ unexplained: () => ['一枚印章管审批'] });
    await placed();
    await press('查一查');
    await press('记入我的词条');
    expect(send.mock.calls.filter(([type]) => type === 'openLibrary').map(([, data]) => data)).toEqual([
      { view: 'search', text: '一枚印章管审批' },
      { view: 'new', text: '一枚印章管审批' },
    ]);
    expect(inside('.card').querySelector('a[href*=extension]')).toBeNull();
  });

  it('has a menu that arrow keys walk and Esc closes, and only the menu', async () => {
    show({ focus: true });
    await placed();
    await press('更多操作');
    const active = () => card.host?.shadowRoot?.activeElement?.textContent;
    await expect.poll(active).toBe('在词库中打开');
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toBe('全文附注');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toBe('不再标注此词');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => card.host?.shadowRoot?.querySelector('[role=menu]')).toBeNull();
    expect(card.host?.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('更多操作');
    await press('更多操作');
    await press('全文附注');
    expect(events.openSheet).toHaveBeenCalledOnce();
    await expect.poll(() => inside('.card-notice').textContent).toBe('没能在本页找到正文');
  });

  it('reads aloud with a voice of this device only, and falls silent when closed', async () => {
    const voices = [
      { lang: 'zh-CN', localService: false, name: 'far' },
      { lang: 'zh-TW', localService: true, name: 'near' },
    ] as SpeechSynthesisVoice[];
    const getVoices = vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue(voices.slice(0, 1));
    const speak = vi.spyOn(speechSynthesis, 'speak').mockReturnValue();
    const cancel = vi.spyOn(speechSynthesis, 'cancel').mockReturnValue();
    const utterance = vi.spyOn(SpeechSynthesisUtterance.prototype, 'voice', 'set').mockReturnValue();
    try {
      show();
      await placed();
      await press('更多操作');
      await expect(press('朗读')).rejects.toThrow('no button');
      getVoices.mockReturnValue(voices);
      show();
      await placed();
      await press('更多操作');
      await press('朗读');
      expect(utterance).toHaveBeenCalledWith(voices[1]);
      expect(speak.mock.calls[0]?.[0].text).toContain('签约开工率');
      card.hide();
      expect(cancel).toHaveBeenCalled();
    } finally {
      vi.restoreAllMocks();
    }
  });

  it('has no axe violations in any of its states', async () => {
    for (const more of [
      { entry: two, why: { reason: { kind: 'region', code: '140800' } as const } },
      { pack: { id: 'x', title: '某词表', publisher: '某工作室' }, unexplained: () => ['四链融合'] },
    ]) {
      show(more);
      await placed();
      await press('更多操作');
      const { violations } = await axe.run(card.host!);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });
});
