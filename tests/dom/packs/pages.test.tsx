/** The views of packs and own terms as a reader meets them. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import axe from 'axe-core';
import { AddPack } from '../../../components/packs/AddPack.tsx';
import { MineForm } from '../../../components/packs/MineForm.tsx';
import { EMPTY_DRAFT } from '../../../components/packs/mine-draft.ts';
import { MinePage } from '../../../components/packs/MinePage.tsx';
import { MineSites } from '../../../components/packs/MineSites.tsx';
import type { PackItem } from '../../../components/packs/pack-item.ts';
import { changedHeadwords, changesText } from '../../../components/packs/pack-texts.ts';
import { PackQuestion } from '../../../components/packs/PackQuestion.tsx';
import { PacksPage, type PacksPageProps } from '../../../components/packs/PacksPage.tsx';
import { TableImport } from '../../../components/packs/TableImport.tsx';
import '../../../components/library.css';
import '../../../components/packs/mine.css';
import '../../../components/packs/packs.css';
import '../../../components/tokens.css';
import type { PackChanges } from '../../../core/pack-diff.ts';
import type { PackPreview } from '../../../core/pack-preview.ts';
import { LANGUAGES } from '../../../core/settings.ts';
import { FIELDS } from '../../../core/table/columns.ts';
import { entry } from '../storage/packs.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('main'));
  root.className = 'cezhu library';
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const changes: PackChanges = {
  added: 12,
  reworded: 3,
  changed: 0,
  withdrawn: 1,
  headwords: { added: ['甲', '乙'], reworded: ['丙', '丁', '戊'], changed: [], withdrawn: ['己'] },
};

const bundled: PackItem = {
  id: 'cezhu-bundled',
  title: '策注词库',
  publisher: '策注',
  version: '2026.1-abc',
  licence: 'MIT',
  entries: 1316,
  sources: [{ id: 's', title: '报告', issuer: '机关', year: 2025, publication: null }],
  capped: false,
  enabled: true,
  origin: 'bundled',
  other: null,
  subscription: null,
  log: [{ at: 0, kind: 'installed', from: null, to: '2026.1-abc', changes: null }],
};
const subscribed: PackItem = {
  ...bundled,
  id: 'other',
  title: '另一词包',
  origin: 'url',
  capped: true,
  enabled: false,
  other: { version: '1', older: true },
  subscription: {
    host: 'packs.example',
    fingerprint: 'abcd 0123',
    checkedAt: 0,
    failure: { code: 'signature' },
    skip: '3',
  },
  log: [{ at: 0, kind: 'updated', from: '1', to: '2', changes }],
};

const preview: PackPreview = {
  pack: 'other',
  version: '2',
  title: '另一词包',
  publisher: '某地人民政府',
  licence: 'MIT',
  entries: 12,
  sources: 1,
  capped: true,
  doubts: ['authority'],
  cleaned: 3,
  installed: null,
  changes: null,
  shared: 4,
};

function packsPage(more: Partial<PacksPageProps> = {}): PacksPageProps {
  return {
    language: 'zh-CN',
    packs: [bundled, subscribed],
    missing: [],
    onForget: vi.fn(),
    memory: false,
    checking: false,
    said: [],
    adding: null,
    onEnable: vi.fn(),
    onMove: vi.fn(),
    onAction: vi.fn(),
    onCheckAll: vi.fn(),
    ...more,
  };
}

async function expectAccessible(): Promise<void> {
  for (const details of root.querySelectorAll('details')) details.open = true;
  const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

const byName = (name: string) =>
  [...root.querySelectorAll<HTMLElement>('button')].find(
    (button) => button.ariaLabel === name || button.textContent === name,
  );

it('names the packs that went with an evicted database, and how to have them again', async () => {
  const onForget = vi.fn();
  const missing = [
    { id: 'a', title: '甲', url: 'https://packs.example/a.json' },
    { id: 'b', title: '乙', url: null },
  ];
  render(<PacksPage {...packsPage({ missing, onForget })} />, root);
  expect(root.querySelector('.missing-packs a')?.getAttribute('href')).toBe(
    '#/packs?address=https%3A%2F%2Fpacks.example%2Fa.json',
  );
  await userEvent.click(byName('不用了：乙')!);
  expect(onForget).toHaveBeenCalledExactlyOnceWith('b');
  document.documentElement.lang = 'zh-CN';
  document.title = 'test';
  await expectAccessible();
});

describe.each(LANGUAGES)('in %s', (language) => {
  beforeEach(() => {
    document.documentElement.lang = language;
    document.title = 'test';
  });

  it('the list of packs is accessible', async () => {
    const adding = (
      <AddPack
        language={language}
        state={{ kind: 'refused', refusal: { code: 'invalid', problems: ['entries.1.headword: …'] } }}
        catalogue={{
          format: 1,
          publisher: '某人',
          packs: [{ id: 'a', version: '1', title: '甲', licence: 'MIT', entries: 2, file: 'a.json' }],
        }}
        address=""
        onFile={vi.fn()}
        onAddress={vi.fn()}
        onChoose={vi.fn()}
      />
    );
    render(<PacksPage {...packsPage({ language, adding, said: ['…'] })} />, root);
    await expectAccessible();
  });

  it('the question is accessible', async () => {
    render(
      <PackQuestion
        preview={preview}
        host="packs.example"
        fingerprint="abcd"
        language={language}
        onAnswer={vi.fn()}
      />,
      root,
    );
    await expectAccessible();
  });

  it('own terms, form, sites and table are accessible', async () => {
    render(
      <MinePage
        language={language}
        terms={[entry('a', '释义')]}
        said="…"
        onUndo={vi.fn()}
        form={
          <MineForm
            draft={{ ...EMPTY_DRAFT, match: 'cued', aliases: [{ form: '别名', match: 'quoted', cues: '' }] }}
            language={language}
            site="a.example"
            isKnown={() => false}
            onSave={() => []}
            onCancel={vi.fn()}
          />
        }
        sites={
          <MineSites
            language={language}
            everywhere={false}
            sites={['a.example']}
            siteOfInput={() => null}
            onEverywhere={vi.fn()}
            onChange={vi.fn()}
          />
        }
        table={
          <TableImport
            language={language}
            fields={FIELDS}
            preview={{
              name: 't.csv',
              encoding: 'utf-8',
              rows: 2,
              sample: [['词目', '释义']],
              mapping: ['headword', 'gloss'],
              heading: true,
              terms: [entry('a', '释义')],
              replaces: 1,
              problems: [{ line: 3, column: 2, field: 'gloss', code: 'missing', value: '' }],
            }}
            onMap={vi.fn()}
            onHeading={vi.fn()}
            onImport={vi.fn()}
            onCancel={vi.fn()}
          />
        }
        hrefOf={() => '#'}
        onNew={vi.fn()}
        onEdit={vi.fn()}
        onDelete={vi.fn()}
      />,
      root,
    );
    await expectAccessible();
  });
});

it('tells changes in words, and leaves out what did not happen', () => {
  expect(changesText(changes, 'zh-CN')).toBe('新增 12 条，改写 3 条，撤回 1 条');
  expect(changesText(changes, 'en')).toBe('12 new, 3 reworded, 1 withdrawn');
  expect(changedHeadwords(changes, 'zh-CN')).toEqual([
    '新增 12 条：甲、乙等',
    '改写 3 条：丙、丁、戊',
    '撤回 1 条：己',
  ]);
});

it('switches, moves by keyboard, and asks before it removes', async () => {
  const props = packsPage();
  render(<PacksPage {...props} />, root);
  byName('上移 另一词包')?.focus();
  await userEvent.keyboard('{Enter}');
  expect(props.onMove).toHaveBeenCalledWith('other', 0);
  root.querySelectorAll<HTMLElement>('[role=switch]')[1]?.click();
  expect(props.onEnable).toHaveBeenCalledWith('other', true);
  for (const details of root.querySelectorAll('details')) details.open = true;
  byName('退回 1')?.click();
  expect(props.onAction).toHaveBeenCalledWith('other', 'roll-back');
  byName('移除')?.click();
  await expect.poll(() => root.querySelector('dialog')?.open).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => root.querySelector('dialog')).toBeNull();
  expect(props.onAction).toHaveBeenCalledTimes(1);
});

it('asks with the focus on no, and names host, publisher and what to beware of', async () => {
  const onAnswer = vi.fn();
  render(
    <PackQuestion
      preview={preview}
      host="packs.example"
      fingerprint="abcd"
      language="zh-CN"
      onAnswer={onAnswer}
    />,
    root,
  );
  await expect.poll(() => document.activeElement?.textContent).toBe('不用');
  const text = root.textContent ?? '';
  for (const told of ['packs.example', '某地人民政府', '未经核实', 'abcd']) expect(text).toContain(told);
  await userEvent.keyboard('{Enter}');
  expect(onAnswer).toHaveBeenCalledWith(false);
});

it('saves a term with its names and how they match', async () => {
  const onSave = vi.fn(() => [{ field: 'gloss', why: 'missing' }] as const);
  render(
    <MineForm
      draft={{ ...EMPTY_DRAFT, headword: '新词' }}
      language="zh-CN"
      site="a.example"
      isKnown={() => false}
      onSave={onSave}
      onCancel={vi.fn()}
    />,
    root,
  );
  await expect.poll(() => (document.activeElement as HTMLTextAreaElement).name).toBe('gloss');
  byName('加一个别名')?.click();
  await expect.poll(() => root.querySelector('.alias input')).not.toBeNull();
  await userEvent.fill(root.querySelector('.alias input')!, '旧词');
  byName('保存')?.click();
  await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toContain('释义：没有填');
  expect(onSave).toHaveBeenCalledWith(
    expect.objectContaining({ headword: '新词', aliases: [{ form: '旧词', match: 'always', cues: '' }] }),
    true,
  );
});
