/** Names for a new report: of its region, its folder, and its entries. How characters are read is given from outside. */

/** One character and how it is read; anything that is no Han character is read as itself. */
export interface ReadCharacter {
  readonly text: string;
  readonly reading: string;
}

/** The characters of a text with their readings, with or without tone marks. */
export type ReadCharacters = (text: string) => readonly ReadCharacter[];

/** Names of regions by GB/T 2260 code. */
type Regions = Readonly<Record<string, string>>;

/** 运城市 → yuncheng, 甘南藏族自治州 → gannan: what only says what kind of place it is is left out. */
const KIND_OF_PLACE = /(?:特别行政区|自治[区州县旗]|地区|[省市盟县区旗])$/u;
/** Peoples in the names of autonomous regions, prefectures and counties. */
const PEOPLES =
  /(?:蒙古族?|回族?|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|景颇族|柯尔克孜族?|羌族|土族|畲族|仡佬族|锡伯族|拉祜族|佤族|纳西族|水族|东乡族|撒拉族|各族|达斡尔族|鄂温克族|鄂伦春族|裕固族|保安族|仫佬族|毛南族|普米族|怒族|独龙族|布朗族|塔吉克族?)+$/u;

/** A syllable as it is typed: without tones, ü as v. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll('u\u0308', 'v')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();

/** Places that are not spelt as they are read, or whose name holds a people's. */
const SPELT: Readonly<Record<string, string>> = { 150000: 'neimenggu', 610000: 'shaanxi' };

/** The folder's name without the year: 140800 → shanxi-yuncheng. */
export function regionSlug(code: string, regions: Regions, read: ReadCharacters): string {
  const province = `${code.slice(0, 2)}0000`;
  const parts = province === code ? [code] : [province, code];
  return parts.map((part) => placeSlug(part, regions[part] ?? part, read)).join('-');
}

function placeSlug(code: string, name: string, read: ReadCharacters): string {
  const spelt = SPELT[code];
  if (spelt !== undefined) return spelt;
  const kind = name.replace(KIND_OF_PLACE, '');
  const short = kind.replace(PEOPLES, '') || kind || name;
  return read(short)
    .map(({ reading }) => plain(reading))
    .join('')
    .replaceAll(/[^a-z0-9]/gu, '');
}

const MAX_SLUG = 60;

/** A headword as an entry id: syllables and runs of letters and digits, parted by hyphens; `taken` ids get a number. */
export function entryId(headword: string, taken: ReadonlySet<string>, read: ReadCharacters): string {
  const words = read(headword).map(({ text, reading }) =>
    /\p{Script=Han}/u.test(text) ? ` ${plain(reading)} ` : plain(reading),
  );
  const slug = words
    .join('')
    .trim()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, MAX_SLUG);
  const base = slug.replaceAll(/^-+|-+$/gu, '') || 'entry';
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}

/** The region a maintainer means by a code or a name, with or without 市; null where there is none or several. */
export function findRegion(given: string, regions: Regions): string | null {
  if (regions[given] !== undefined) return given;
  const exact = Object.keys(regions).filter((code) => regions[code] === given);
  const found =
    exact.length > 0 ? exact : Object.keys(regions).filter((code) => (regions[code] ?? '').startsWith(given));
  return found.length === 1 ? (found[0] ?? null) : null;
}
