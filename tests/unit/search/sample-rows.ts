import type { SearchRow } from '../../../core/search/search.ts';

function row(headword: string, pinyin: string, more: Partial<SearchRow> = {}): SearchRow {
  return {
    id: pinyin.normalize('NFD').replace(/[^a-z0-9]+/giu, '-'),
    headword,
    forms: [],
    parts: [],
    pinyin,
    initials: pinyin
      .split(' ')
      .map((syllable) => syllable.charAt(0))
      .join(''),
    gloss: '',
    place: '运城市',
    year: 2025,
    sources: '运城市人民政府 2025年政府工作报告',
    theme: 'industry',
    issuers: ['运城市人民政府'],
    regions: ['140800'],
    years: [2025],
    ...more,
  };
}

/** Terms that are easily taken for one another: by sound, by initials, by a word they share. */
export const SAMPLE: readonly SearchRow[] = [
  row('晋创谷', 'jìn chuàng gǔ', { gloss: '山西省促进四链融合的科创平台。' }),
  row('三率三度', 'sān lǜ sān dù', {
    parts: ['三率', '签约开工率', '开工投产率', '投产达效率', '三度'],
    gloss: '“三率”即签约开工率、开工投产率、投产达效率。',
  }),
  row('两高项目', 'liǎng gāo xiàng mù', { forms: ['两高'], gloss: '高耗能、高排放项目。' }),
  row('两高一剩', 'liǎng gāo yí shèng', { place: '全国', year: 2015, sources: '国务院 2015年政府工作报告' }),
  row('一城两区三门户', 'yī chéng liǎng qū sān mén hù'),
  row('一谷三园', 'yī gǔ sān yuán', { gloss: '“一谷”为晋创谷。', parts: ['晋创谷'] }),
  row('15件省级民生实事', '15 jiàn shěng jí mín shēng shí shì', { forms: ['15件民生实事'] }),
  row('十四五', 'shí sì wǔ', { place: '全国', year: 2021, sources: '全国人民代表大会 2021年规划纲要' }),
  row('四好农村路', 'sì hǎo nóng cūn lù', { gloss: '建好、管好、护好、运营好的农村公路。' }),
  row('乡村e镇', 'xiāng cūn e zhèn'),
  row('1+N人才政策', '1+N rén cái zhèng cè', { forms: ['1+N'] }),
  row('1+4', '1+4'),
  row('互联网+政务服务', 'hù lián wǎng + zhèng wù fú wù'),
  row('禁塑', 'jìn sù', { place: '全国', year: 2020, sources: '国家发展改革委 2020年意见' }),
  row('净地', 'jìng dì', { place: '运城市' }),
  row('供给侧改革', 'gōng jǐ cè gǎi gé'),
  row('新质生产力', 'xīn zhì shēng chǎn lì', {
    forms: ['new quality productive forces'],
    place: '全国',
    sources: '国务院 2024年政府工作报告',
    year: 2024,
  }),
];
