import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { annotateText, createAnnotator } from '../../../core/annotate.ts';
import { EntrySchema, type Entry } from '../../../core/entry.ts';
import { foldText, parseFolding, reverseFolding, spellingsOf } from '../../../core/fold.ts';
import { createMatcher, scan } from '../../../core/matcher.ts';
import { UNKNOWN_CONTEXT } from '../../../core/page-context.ts';
import { compileIndex } from '../../../core/term-index.ts';
import { buildTrie } from '../../../core/build-trie.ts';

const PAIRS = '晉晋創创兩两項项無无廢废';

function entry(headword: string, fields: Record<string, unknown> = {}): Entry {
  const citations = [{ title: '测试', issuer: '测试', year: 2025 }];
  const id = `e${[...headword].map((c) => c.charCodeAt(0).toString(16)).join('')}`;
  return v.parse(EntrySchema, {
    id,
    headword,
    pinyin: '',
    senses: [{ gloss: '释义', citations }],
    ...fields,
  });
}

function marked(entries: Entry[], text: string, page = UNKNOWN_CONTEXT): string[] {
  const annotator = createAnnotator(
    compileIndex(entries, PAIRS, { '140000': '山西省', '330000': '浙江省' }, 1),
  );
  return annotateText(annotator, text, page).map(({ start, end }) => text.slice(start, end));
}

describe('spellings of one term', () => {
  const entries = [
    entry('晋创谷'),
    entry('三率三度', { aliases: [{ form: '三率、三度' }] }),
    entry('两高项目'),
    entry('一城两区三门户'),
    entry('15件民生实事'),
    entry('乡村e镇'),
    entry('无废城市'),
  ];
  it.each([
    ['推进晋创谷建设', '晋创谷'],
    ['推进“晋创谷”建设', '晋创谷'],
    ['推進「晉創谷」建設', '晉創谷'],
    ['完善“三率”“三度”考核', '“三率”“三度”'],
    ['完善“三率”、“三度”考核', '“三率”、“三度”'],
    ['完善“三率三度”考核', '三率三度'],
    ['遏制“两高”项目', '“两高”项目'],
    ['遏制兩高項目', '兩高項目'],
    ['遏制"两高"项目', '"两高"项目'],
    ['建设‘一城两区三门户’', '一城两区三门户'],
    ['一城\n两区　三\u00ad门\u200b户', '一城\n两区　三\u00ad门\u200b户'],
    ['办好十五件民生实事', '十五件民生实事'],
    ['办好１５件民生实事', '１５件民生实事'],
    ['乡村Ｅ镇', '乡村Ｅ镇'],
    ['无 废 城 市', '无 废 城 市'],
    ['"三率""三度"考核', '"三率""三度"'],
    ["'三率''三度'考核", "'三率''三度'"],
    ['"三率"、"三度"考核', '"三率"、"三度"'],
    ['“ 三率”“三度 ”考核', '“ 三率”“三度 ”'],
    ['"晋创谷"', '晋创谷'],
    ['"甲"三率""三度', '三率""三度'],
  ])('%s', (text, expected) => {
    expect(marked(entries, text)).toEqual([expected]);
  });

  it.each(['第三率三度', '115件民生实事', '乡村e镇2', '三率，三度', '晋，创谷'])('not in %s', (text) => {
    expect(marked([...entries, entry('e镇')], text).filter((found) => found !== 'e镇')).toEqual(
      text === '乡村e镇2' ? ['乡村e镇'] : [],
    );
  });
});

describe('a digit at the edge', () => {
  const listed = entry('5家入选');
  it.each<[string, string[]]>([
    ['4.5家入选', ['5家入选']],
    ['- **4.5家入选**', ['5家入选']],
    ['上一条。\n4.5家入选', ['5家入选']],
    ['增长4.5家入选', []],
    ['增长 4.5家入选', []],
    ['15家入选', []],
    ['1\u200b5家入选', []],
    ['4.\u200b5家入选增长4.\u200b5家入选', ['5家入选']],
    ['1 5家入选', ['5家入选']],
  ])('%s', (text, expected) => {
    expect(marked([listed], text)).toEqual(expected);
  });
});

describe('what has no width keeps nothing apart', () => {
  it.each<[string, string[]]>([
    ['I\u00adOTA平台', []],
    ['OTA平台\u200b2', ['OTA平台']],
    ['二十\u200b三个一批', []],
    ['第\u2060三个一批', []],
    ['二十 三个一批', ['三个一批']],
    ['\u200b三个一批\u200b', ['三个一批']],
    ['用e镇\u200bOTA', ['e镇', 'OTA']],
    ['用OTA\u200bX', []],
    ['用OTA X', ['OTA']],
  ])('%j', (text, expected) => {
    const entries = ['OTA平台', 'OTA', '三个一批', 'e镇'].map((headword) => entry(headword));
    expect(marked(entries, text)).toEqual(expected);
  });
});

describe('rules', () => {
  const talent = entry('1+N', { match: 'cued', cues: ['人才'] });
  const house = entry('好房子', { match: 'quoted' });
  const list = entry('15件民生实事', { match: 'cued', years: [2025], unless: ['全部兑现'] });
  const firm = entry('专精特新企业', { aliases: [{ form: '专精特新' }], not: ['专精特新小巨人'] });
  it.each<[string, string[], number | null]>([
    ['全省“1+N”人才政策', ['1+N'], null],
    ['完善“1+N”政策措施。培养人才', [], null],
    ['建设“好房子”', ['好房子'], null],
    ['买一套好房子', [], null],
    ['建设“\u200b好房子\u200b”', ['好房子'], null],
    ['建设“ 好 房 子 ”', ['好 房 子'], null],
    ['建设“\n  好房子\n”', ['好房子'], null],
    ['建设"\u200b好房子\u200b"', ['好房子'], null],
    ['"安居" 好房子 "宜居"', [], null],
    ['“安居” 好房子 “宜居”', [], null],
    ['“我的好房子”', [], null],
    ['二〇二五年办好15件民生实事', ['15件民生实事'], 2024],
    ['二○二四年办好15件民生实事', [], 2025],
    ['1998年办好15件民生实事', [], 2025],
    ['投资1998万元办好15件民生实事', ['15件民生实事'], 2025],
    ['2025年办好15件民生实事', ['15件民生实事'], null],
    ['2024年办好15件民生实事', [], 2025],
    ['再办好15件民生实事', ['15件民生实事'], 2025],
    ['再办好15件民生实事', [], 2024],
    ['再办好15件民生实事', [], null],
    ['去年办好15件民生实事', [], 2025],
    ['15件民生实事全部兑现', [], 2025],
    ['国家级专精特新“小巨人”企业', [], null],
    ['培育专精特新中小企业', ['专精特新'], null],
  ])('%s', (text, expected, year) => {
    expect(marked([talent, house, list, firm], text, { regions: [], year })).toEqual(expected);
  });
});

describe('senses', () => {
  const senses = (...scopes: (object | null)[]) => ({
    senses: scopes.map((scope) => ({
      gloss: '释义',
      citations: [{ title: 't', issuer: 'i', year: 2020 }],
      ...(scope && { scope }),
    })),
  });
  const decide = (term: Entry, text: string, regions: string[], year: number | null = null) => {
    const annotator = createAnnotator(compileIndex([term], PAIRS, {}, 1));
    return annotateText(annotator, text, { regions, year }).map(({ sense, reason }) => [sense, reason.kind]);
  };
  const lists = entry('三张清单', senses({ regions: ['140000'] }, { regions: ['330000'] }));
  const high = entry('两高', senses({ cues: ['项目', '能耗'] }, { cues: ['法院', '检察院'] }));
  const changed = entry('三品一标', senses({ years: [null, 2020] }, { years: [2021, null] }));
  it('takes the sense of the page’s region, a city’s through its province', () => {
    expect(decide(lists, '三张清单', ['140800'])).toEqual([[0, 'region']]);
    expect(decide(lists, '三张清单', ['330000'])).toEqual([[1, 'region']]);
  });
  it('marks nothing where no region decides', () => {
    expect(decide(lists, '三张清单', [])).toEqual([]);
    expect(decide(lists, '三张清单', ['110000'])).toEqual([]);
  });
  it('lets the sentence decide', () => {
    expect(decide(high, '“两高”报告由最高人民法院提出', [])).toEqual([[1, 'cue']]);
    expect(decide(high, '高耗能的“两高”项目', [])).toEqual([[0, 'cue']]);
    expect(decide(high, '“两高”', [])).toEqual([]);
  });
  it('lets the year decide, and takes the open one where none is named', () => {
    expect(decide(changed, '三品一标', [], 2018)).toEqual([[0, 'year']]);
    expect(decide(changed, '三品一标', [], 2024)).toEqual([[1, 'year']]);
    expect(decide(changed, '三品一标', [])).toEqual([[1, 'default']]);
  });
  it('shows a sole regional sense anywhere but on a page about another province', () => {
    const sole = entry('晋材晋用', senses({ regions: ['140000'] }));
    expect(decide(sole, '晋材晋用', [])).toEqual([[0, 'only']]);
    expect(decide(sole, '晋材晋用', ['330000'])).toEqual([]);
  });
});

describe('scan against a naive oracle', () => {
  const symbol = fc.constantFrom('甲', '乙', '丙', 'a', '“', '”', ' ', '創', '创');
  const form = fc
    .array(fc.constantFrom('甲', '乙', '丙', 'a', '创'), { minLength: 1, maxLength: 5 })
    .map((c) => c.join(''));
  const folding = parseFolding(PAIRS);
  /** Leftmost-longest by trying every form at every place of the folded text. */
  const oracle = (forms: string[], text: string): string[] => {
    const folded = foldText(text, folding);
    const byLength = [...forms].sort((a, b) => b.length - a.length);
    const found: string[] = [];
    for (let at = 0; at < folded.length;) {
      const hit = byLength.find((candidate) => folded.startsWith(candidate, at));
      if (hit) found.push(hit);
      at += hit?.length ?? 1;
    }
    return found;
  };
  const reverse = reverseFolding(folding);
  it('finds the same terms for any forms and text', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(form, { minLength: 1, maxLength: 12 }),
        fc.array(symbol, { maxLength: 40 }),
        (forms, symbols) => {
          // Latin letters beside one another would make edges count, which the oracle does not know.
          const text = symbols.join('').replaceAll(/a[ “”]*a/gu, 'a甲');
          fc.pre(!/a[ “”]*a/u.test(text) && forms.every((f) => !f.includes('aa')));
          const { trie, order } = buildTrie(forms, (code) => spellingsOf(code, reverse));
          const matcher = createMatcher(trie);
          const found: string[] = [];
          scan(matcher, text, 0, text.length, ({ start, end, form: number }) => {
            const expected = forms[order[number] ?? -1] ?? '';
            expect(foldText(text.slice(start, end), folding)).toBe(expected);
            found.push(expected);
            return true;
          });
          expect(found).toEqual(oracle(forms, text));
        },
      ),
      { numRuns: 500 },
    );
  });
});
