import { beforeAll, describe, expect, it } from 'vitest';
import { annotateText, type Annotator } from '../../../core/annotate.ts';
import { parseFolding } from '../../../core/fold.ts';
import type { PageContext } from '../../../core/page-context.ts';
import { annotatorFor } from '../../../data/pipeline/check-cases.ts';
import { loadData } from '../../../data/pipeline/load-data.ts';
import { mergeEntries } from '../../../data/pipeline/merge.ts';
import { traditionalPairs } from '../../../data/pipeline/traditional-pairs.ts';

/** Only the report's own entries: what the curated ones recognise is their cases' matter. */
let annotator: Annotator;
beforeAll(async () => {
  const data = { ...(await loadData()), curated: [] };
  annotator = annotatorFor(mergeEntries(data, parseFolding(traditionalPairs())).entries, data.regions);
});

const IN_2025: PageContext = { regions: ['140000'], year: 2025 };
const IN_2024: PageContext = { regions: ['140000'], year: 2024 };
const ELSEWHERE: PageContext = { regions: ['210000'], year: 2025 };

function marks(text: string, page: PageContext = IN_2025): string[] {
  return annotateText(annotator, text, page).map(
    ({ start, end, entry }) =>
      `${text.slice(start, end)} → ${annotator.index.entries[entry]?.headword ?? ''}`,
  );
}

describe('the three names the project was asked for, in every spelling', () => {
  it.each([
    ['晋创谷', '晋创谷 → 晋创谷'],
    ['“晋创谷”', '晋创谷 → 晋创谷'],
    ['晉創谷', '晉創谷 → 晋创谷'],
    ['三率三度', '三率三度 → 三率三度'],
    ['“三率”“三度”', '“三率”“三度” → 三率三度'],
    ['“三率”、“三度”', '“三率”、“三度” → 三率三度'],
    ['“三率三度”', '三率三度 → 三率三度'],
    ['两高项目', '两高项目 → 两高项目'],
    ['“两高”项目', '“两高”项目 → 两高项目'],
    ['兩高項目', '兩高項目 → 两高项目'],
  ])('%s', (text, expected) => {
    expect(marks(text)).toEqual([expected]);
  });
});

describe('true occurrences in the source documents', () => {
  it.each([
    ['按照市委‘一城两区三门户’的目标思路', IN_2025, '一城两区三门户'],
    ['要着眼促进人的现代化，再办好15件民生实事。', IN_2025, '15件省级民生实事'],
    ['我十五件民生实事\n今年将办好事', IN_2025, '15件省级民生实事'],
    ['深化“高效办成一件事”改革，让企业和群众办事便捷舒心。', IN_2025, '高效办成一件事'],
    ['全方位打造“无废城市”，大力实施城市更新行动', IN_2025, '无废城市'],
    ['入驻乡村e镇电商物流配送中心', IN_2024, '乡村e镇'],
    ['高标准建设“晋创谷”太原先行区', IN_2024, '晋创谷'],
  ])('%s', (text, page, headword) => {
    expect(marks(text, page).map((mark) => mark.split(' → ')[1])).toEqual([headword]);
  });
});

describe('traps in the source documents', () => {
  it.each([
    ['完善落实“1+N”政策措施，打造内陆地区对外开放新高地', IN_2025],
    ['省财政拿出足额资金全力办好15件民生实事', IN_2024],
    ['15件民生实事全部兑现，经营主体发展质效持续提高', IN_2025],
    ['再办好15件民生实事', ELSEWHERE],
    ['再办好15件民生实事', { regions: [], year: null }],
    ['十三是建设一批三个一号旅游公路沿线特色乡村驿站。', IN_2025],
    ['兜牢基层“三保”底线', IN_2025],
    ['聚力建设“1+11”转型综改示范区', IN_2025],
    ['接续开展‘春风行动’等‘10+X’公共就业服务', IN_2025],
    ['国家高新技术企业和国家级专精特新“小巨人”企业', IN_2025],
    ['区家电消费品特色园区等13家省级消费品特色园区', IN_2025],
    ['用心用情用力办好民生实事', IN_2025],
    ['买了一套好房子', IN_2025],
    ['产品质量是企业的生命线', IN_2025],
    ['最高人民法院工作报告和“两高”报告', IN_2025],
  ])('%s', (text, page) => {
    expect(marks(text, page)).toEqual([]);
  });
});
