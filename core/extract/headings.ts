/** Lines that are headings: of the annotation section, of a chapter, of a section; and lines that end the notes. */

/**
 * What remains of a section heading after its trimmings: 58 wordings counted, 名词解释 in 243 of 532 sections.
 * Weak words alone (说明, 解读) head too many other things.
 */
const NAMED = /(?:名词|词语|词汇|术语|用语|缩略语|概念|词条|有关内容|有关情况|工作注释|主要指标|热词|新词)/u;
const NOTING = /(?:解释|注释|注解|释义|说明|解读|解析|诠释|附注|注析|缩略语)/u;
const ALONE =
  /^(?:名?词?解释(?:和|及|与)?(?:有关)?说明|注释|附注|注解|释义|词解释和说明|工作注释|报告注释|附录注释|注|小词典|名词小词典|新词小词典|名词解读)$/u;

const PREFIX =
  /^(?:附(?:件|录|表)?(?!注)[0-9０-９一二三四五六七八九十]{0,3}[：:、.．]?|资料[：:]?|[0-9]{1,2}[.．、])/u;

/** Mirrors in traditional script (trap E10) write 名詞解釋 and 註釋: the characters of the heading words, no more. */
const SIMPLIFIED: Record<string, string> = {
  詞: '词',
  釋: '释',
  註: '注',
  語: '语',
  術: '术',
  說: '说',
  關: '关',
  報: '报',
  縮: '缩',
  內: '内',
  況: '况',
};
const simplified = (text: string): string => [...text].map((char) => SIMPLIFIED[char] ?? char).join('');

/** Without one of these characters no line is a heading: asked of every line before anything is rewritten. */
const TELLING = /[注註释釋解说說典缩縮]/u;

/** True for a line that may head an annotation section. What follows it decides. */
export function looksLikeSectionHeading(text: string): boolean {
  if (text.length > 60 || !TELLING.test(text)) return false;
  let core = simplified(text)
    .replace(/\s+/gu, '')
    .replace(/^[（(]([^（）()]*)[）)]$/u, '$1')
    .replace(/[（(][^（）()]*[）)]/gu, '');
  core = core.replace(/^[【[〔［<>《—-]+(?!政府)|[】\]〕］>：:—。-]+$/gu, '');
  const trimmed = core.replace(PREFIX, '').replace(/^[：:]/u, '');
  if (ALONE.test(trimmed)) return true;
  const bare = trimmed.replace(
    /《[^《》]{1,30}》|政府工作报告|(?:19|20)\d\d年|报告|有关|相关|部分|主要|中的?|的/gu,
    '',
  );
  if (bare.length > 18 || /[。；，！？：:]/u.test(bare)) return false;
  return ALONE.test(bare) || (NAMED.test(trimmed) && NOTING.test(trimmed));
}

/**
 * Heading and first entry on one line (`名词解释：1.六稳：…`): the index where the entries begin, or 0.
 */
export function headingPrefixEnd(text: string): number {
  const found =
    /^(?:附(?:件|录)?[：:]?\s?)?(?:名词解释|名词注释|名词注解|注释|附注|注解|释义)[：:\s]{0,3}(?=(?:1[.．、]|[[［〔（(]1[\]］〕）)]|①)\S)/u.exec(
      text,
    );
  return found ? found[0].length : 0;
}

const SECTION = /^第[一二三四五六七八九十百0-9]{1,3}节/u;
const CHAPTER =
  /^(?:第[一二三四五六七八九十百]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])\s*\S/u;

export type HeadingLevel = 'chapter' | 'section';

/**
 * The level of a chapter or section heading inside the notes, or null: 一、2024年工作回顾 is a chapter, 第一节 … and （一）… a section.
 * A line that ends a clause or holds a colon is text.
 */
export function headingLevel(text: string): HeadingLevel | null {
  if (text.length > 60 || /[。；！？：:]/u.test(text)) return null;
  if (SECTION.test(text)) return 'section';
  if (!CHAPTER.test(text)) return null;
  return /^[（(]/u.test(text) ? 'section' : 'chapter';
}

/** What stands under a page and not in it (trap E7): 责任编辑, 打印本页, 相关链接 … */
const FURNITURE =
  /^[【[（(]?\s*(?:责任编辑|编辑|来源|作者|责编|打印|关闭|相关链接|相关阅读|相关附件|相关文档|上一篇|下一篇|扫一扫|分享|字体|字号|浏览次数|发布时间|主办单位|版权所有|备案|网站地图|附件下载|返回顶部)/u;
export const isPageFurniture = (text: string): boolean =>
  text.length < 60 && FURNITURE.test(text.replace(/\s+/gu, ''));

/** Lists that follow the notes (trap E7): 十件实事, 民生实事, 数据汇总表. */
const OTHER_LIST = /(?:实事|汇总表|统计表|计划表|目标表|项目表|清单|一览表|任务分解)(?:项目|清单|表)?$/u;
const ATTACHMENT = /^附(?:件|表|录)?\s?[0-9一二三四五六七八九十]{0,2}[：:]?$/u;
export function startsAnotherList(text: string): boolean {
  if (text.length > 40) return false;
  if (ATTACHMENT.test(text)) return true;
  const core = text.replace(PREFIX, '').replace(/[（(][^（）()]*[）)]$/u, '');
  return OTHER_LIST.test(core) && !/[：:。；]/u.test(core);
}
