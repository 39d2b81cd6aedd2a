/** Which column of a table holds which field of an entry. */

export const FIELDS = [
  'headword',
  'gloss',
  'aliases',
  'match',
  'cues',
  'unless',
  'not',
  'parts',
  'pinyin',
  'english',
  'title',
  'issuer',
  'year',
  'chapter',
  'section',
  'number',
  'url',
  'regions',
  'id',
] as const;
export type Field = (typeof FIELDS)[number];

/** For each column, what it holds; null: nothing of ours. */
export type Mapping = readonly (Field | null)[];

/** What people write over such a column, without spaces, in lower case. The first is what an export writes. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  headword: [
    '词目',
    '詞目',
    '词条',
    '詞條',
    '术语',
    '術語',
    '词语',
    '名词',
    'headword',
    'term',
    'word',
    'front',
  ],
  gloss: [
    '释义',
    '釋義',
    '解释',
    '解釋',
    '定义',
    '含义',
    '说明',
    '注释',
    'gloss',
    'definition',
    'meaning',
    'back',
  ],
  aliases: ['别名', '別名', '简称', '簡稱', '又称', '异名', 'aliases', 'alias', 'synonyms'],
  match: ['匹配', '匹配方式', '標註方式', '标注方式', 'match', 'matchmode'],
  cues: ['佐证词', '佐證詞', 'cues'],
  unless: ['排除词', '排除詞', 'unless'],
  not: ['排除短语', '排除短語', 'not'],
  parts: ['分项', '分項', '要点', 'parts'],
  pinyin: ['拼音', 'pinyin'],
  english: ['英文', '英语', '英譯', '英译', 'english', 'en'],
  title: ['文件', '出处', '出處', '来源', '來源', '文献', 'title', 'source'],
  issuer: ['发布机关', '發布機關', '制定机关', '机关', '单位', 'issuer', 'publisher'],
  year: ['年份', '年', 'year'],
  chapter: ['章', 'chapter'],
  section: ['节', '節', 'section'],
  number: ['条目号', '條目號', '编号', '序号', '編號', 'number', 'no.', 'no'],
  url: ['网址', '網址', '链接', '連結', 'url', 'link'],
  regions: ['地区代码', '地區代碼', 'regions', 'region'],
  id: ['标识', '標識', 'id'],
};

/** The name of a field over its column in an export. */
export function columnName(field: Field): string {
  return NAMES[field][0] ?? field;
}

/** Guesses from the first row; the second value says whether that row is a heading at all. */
export function guessMapping(first: readonly string[]): {
  readonly mapping: Mapping;
  readonly heading: boolean;
} {
  const taken = new Set<Field>();
  const named = first.map((cell) => {
    const name = cell.replace(/[\s:：]/gu, '').toLowerCase();
    const field = FIELDS.find((one) => !taken.has(one) && NAMES[one].includes(name));
    if (field) taken.add(field);
    return field ?? null;
  });
  if (taken.size > 0) return { mapping: named, heading: true };
  // Without a heading: a word, its meaning, and perhaps where it stands.
  const usual: readonly Field[] = ['headword', 'gloss', 'title'];
  return { mapping: first.map((_cell, at) => usual[at] ?? null), heading: false };
}
