import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TermCard, type TermCardProps } from '../../../components/TermCard.tsx';
import '../../../components/tokens.css';
import '../../../components/card.css';
import { entry, misprint, rates, RATES_GLOSS, sense } from './samples.ts';

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  root.className = 'cezhu';
  root.lang = 'zh-CN';
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(props: Partial<TermCardProps>): TermCardProps {
  const all: TermCardProps = {
    entry: rates,
    sense: 0,
    language: 'zh-CN',
    floating: { pinned: false, onPin: vi.fn(), onClose: vi.fn() },
    onCopy: vi.fn(() => Promise.resolve(true)),
    announce: vi.fn(),
    ...props,
  };
  render(<TermCard {...all} />, root);
  return all;
}

function button(name: string): HTMLElement {
  const found = [...root.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent.startsWith(name),
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

describe('TermCard', () => {
  it('names itself after the headword and says where the gloss is from', () => {
    show({});
    const dialog = root.querySelector('[role=dialog]')!;
    const name = document.getElementById(dialog.getAttribute('aria-labelledby')!);
    expect(name?.textContent).toBe('三率三度');
    expect(name?.closest('[lang]')?.getAttribute('lang')).toBe('zh-CN');
    expect(root.querySelector('.sources')?.textContent).toContain('运城市2025年政府工作报告·工作注释13');
    expect([...root.querySelectorAll('.chips li')].map((chip) => chip.textContent)).toEqual([
      '运城市',
      '2025年',
    ]);
  });

  it('lists parts, and keeps the verbatim gloss at hand', () => {
    show({});
    expect([...root.querySelectorAll('dt')].map((term) => term.textContent)).toEqual(['三率', '三度']);
    expect(root.querySelector('.card-body details')?.textContent).toContain(RATES_GLOSS);
  });

  it.each([
    ['zh-CN', '编者注（可确定）：原文印作“韩国义市”，应为“韩国义王市”。'],
    ['en', 'Editor’s note (certain): Printed “韩国义市”; it should read “韩国义王市”.'],
  ])('shows a correction beside the printed text (%s)', (language, text) => {
    show({ entry: misprint, language });
    expect(root.querySelector('.notes')?.textContent).toContain(text);
    expect(root.querySelector('.notes')?.textContent).toContain('2024年11月公布的名单作“义王市”。');
    expect(root.querySelector('.prose')?.textContent).toContain('韩国义市');
  });

  it('changes the level of quotation marks inside quotation marks', () => {
    const note = { kind: 'correction', printed: '惠商保', meant: '“惠商保”', evidence: '…' } as const;
    show({ entry: entry('某词', [sense('文字。', { notes: [{ ...note, certainty: 'possible' }] })]) });
    expect(root.querySelector('.notes')?.textContent).toContain('或为“‘惠商保’”。');
  });

  it('folds all but the weightiest of many notes', () => {
    const notes = [1, 2, 3, 4].map((number) => ({ kind: 'remark' as const, text: `附记${number}` }));
    const join = { kind: 'join' as const, text: '接合' };
    show({ entry: entry('某词', [sense('文字。', { notes: [...notes, join] })]) });
    const [open, folded] = [...root.querySelectorAll('.notes')];
    expect(open?.children).toHaveLength(2);
    expect(open?.textContent).toContain('接合');
    expect(folded?.children).toHaveLength(3);
    expect(root.textContent).toContain('另有 3 条编者注');
  });

  it('offers the other senses, each with its source', () => {
    const other = sense('重点项目签约一批。', {
      citations: [{ title: '晋中市2024年政府工作报告·名词解释', issuer: '晋中市', year: 2024, number: 7 }],
    });
    show({ entry: entry('三个一批', [other, sense('开发区项目签约一批。')]), sense: 1 });
    expect(root.querySelector('.prose')?.textContent).toBe('开发区项目签约一批。');
    expect(root.querySelector('.other-sense')?.textContent).toContain('晋中市2024年政府工作报告·名词解释7');
  });

  it('pins, closes and copies the whole quotation with its source', async () => {
    const { floating, onCopy, announce } = show({});
    await userEvent.click(button('固定卡片'));
    expect(floating!.onPin).toHaveBeenCalledWith(true);
    await userEvent.click(button('复制引文'));
    expect(onCopy).toHaveBeenCalledWith(`三率三度：${RATES_GLOSS}\n——运城市2025年政府工作报告·工作注释13`);
    await expect.poll(() => announce).toHaveBeenCalledWith('释义和出处已复制到剪贴板');
    await userEvent.click(button('关闭'));
    expect(floating!.onClose).toHaveBeenCalledOnce();
  });

  it('says so when the browser refuses the clipboard', async () => {
    const { announce } = show({ onCopy: () => Promise.resolve(false) });
    await userEvent.click(button('复制引文'));
    await expect.poll(() => root.querySelector('.copy span:not([hidden])')?.textContent).toBe('未能复制');
    expect(announce).toHaveBeenCalledWith('浏览器未允许写入剪贴板，请选中文字后手动复制');
  });

  it('ignores presses that no reader made', () => {
    const { floating } = show({});
    button('关闭').click();
    button('固定卡片').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(floating!.onClose).not.toHaveBeenCalled();
    expect(floating!.onPin).not.toHaveBeenCalled();
  });

  it('has targets of at least 24 px and no axe violations', async () => {
    show({ entry: { ...misprint, theme: 'opening', english: 'A sister city' } });
    for (const target of root.querySelectorAll('button')) {
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(28);
    }
    const { violations } = await axe.run(root);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
