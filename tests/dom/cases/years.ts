/** The year of the sentence or the page decides. */
import { table } from './case.ts';

const on = (title: string) => ({ title });
const SHANXI_2025 = on('2025年山西省政府工作报告');
const SHANXI_2024 = on('2024年山西省政府工作报告');
const NOWHERE = on('文件');

export const YEARS = table(
  [
    '15件, page of 2025',
    '<p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    SHANXI_2025,
  ],
  ['15件, page of 2024', '<p>办好15件民生实事</p>', ['15件民生实事→15-jian-minsheng-shi-shi'], SHANXI_2024],
  ['15件, page of 2023', '<p>办好15件民生实事</p>', [], on('2023年山西省政府工作报告')],
  ['15件, no year anywhere', '<p>办好15件民生实事</p>', [], NOWHERE],
  [
    '15件, the sentence says 2025',
    '<p>2025年办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    on('山西新闻'),
  ],
  [
    '15件, the sentence says 2024',
    '<p>2024年办好15件民生实事</p>',
    ['15件民生实事→15-jian-minsheng-shi-shi'],
    SHANXI_2025,
  ],
  ['15件 done, on a page of 2025', '<p>15件民生实事全部完成</p>', [], SHANXI_2025],
  [
    '15件, last year on a page of 2025',
    '<p>去年15件民生实事惠及全省</p>',
    ['15件民生实事→15-jian-minsheng-shi-shi'],
    SHANXI_2025,
  ],
  [
    '15件, this year on a page of 2025',
    '<p>今年再办15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    SHANXI_2025,
  ],
  ['15件 of another province', '<p>办好15件民生实事</p>', [], on('2025年辽宁省政府工作报告')],
  [
    'year in the headline',
    '<h1>2025年山西省政府工作报告</h1><p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    NOWHERE,
  ],
  [
    'year in Chinese numerals in the headline',
    '<h1>二〇二五年政府工作报告</h1><p>办好十五件民生实事</p>',
    ['十五件民生实事→15-jian-shengji-minsheng-shishi'],
    NOWHERE,
  ],
  [
    'year with circles in the title',
    '<p>办好十五件民生实事</p>',
    ['十五件民生实事→15-jian-minsheng-shi-shi'],
    on('二○二四年山西省政府工作报告'),
  ],
  [
    'year in full-width digits in the title',
    '<p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    on('２０２５年山西省政府工作报告'),
  ],
  [
    'year in Chinese numerals in the sentence',
    '<p>二〇二四年办好15件民生实事</p>',
    ['15件民生实事→15-jian-minsheng-shi-shi'],
    SHANXI_2025,
  ],
  ['another year in Chinese numerals', '<p>二〇二三年办好15件民生实事</p>', [], SHANXI_2025],
  [
    'year in a dateline',
    '<time datetime="2025-01-20">1月20日</time><p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    on('山西要闻'),
  ],
  [
    'year in the head',
    '<p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    {
      title: '山西要闻',
      head: '<meta name="publishdate" content="2025-01-20">',
    },
  ],
  [
    'year in the publication time',
    '<p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    {
      title: '山西要闻',
      head: '<meta property="article:published_time" content="2025-01-20T08:00:00+08:00">',
    },
  ],
  [
    'year in the text',
    '<p>发布时间：2025-01-20 来源：本报</p><p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    on('山西要闻'),
  ],
  ['a year far off', '<p>到2025年基本建成。</p><p>办好15件民生实事</p>', [], on('山西要闻')],
  ['a year that is no year', '<p>总投资2025万元。</p><p>办好15件民生实事</p>', [], on('山西要闻')],
  [
    '三品一标 now',
    '<p>实施“三品一标”提升行动</p>',
    ['三品一标→sanpin-yi-biao~标准化生产'],
    on('2024年工作要点'),
  ],
  ['三品一标 then', '<p>新认证“三品一标”产品</p>', ['三品一标→sanpin-yi-biao~旧称'], on('2018年工作要点')],
  [
    '春风行动 in Guizhou',
    '<p>打好“春风行动”脱贫战</p>',
    ['春风行动→chun-feng-xingdong~贵州'],
    on('2018年贵州省政府工作报告'),
  ],
  [
    '七大工程 of 2015',
    '<p>推进“七大工程”投资</p>',
    ['七大工程→qi-da-gongcheng~国家发展改革委'],
    on('2015年经济形势'),
  ],
  ['七大工程 of an unknown year', '<p>推进“七大工程”建设</p>', [], NOWHERE],
);
