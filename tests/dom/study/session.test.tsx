import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BackupView, type RestoreState } from '../../../components/study/BackupPanel.tsx';
import { Session, type SessionProps } from '../../../components/study/Session.tsx';
import { Statistics } from '../../../components/study/Statistics.tsx';
import { intervalText } from '../../../components/study/interval-text.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { questionOf } from '../../../core/study/question.ts';
import { planRestore } from '../../../core/study/restore-plan.ts';
import '../../../components/tokens.css';
import '../../../components/card.css';
import '../../../components/library.css';
import '../../../components/study/study.css';
import { rates } from '../components/samples.ts';

const saved = { id: 'sample', snapshot: rates, sense: 0, savedAt: 1, changedAt: 1, decks: [] };
let root: HTMLElement;

beforeEach(() => {
  document.documentElement.lang = 'zh-CN';
  document.title = '复习';
  root = document.createElement('main');
  root.className = 'cezhu study';
  root.lang = 'zh-CN';
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

async function expectAccessible() {
  const { violations } = await axe.run(root, { rules: { 'page-has-heading-one': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

function ask(id: string, more: Partial<SessionProps> = {}): SessionProps {
  const question = questionOf(saved, `sample/${id}`);
  if (question === null) throw new Error('no such card');
  const props: SessionProps = {
    language: 'zh-CN',
    question,
    waits: { 1: '1分钟', 2: '6分钟', 3: '10分钟', 4: '8天' },
    sentence: '提升“三率”“三度”。',
    busy: false,
    onGrade: vi.fn(),
    ...more,
  };
  render(<Session {...props} />, root);
  return props;
}

const shown = () => root.textContent;

describe('a card', () => {
  it.each([[' '], ['Enter']])('is turned and answered from the keyboard alone: %j', async (key) => {
    const { onGrade } = ask('meaning');
    await expect.poll(() => document.activeElement?.textContent).toContain('显示答案');
    expect(shown()).not.toContain('签约开工率');
    await userEvent.keyboard('3');
    expect(onGrade).not.toHaveBeenCalled();
    await userEvent.keyboard(key === ' ' ? '[Space]' : '{Enter}');
    await expect.poll(shown).toContain('签约开工率');
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('答案');
    await userEvent.keyboard('2');
    expect(onGrade).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('of a slogan has a blank for each member, filled in where it stands', async () => {
    ask('cloze/0');
    expect(shown()).toContain('“三率”即');
    expect(root.querySelectorAll('.study-blank')).toHaveLength(3);
    await userEvent.click(root.querySelector('.study-show')!);
    await expect
      .poll(() => [...root.querySelectorAll('.study-filled')].map(({ textContent }) => textContent))
      .toEqual(['签约开工率', '开工投产率', '投产达效率']);
  });

  it('of a name does not name it before it is turned', async () => {
    ask('term');
    expect(shown()).not.toContain('三率三度');
    await userEvent.click(root.querySelector('.study-show')!);
    await expect.poll(shown).toContain('三率三度');
  });

  it('takes no second answer while the first is being kept', async () => {
    const { onGrade } = ask('meaning', { busy: true });
    await userEvent.click(root.querySelector('.study-show')!);
    await expect.poll(() => root.querySelector('.study-grades')).not.toBeNull();
    await userEvent.keyboard('3');
    expect(onGrade).not.toHaveBeenCalled();
  });

  it('has nothing that axe objects to, turned or not', async () => {
    ask('cloze/0');
    await expectAccessible();
    await userEvent.click(root.querySelector('.study-show')!);
    await expect.poll(() => root.querySelector('.study-grades')).not.toBeNull();
    await expectAccessible();
  });
});

it.each([
  [1, 'zh-CN', '1分钟'],
  [10 * 60_000, 'zh-CN', '10分钟'],
  [8 * 86_400_000, 'zh-CN', '8天'],
  [90 * 86_400_000, 'zh-TW', '3 個月'],
  [550 * 86_400_000, 'en', '1.5 yrs'],
])('%i ms in %s is %s', (wait, language, text) => {
  expect(intervalText(wait, language).replaceAll(/\s+/gu, ' ')).toBe(text);
});

it('statistics say their figures, and have nothing that axe objects to', async () => {
  const days = [0, 1, 2].map((day) => new Date(2026, 10, 22 + day));
  render(
    <Statistics
      language="zh-CN"
      saved={1200}
      learnt={40}
      answers={300}
      recent={{ asked: 10, remembered: 9 }}
      all={{ asked: 0, remembered: 0 }}
      forecast={[4, 0, 2]}
      days={days}
      decks={[{ id: 'theme:energy', name: '能源', terms: 3, due: 1, retention: { asked: 4, remembered: 3 } }]}
    />,
    root,
  );
  expect(shown()).toContain('1,200');
  expect(shown()).toContain('90%');
  expect(shown()).toContain('还没有数据');
  expect([...root.querySelectorAll<HTMLElement>('.study-forecast li')].map(({ title }) => title)).toEqual([
    '今天 4 张',
    '11/23 0 张',
    '11/24 2 张',
  ]);
  expect(root.querySelector('tbody')?.textContent).toBe('能源3175%');
  await expectAccessible();
});

describe('the backup', () => {
  const empty = {
    settings: DEFAULT_SETTINGS,
    saved: [],
    reviews: [],
    decks: [],
    mine: [],
    subscriptions: [],
  };

  function show(state: RestoreState) {
    const props = {
      language: 'zh-CN',
      state,
      notice: '',
      openRef: { current: null },
      hrefOf: (address: string) => `#/packs?${new URLSearchParams({ address })}`,
      onSave: vi.fn(),
      onOpen: vi.fn(),
      onApply: vi.fn(),
      onCancel: vi.fn(),
    };
    render(<BackupView {...props} />, root);
    return props;
  }

  it('tells in words what restoring would do, and asks before it does', async () => {
    const settings = { ...DEFAULT_SETTINGS, dailyGoal: 50 };
    const review = { card: 'sample/term', at: 1, offset: 480, grade: 3 as const };
    const plan = planRestore(empty, { ...empty, settings, saved: [saved], reviews: [review] });
    const { onApply } = show({ kind: 'planned', plan, savedOn: '2026-11-22T00:00:00.000Z' });
    expect([...root.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      '添 1 个收藏词',
      '添 1 次作答',
    ]);
    expect(shown()).toContain('现有的内容一项也不会删除');
    await expectAccessible();
    await userEvent.click(root.querySelector('.pill.on')!);
    expect(onApply).toHaveBeenCalledWith(true);
    await userEvent.click(root.querySelector('.backup-plan input')!);
    await userEvent.click(root.querySelector('.pill.on')!);
    expect(onApply).toHaveBeenLastCalledWith(false);
  });

  it('names what is wrong with a file, and not a thousand times', async () => {
    const problems = Array.from({ length: 1000 }, (_, i) => `saved.${i}.id: Invalid`);
    show({ kind: 'refused', problem: { kind: 'invalid', problems } });
    expect(root.querySelectorAll('li')).toHaveLength(8);
    expect(shown()).toContain('还有 992 处');
    await expectAccessible();
  });
});
