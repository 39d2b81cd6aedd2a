/** Names of regions as people say them. */

/** The peoples are named one by one: 甘孜藏族自治州 is also 甘孜州, and 甘孜藏 is no people. */
const SUFFIX =
  /(?:壮族|回族|维吾尔)?自治区$|(?:(?:土家|哈尼|布依|傈僳|景颇|朝鲜|蒙古|哈萨克|柯尔克孜|[藏彝苗侗白傣羌壮回])族?)*自治州$|特别行政区$|[省市]$|地区$/u;

/** 运城市 → 运城, 甘孜藏族自治州 → 甘孜: what is looked for on a page, where the rest may be left out. */
export function shortRegionName(name: string): string {
  const short = name.replace(SUFFIX, '');
  return short.length >= 2 ? short : name;
}
