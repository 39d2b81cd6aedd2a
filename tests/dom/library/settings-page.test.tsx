import { useState } from 'preact/hooks';
import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SettingsPage, type SettingsPatch } from '../../../components/library/SettingsPage.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings.ts';
import { siteOfInput } from '../../../entrypoints/library/settings-sites.ts';
import '../../../dom/highlight.css';
import { drawn, expectAccessible, show } from './stage.ts';

let settings: Settings;
const forgetMet = vi.fn(() => Promise.resolve(true));
const changeKeys = vi.fn((_id: string, _keys: string) => Promise.resolve(true));

function Page({ first, canChangeKeys = true }: { first: Partial<Settings>; canChangeKeys?: boolean }) {
  const [now, setNow] = useState<Settings>({ ...DEFAULT_SETTINGS, ...first });
  settings = now;
  return (
    <SettingsPage
      language="zh-CN"
      settings={now}
      onChange={(patch: SettingsPatch) => setNow((before) => ({ ...before, ...patch }))}
      onReset={() => setNow(DEFAULT_SETTINGS)}
      headwordOf={(id) => (id === 'rates' ? '三率三度' : id)}
      hrefOf={(id) => `#/term/${id}`}
      siteOfInput={siteOfInput}
      keys={[
        { id: 'next-term', description: 'Next term', keys: 'Alt+Shift+J' },
        { id: 'open-card', description: 'Open card', keys: '' },
      ]}
      canChangeKeys={canChangeKeys}
      onChangeKeys={changeKeys}
      onResetKeys={() => undefined}
      onOpenKeys={() => undefined}
      onForgetMet={forgetMet}
      backup={<p>备份</p>}
    />
  );
}

const open = async (first: Partial<Settings> = {}, canChangeKeys = true) => {
  const root = show(
    <Page key={JSON.stringify([first, canChangeKeys])} first={first} canChangeKeys={canChangeKeys} />,
  );
  await drawn();
  return root;
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const marked = () =>
  [...CSS.highlights].flatMap(([name, marks]) =>
    [...marks].map(
      (range) => `${name}: ${range.startContainer.textContent?.slice(range.startOffset, range.endOffset)}`,
    ),
  );

beforeEach(() => changeKeys.mockClear());

it('forgets where terms were met only when told so twice', async () => {
  forgetMet.mockClear();
  await open();
  await userEvent.click(button('全部清除'));
  await expect.element(button('确定清除')).toHaveFocus();
  await userEvent.tab();
  await userEvent.click(button('全部清除'));
  expect(forgetMet).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(forgetMet).toHaveBeenCalledTimes(1);
  await expect.element(page.getByText('已全部清除。')).toBeVisible();
  await expect.element(button('全部清除')).toBeDisabled();
  await expectAccessible();
});

it('changes every switch, choice and number', async () => {
  await open();
  for (const name of [/在网页上标注/u, /本页术语数/u, /繁体字/u, /所在的句子/u, /哪些网页/u])
    await userEvent.click(page.getByRole('switch', { name }));
  for (const name of ['实线', '每页只标第一处', 'English'])
    await userEvent.click(page.getByRole('radio', { name }));
  await userEvent.fill(page.getByRole('spinbutton', { name: /每天复习/u }), '35');
  await userEvent.fill(page.getByRole('spinbutton', { name: /每天新学/u }), '0');
  for (const name of ['填空', '说出词目']) await userEvent.click(page.getByRole('checkbox', { name }));
  await expect.element(page.getByRole('checkbox', { name: '说出含义' })).toBeDisabled();
  page.getByRole('slider').element().focus();
  await userEvent.keyboard('{ArrowRight}');
  // Lists have tests of their own; where the reader's own terms are marked is set where they are.
  const { disabledSites: _sites, hidden: _hidden, mineSites: _mine, version: _version, ...rest } = settings;
  expect(rest).toEqual({
    enabled: false,
    mode: 'first',
    style: 'solid',
    openDelay: 350,
    badge: false,
    language: 'en',
    traditional: true,
    keepSentence: true,
    keepMet: true,
    dailyGoal: 35,
    newCards: 0,
    cardKinds: ['meaning'],
  });
});

it('takes no number out of range, and shows the one that holds', async () => {
  await open();
  const field = page.getByRole('spinbutton', { name: /每天复习/u });
  await userEvent.fill(field, '9999');
  expect(settings.dailyGoal).toBe(20);
  await userEvent.tab();
  expect((field.element() as HTMLInputElement).value).toBe('20');
});

it('marks the sample as pages will be', async () => {
  await open();
  expect(marked()).toEqual([
    'note-dotted-light: “三率”“三度”',
    'note-dotted-light: 晋创谷',
    'note-dotted-light: “两高”项目',
    'note-dotted-light: “三率”“三度”',
    'note-dotted-light: 晋创谷',
  ]);
  await userEvent.click(page.getByRole('radio', { name: '底色' }));
  await userEvent.click(page.getByRole('radio', { name: '每页只标第一处' }));
  expect(marked()).toEqual([
    'note-background-light: “三率”“三度”',
    'note-background-light: 晋创谷',
    'note-background-light: “两高”项目',
  ]);
  await userEvent.click(page.getByRole('switch', { name: /在网页上标注/u }));
  expect(marked()).toEqual([]);
});

it('lists sites by name, refuses what is none, and brings back what was taken out', async () => {
  await open({ disabledSites: ['news.example.com'] });
  const field = page.getByRole('textbox', { name: '域名' });
  await userEvent.fill(field, 'https://www.example.com/a');
  await userEvent.keyboard('{Enter}');
  expect(settings.disabledSites).toEqual(['news.example.com', 'www.example.com']);
  for (const [typed, problem] of [
    ['no address', /不是网址/u],
    ['WWW.EXAMPLE.COM', /已在列表中/u],
  ] as const) {
    await userEvent.fill(field, typed);
    await userEvent.click(button('添加'));
    await expect.element(page.getByText(problem)).toBeVisible();
  }
  await userEvent.click(button('恢复 news.example.com'));
  expect(settings.disabledSites).toEqual(['www.example.com']);
  await userEvent.click(button('撤销'));
  expect(settings.disabledSites).toEqual(['news.example.com', 'www.example.com']);
  expect(page.getByRole('button', { name: '撤销' }).query()).toBeNull();
});

it('unhides a term by its headword, and resets everything, both undone in one press', async () => {
  const first = { hidden: ['rates', 'gone'], style: 'solid', dailyGoal: 50 } as const;
  await open(first);
  await userEvent.click(button('恢复 三率三度'));
  expect(settings.hidden).toEqual(['gone']);
  await userEvent.click(button('撤销'));
  await userEvent.click(button('恢复默认设置'));
  expect(settings).toEqual(DEFAULT_SETTINGS);
  await userEvent.click(button('撤销'));
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...first });
});

it('takes the next keys pressed for a command, says so when the browser refuses, and gives up at Escape', async () => {
  await open();
  const change = page.getByRole('button', { name: /更改“下一个术语”/u });
  await userEvent.click(change);
  await userEvent.keyboard('{Control>}{Shift>}y{/Shift}{/Control}');
  expect(changeKeys).toHaveBeenCalledWith('next-term', 'Ctrl+Shift+Y');
  changeKeys.mockResolvedValueOnce(false);
  await userEvent.click(change);
  await userEvent.keyboard('{F9}');
  await expect.element(page.getByText(/不接受 F9/u)).toBeVisible();
  await userEvent.click(change);
  await userEvent.keyboard('{Escape}{F8}');
  expect(changeKeys).toHaveBeenCalledTimes(2);
});

it('only leads to the browser’s own page where it alone changes keys', async () => {
  const root = await open({}, false);
  expect(root.textContent).toContain('AltShiftJ');
  expect(page.getByRole('button', { name: /更改“/u }).query()).toBeNull();
  await expect.element(button('在浏览器中更改快捷键')).toBeVisible();
});

it('has no fault that axe can find', async () => {
  await open({ disabledSites: ['a.example'], hidden: ['rates'] });
  await userEvent.click(button('恢复 a.example'));
  await expectAccessible();
});
