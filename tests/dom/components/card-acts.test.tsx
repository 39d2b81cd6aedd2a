/** What a reader does with the floating card. */
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { card, term, answers, send, events, show, inside, placed } from './card-stage.ts';
import { entry, sense } from './samples.ts';

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
