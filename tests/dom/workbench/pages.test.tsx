/** The workbench and the reading page as a reviewer meets them: accessible, by keyboard, and quick with a long report. */
import axe from 'axe-core';
import { render } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../components/library.css';
import '../../../components/packs/packs.css';
import '../../../components/tokens.css';
import '../../../components/workbench/read.css';
import '../../../components/workbench/workbench.css';
import { Desk } from '../../../components/workbench/Desk.tsx';
import { OutPanel } from '../../../components/workbench/OutPanel.tsx';
import { ReadingPage } from '../../../components/workbench/ReadingPage.tsx';
import { ReadingTerms } from '../../../components/workbench/ReadingTerms.tsx';
import { StartPage } from '../../../components/workbench/StartPage.tsx';
import { TryPanel } from '../../../components/workbench/TryPanel.tsx';
import { countMembers, countOf } from '../../../core/count-check.ts';
import { readParts, writeParts } from '../../../core/table/cells.ts';
import { LANGUAGES, type Language } from '../../../core/settings.ts';
import { beginHistory, doAction, redo, undo } from '../../../core/workbench/history.ts';
import { lint } from '../../../core/workbench/lint.ts';
import { proposeAliases } from '../../../core/workbench/propose-aliases.ts';
import { readingBlocks } from '../../../core/workbench/reading-blocks.ts';
import { freeLine, viewSource, type SourceView } from '../../../core/workbench/source-view.ts';
import { glossOf, type Work } from '../../../core/workbench/work.ts';
import { workOn } from '../../unit/workbench/sample.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('main'));
  root.className = 'cezhu library';
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const folding = new Map<number, number>();
const nothing = () => undefined;

function Bench({ work: first, language }: { readonly work: Work; readonly language: Language }) {
  const [history, setHistory] = useState(() => beginHistory(first));
  const view = useRef<SourceView | null>(null);
  const work = history.present;
  view.current = useMemo(() => viewSource(work, view.current), [work]);
  const findings = lint(work, new Map(), folding);
  const items = work.items.map((item) => ({
    item,
    gloss: glossOf(work, item),
    findings: findings.filter(({ key }) => key === item.key),
  }));
  return (
    <Desk
      language={language}
      title="样例"
      homeHash="#/workbench"
      kept="kept"
      canUndo={history.past.length > 0}
      canRedo={history.future.length > 0}
      onUndo={() => setHistory(undo)}
      onRedo={() => setHistory(redo)}
      items={items}
      doubts={work.doubts.map((doubt, index) => {
        const place = freeLine(work, doubt.line);
        const free = place && { ...place, text: work.source.slice(place.from, place.to) };
        return { doubt, index, item: work.items[0] ?? null, free, above: work.items.slice(0, 2) };
      })}
      blocks={view.current.blocks}
      onDo={(action) => {
        const done = doAction(history, action);
        if (!done.ok) return done.error;
        setHistory(done.value);
        return null;
      }}
      glossActs={{ split: () => 'no-headword', cut: () => 'no-place' }}
      ask={{
        propose: ({ printed, headword }) => proposeAliases(printed, headword, [], folding),
        regions: { '140800': '运城市' },
        findRegion: (typed) => (typed === '运城' ? '140800' : null),
        readParts,
        writeParts,
        countIn: countMembers,
        newCount: countOf,
        prove: async ({ cases }) =>
          cases.marked.map((sentence, index) => ({ kind: 'marked', index, sentence, text: null })),
      }}
      onPanel={nothing}
      tryPanel={
        <TryPanel
          language={language}
          tabs={[{ id: 1, title: '网页' }]}
          state={{
            kind: 'done',
            result: {
              counts: { new: 1, gone: 0, other: 0, same: 0 },
              marks: [
                {
                  change: 'new',
                  before: null,
                  after: '山塘三清',
                  left: '实施',
                  text: '山塘三清',
                  right: '。',
                },
              ],
            },
          }}
          onText={nothing}
          onTab={nothing}
          onRefresh={nothing}
        />
      }
      outPanel={
        <OutPanel
          language={language}
          facts={work.facts}
          defaults={{ title: '报告', issuer: '机关' }}
          regions={{ '140800': '运城市' }}
          findRegion={() => null}
          publisher="样例"
          onPublisher={nothing}
          onFacts={nothing}
          folder="shanxi-yuncheng-2031"
          open={2}
          errors={1}
          said="说明"
          installed={[{ id: 'a', title: '词包' }]}
          changes={['新增 1 条：甲']}
          onCompare={nothing}
          onInstall={nothing}
          onExportPack={nothing}
          onExportReport={nothing}
        />
      }
    />
  );
}

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

const row = (key: number) => root.querySelector<HTMLElement>(`[data-row="${key}"]`);
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

describe.each(LANGUAGES)('in %s', (language) => {
  it('every panel is accessible', async () => {
    render(<Bench work={workOn()} language={language} />, root);
    row(1)?.click();
    await frame();
    await expectAccessible();
    for (const tab of ['doubts', 'try', 'out']) {
      root.querySelector<HTMLElement>(`#wb-tab-${tab}`)?.click();
      await frame();
      await expectAccessible();
    }
  });

  it('start page and reading page are accessible', async () => {
    const draft = { id: 'a', title: '样例', entries: 3, doubts: 1, date: '今天' };
    render(
      <StartPage
        language={language}
        drafts={[draft]}
        said={{ text: '没有文字', isProblem: true }}
        busy={false}
        hrefOf={() => '#'}
        onText={nothing}
        onFile={nothing}
        onRemove={nothing}
      />,
      root,
    );
    await expectAccessible();
    render(
      <ReadingPage
        language={language}
        title="样例"
        chunks={[readingBlocks('一、回顾\n（一）水利\n今年建成山塘。\n', [1, 1, 2])]}
        withoutText={[3]}
        onAnother={nothing}
        terms={
          <ReadingTerms
            language={language}
            terms={[{ id: 'a', headword: '山塘', count: 2 }]}
            onJump={nothing}
          />
        }
      />,
      root,
    );
    await expectAccessible();
    expect([...root.querySelectorAll('h2, h3, article p')].map((one) => one.textContent).slice(0, 3)).toEqual(
      ['一、回顾', '（一）水利', '今年建成山塘。'],
    );
  });
});

it('an entry in focus lights its text up, and an entry chosen in the text is opened in the list', async () => {
  render(<Bench work={workOn()} language="en" />, root);
  row(2)?.focus();
  await frame();
  expect([...root.querySelectorAll('.wb-piece.lit')].map((one) => one.textContent).join('')).toContain(
    '圩堤双固',
  );
  const source = root.querySelector<HTMLElement>('.wb-source-scroll');
  source?.focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await frame();
  expect(document.activeElement).toBe(row(3));
  expect(row(3)?.ariaExpanded).toBe('true');
});

it('the verbatim text takes a caret but no letters', async () => {
  render(<Bench work={workOn()} language="en" />, root);
  row(0)?.click();
  await frame();
  const field = root.querySelector<HTMLTextAreaElement>('.wb-gloss-editor textarea');
  field?.focus();
  await userEvent.keyboard('x');
  expect(field?.value).toBe('清淤泥、清杂物、清漏点。');
});

describe('parts, scope, counts and cases', () => {
  const summary = (name: string) =>
    [...root.querySelectorAll('summary')].find((one) => one.textContent?.startsWith(name));
  const field = (name: string) => root.querySelector<HTMLInputElement>(`.wb-editor [name="${name}"]`);
  const findings = () =>
    [...root.querySelectorAll('.wb-editor > .wb-findings li')].map((one) => one.textContent);
  /** Opens a fold by keyboard, goes to a field, writes and leaves it. */
  const write = async (fold: string, name: string, text: string) => {
    const opener = summary(fold);
    if (opener?.parentElement?.matches(':not([open])')) {
      opener.focus();
      await userEvent.keyboard('{Enter}');
    }
    field(name)?.focus();
    expect(document.activeElement).toBe(field(name));
    await userEvent.keyboard(text);
    await userEvent.tab();
    await frame();
  };
  beforeEach(async () => {
    render(<Bench work={workOn()} language="en" />, root);
    row(0)?.click();
    await frame();
  });

  it('parts are stretches of the gloss', async () => {
    await write('Parts', 'parts', '清淤泥{Enter}清杂物{Enter}抽水');
    expect(findings()).toEqual(['“抽水” is not in the gloss.']);
    expect(field('parts')?.value).toBe('清淤泥\n清杂物\n抽水');
    await expectAccessible();
  });

  it('regions are known by name, years are years', async () => {
    await write('Where', 'regions', '运城；某地');
    expect(root.querySelector('.wb-folds .problem')?.textContent).toContain('某地');
    expect(root.querySelector('.wb-folds .wb-badge')).toBeNull();
    await write('Where', 'regions', '{Control>}a{/Control}运城');
    expect(field('regions')?.value).toBe('运城市');
    expect(root.querySelector('.wb-folds .problem')).toBeNull();
    await write('Where', 'from-year', '1066');
    expect(root.querySelector('.wb-editor > .problem')?.textContent).toContain('1949');
    await write('Where', 'from-year', '{Control>}a{/Control}2024');
    await write('Where', 'to-year', '2020');
    expect(findings()).toEqual(['The first year of the scope is after the last.']);
    await expectAccessible();
  });

  it('a count counts at once', async () => {
    await write('Counts', 'add-count', '四清');
    expect(findings()).toEqual(['四清: expected 4, counted 3.']);
    expect(root.querySelector('.wb-count')?.textContent).toContain('Counted 3');
    await expectAccessible();
  });

  it('sentences are tried when asked', async () => {
    await write('Sentences', 'marked', '实施山塘三清。{Enter}{Enter}又一句；还是这一句。');
    [...root.querySelectorAll('button')].find((one) => one.textContent === 'Check the sentences')?.click();
    await expect
      .poll(() => [...root.querySelectorAll('.wb-proof li')].map((one) => one.textContent))
      .toEqual(['not recognised in: 实施山塘三清。', 'not recognised in: 又一句；还是这一句。']);
    await expectAccessible();
  });
});

it('Ctrl+Z takes back what was done, outside of fields', async () => {
  render(<Bench work={workOn()} language="en" />, root);
  row(0)?.click();
  await frame();
  [...root.querySelectorAll('button')].find((one) => one.textContent === 'Reject')?.click();
  await frame();
  expect(row(0)?.className).toContain('rejected');
  row(0)?.focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await frame();
  expect(row(0)?.className).not.toContain('rejected');
});

it('draws only what changed of 400 entries and a megabyte of text', async () => {
  const entries = Array.from({ length: 400 }, (_, i) => `${i + 1}.“第${i}塘三清”：清淤泥、清杂物、清漏点。`);
  const filler = `${'今年建成山塘一座，群众满意。'.repeat(60)}\n`.repeat(1200);
  render(<Bench work={workOn(`${filler}名词解释\n${entries.join('\n')}\n`)} language="en" />, root);
  await frame();
  expect(root.querySelectorAll('.wb-row').length).toBe(400);
  const changed: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changed.push(...records));
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  row(200)?.focus();
  await frame();
  observer.disconnect();
  // The row, the pieces of its head and gloss, and nothing else of some 6,000 elements.
  expect(changed.length).toBeLessThan(12);
});
