/** What comes out of the workbench passes the checks that reviewed data passes. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../core/fold.ts';
import { parsePack } from '../../../core/pack.ts';
import { ReportEntrySchema, ReportSchema } from '../../../core/report-entry.ts';
import { act, type ItemPatch, type WorkAction } from '../../../core/workbench/act.ts';
import { compareVersions } from '../../../core/workbench/compare.ts';
import { knownForms } from '../../../core/workbench/known.ts';
import { lint } from '../../../core/workbench/lint.ts';
import { proposeAliases } from '../../../core/workbench/propose-aliases.ts';
import { toReportFolder } from '../../../core/workbench/report-folder.ts';
import { toEntries, toPack, type Naming } from '../../../core/workbench/to-pack.ts';
import { WorkSchema, type Work } from '../../../core/workbench/work.ts';
import { checkEntry } from '../../../data/pipeline/check-entry.ts';
import { checkReport } from '../../../data/pipeline/check-report.ts';
import { reporterFor } from '../../../data/pipeline/problem.ts';
import { readCharacters } from '../../../data/pipeline/pinyin.ts';
import { SECTION, workOn } from './sample.ts';

const folding = new Map<number, number>();
const naming: Naming = {
  known: knownForms([{ id: 'san-bao', headword: '三保', forms: ['三个保'] }], folding),
  folding,
  read: (text) => readCharacters(text),
  regions: { '140000': '山西省', '140800': '运城市' },
};
const imprint = { version: '2026.11.22.1', publisher: '测试', licence: 'CC0' };

function after(work: Work, ...actions: WorkAction[]): Work {
  return actions.reduce((at, action) => {
    const result = act(at, action);
    if (!result.ok) throw new Error(`${action.kind}: ${result.error}`);
    return result.value;
  }, work);
}
const placed = (work: Work) => after(work, { kind: 'facts', patch: { region: '140800', year: 2031 } });
/** Every line that was joined explained, every doubt settled. */
const settled = (work: Work) =>
  after(
    placed(work),
    ...work.items.map(({ key }): WorkAction => ({ kind: 'change', key, patch: { join: '同一句' } })),
    ...work.doubts.map((_doubt, doubt): WorkAction => ({ kind: 'settle', doubt })),
  );

const ONE = '名词解释\n1.“山塘三清”：清淤泥、清杂物、清漏点。\n2.圩堤双固：固坡、固脚。\n';
const alias = { form: '三清山塘', match: 'always' as const, cues: [], unless: [], years: [] };

it('all that a reviewer writes is in the folder and in the pack', () => {
  const patch = {
    match: 'quoted' as const,
    cues: ['水利'],
    unless: ['三清山'],
    years: [2030, 2031],
    aliases: [{ ...alias, match: 'cued' as const, cues: ['水利'], unless: ['景区'], years: [2031] }],
    not: ['山塘三清单'],
    parts: [{ label: '清淤泥' }, { label: '清杂物', text: '清杂物' }],
    scope: { regions: ['140800'], years: [2030, null] as [number, null], cues: ['山塘'] },
    counts: [{ claim: '三清', expect: 3, separators: '、' }],
    cases: { marked: ['“山塘三清”'], unmarked: ['游三清山'] },
  };
  const work = after(settled(workOn(ONE)), { kind: 'change', key: 0, patch });
  const { files } = toReportFolder(work, naming, 2031);
  const [entry] = v.parse(v.array(ReportEntrySchema), JSON.parse(files['entries.json'] ?? ''));
  expect(entry).toMatchObject(patch);
  const { counts: _counts, cases: _cases, parts, scope, ...rules } = patch;
  const [packed] = toEntries(work, naming, 2031);
  expect(packed).toMatchObject(rules);
  expect(packed?.senses[0]).toMatchObject({ parts, scope });
});

describe('the report folder', () => {
  it.each([SECTION, `政府工作报告\n2031年\n各位代表：\n谢谢大家！\n\n${SECTION}附件：进度表\n一二三\n`])(
    'is what check wants',
    (source) => {
      const { id, files } = toReportFolder(settled(workOn(source)), naming, 2031);
      expect(id).toBe('shanxi-yuncheng-2031');
      expect(files['TODO.md']).toBeUndefined();
      const report = v.parse(ReportSchema, JSON.parse(files['report.json'] ?? ''));
      const entries = v.parse(v.array(ReportEntrySchema), JSON.parse(files['entries.json'] ?? ''));
      const folder = { file: 'entries.json', source: files['source.txt'] ?? '', report, entries };
      const problems = checkReport({ ...folder, report: { ...report, printedEntries: entries.length } });
      // The sample has a gap in its numbers, which check names and nothing else.
      expect(problems.filter(({ field }) => field !== 'number')).toEqual([]);
    },
  );

  it('has a list of what is open', () => {
    const { files } = toReportFolder(placed(workOn()), naming, 2031);
    expect(files['TODO.md']).toContain('- [ ] source.txt 第');
  });

  it('leaves rejected entries out', () => {
    const { files } = toReportFolder(after(settled(workOn()), { kind: 'reject', key: 0 }), naming, 2031);
    expect(files['entries.json']).not.toContain('山塘三清');
  });
});

describe('the pack', () => {
  it('is valid, verbatim and cited', () => {
    const parsed = parsePack(toPack(placed(workOn()), naming, imprint, 2031));
    if (!parsed.ok) throw new Error(parsed.error.join('\n'));
    const [first] = parsed.value.entries;
    expect(first?.senses[0]).toMatchObject({
      verbatim: true,
      gloss: '清淤泥、清杂物、清漏点。',
      citations: [{ title: '运城市2031年政府工作报告·名词解释', number: 1, region: { code: '140800' } }],
    });
  });

  it('finds what two notes of one headword explain by all that was said of either', () => {
    const twice = '名词解释\n1.“山塘三清”：清淤泥、清杂物、清漏点。\n2.“山塘三清”：清账、清权、清责。\n';
    const work = after(
      placed(workOn(twice)),
      { kind: 'change', key: 0, patch: { aliases: [alias], not: ['山塘三清单'] } },
      {
        kind: 'change',
        key: 1,
        patch: { match: 'quoted', aliases: [alias, { ...alias, form: '清账三项' }], not: ['山塘三清表'] },
      },
    );
    const [entry, ...others] = toEntries(work, naming, 2031);
    expect(others).toEqual([]);
    expect(entry?.senses).toHaveLength(2);
    expect(entry?.aliases.map(({ form }) => form)).toEqual(['三清山塘', '清账三项']);
    expect(entry).toMatchObject({ match: 'quoted', not: ['山塘三清单', '山塘三清表'] });
  });

  it('can be installed where neither place nor year is known', () => {
    expect(parsePack(toPack(workOn(), naming, imprint, 2031)).ok).toBe(true);
  });

  it('tells what changed against an earlier version', () => {
    const work = placed(workOn());
    const corrected = after(
      work,
      { kind: 'reject', key: 0 },
      {
        kind: 'correct',
        key: 1,
        correction: { printed: '毛渠', meant: '农渠', evidence: '正文', certainty: 'likely' },
      },
    );
    const old = toEntries(work, naming, 2031);
    expect(compareVersions(old, toEntries(corrected, naming, 2031))).toMatchObject({
      added: 0,
      reworded: 1,
      withdrawn: 1,
    });
    expect(compareVersions(old, old)).toMatchObject({ added: 0, reworded: 0, changed: 0, withdrawn: 0 });
  });
});

describe('lint', () => {
  const codes = (work: Work) => lint(work, naming.known, folding).map(({ code }) => code);
  const named = (headword: string, more: object = {}) =>
    after(workOn('名词解释\n1.甲塘一清：清淤。\n2.乙塘二清：清渣。\n'), {
      kind: 'change',
      key: 0,
      patch: { headword, ...more },
    });

  it.each([
    ['甲', {}, 'too-short'],
    ['双练', {}, 'short-numeral'],
    ['211', {}, 'pure-digits'],
    ['生活水平', {}, 'ordinary'],
    ['乙塘二清', {}, 'claimed-twice'],
    ['三保', { match: 'quoted' }, 'known-headword'],
    ['三个保', {}, 'known-form'],
    ['甲塘一清', { match: 'cued' }, 'no-cues'],
  ])('%s %o: %s', (headword, more, code) => {
    expect(codes(named(headword, more))).toContain(code);
  });

  it('finds nothing in what is in order', () => {
    expect(codes(named('甲塘一清'))).toEqual([]);
  });
});

/** Whatever `check` would say of an entry's meaning, the workbench says first, and nothing more. */
describe('lint says what check says', () => {
  const count = { claim: '三清', expect: 3, separators: '、' };
  const written: [string, ItemPatch][] = [
    ['nothing', {}],
    ['parts of the gloss', { parts: [{ label: '清淤泥' }, { label: '清杂物' }, { label: '清漏点' }] }],
    ['a part of other words', { parts: [{ label: '清淤' }, { label: '清杂' }, { label: '排水' }] }],
    ['a text of other words', { parts: [{ label: '清淤泥', text: '排水' }] }],
    ['too few parts', { parts: [{ label: '清淤泥' }, { label: '清杂物' }] }],
    ['a count', { counts: [count] }],
    ['a count of a stretch', { counts: [{ ...count, expect: 1, after: '清淤泥、', before: '、清漏' }] }],
    ['a wrong count', { counts: [{ ...count, expect: 4 }] }],
    ['a count of no stretch', { counts: [{ ...count, after: '排水' }] }],
    ['years', { scope: { years: [2024, null] } }],
    ['years in the wrong order', { scope: { years: [2025, 2024] } }],
    ['a longer term', { not: ['山塘三清单'] }],
    ['the term itself', { not: ['“山塘三清”'] }],
    ['another term', { not: ['水库除险'] }],
    ['cued without a cue', { match: 'cued' }],
    ['cued by a year', { match: 'cued', years: [2024] }],
    ['an alias with cues that have no effect', { aliases: [{ ...alias, cues: ['水利'] }] }],
  ];
  it.each(written)('%s', (_name, patch) => {
    const work = after(settled(workOn(ONE)), { kind: 'change', key: 0, patch });
    const { files } = toReportFolder(work, naming, 2031);
    const entries = v.parse(v.array(ReportEntrySchema), JSON.parse(files['entries.json'] ?? ''));
    const report = v.parse(ReportSchema, JSON.parse(files['report.json'] ?? ''));
    const problems = checkReport({ file: '', source: files['source.txt'] ?? '', report, entries });
    const pack = parsePack(toPack(work, naming, imprint, 2031));
    if (!pack.ok) throw new Error(pack.error.join('\n'));
    const reporter = reporterFor(problems, '');
    for (const entry of pack.value.entries) checkEntry(entry, folding, naming.regions, reporter);
    const found = lint(work, naming.known, folding);
    expect(found.map(({ severity }) => severity).toSorted()).toEqual(
      problems.map(({ severity }) => severity).toSorted(),
    );
  });
});

describe('aliases proposed', () => {
  const forms = (printed: string) =>
    proposeAliases(printed, foldText(printed, folding), [], folding).map(({ rule }) => [
      rule.form,
      rule.match,
    ]);

  it.each([
    [
      '“两重”“两新”',
      [
        ['两重', 'quoted'],
        ['两新', 'quoted'],
      ],
    ],
    ['行政执法“三项制度”', [['三项制度', 'always']]],
    ['服务业8大行动', [] as string[][]],
    ['渔港3年行动', [['渔港三年行动', 'always']]],
    ['晋创谷', []],
  ])('%s', (printed, expected) => {
    expect(forms(printed)).toEqual(expected);
  });
});

it('work that was kept is read back as it was', () => {
  const work = placed(workOn());
  expect(v.parse(WorkSchema, JSON.parse(JSON.stringify(work)))).toEqual(work);
});
