import { foldText, type Folding } from './fold.ts';

/** What a page is about, in codes only: the top frame relays this, and never text, to its child frames. */
export interface PageContext {
  /** GB/T 2260 codes of the regions named in title, headline and dateline; the most telling first. */
  readonly regions: readonly string[];
  /** The year the page is about, or null where it does not say. */
  readonly year: number | null;
}

export const UNKNOWN_CONTEXT: PageContext = { regions: [], year: null };

/** A frame's context with what its top frame knows: the frame's own year stands, the top's regions come first. */
export function withTop(own: PageContext, top: PageContext | null): PageContext {
  if (!top) return own;
  return { regions: [...new Set([...top.regions, ...own.regions])], year: own.year ?? top.year };
}

/** What to read a context from. `title`, `heading` and `dateline` weigh more than the body. */
export interface ContextText {
  readonly title: string;
  readonly heading: string;
  readonly dateline: string;
  /** The beginning of the text, a few thousand characters. */
  readonly body: string;
}

const YEAR = /(?<!\d)(20\d\d)\s*(?:年|[-/.]\d{1,2}[-/.]\d{1,2})/gu;
/** Years that a sentence looks forward or back to: 到2030年, 截至2023年, 2021—2025年. */
const FAR_YEAR = /(?:到|至|于|自|从|[-—–~～])\s*$/u;

/**
 * Reads region and year. `regions` maps names to codes; names may stand without 省, 市 and the like, and in traditional
 * characters as far as `folding` has these.
 */
export function readPageContext(
  text: ContextText,
  regions: Readonly<Record<string, string>>,
  folding: Folding = new Map(),
): PageContext {
  return { regions: findRegions(text, regions, folding), year: findYear(text) };
}

export function sameContext(one: PageContext, other: PageContext): boolean {
  return one.year === other.year && one.regions.join() === other.regions.join();
}

function findYear({ title, heading, dateline, body }: ContextText): number | null {
  for (const part of [dateline, heading, title]) {
    const years = [...part.matchAll(YEAR)].map((match) => Number(match[1]));
    if (years.length > 0) return Math.max(...years);
  }
  // In the body, the latest year named at least twice: reports name the year past and the year begun, plans one far off.
  const counts = new Map<number, number>();
  for (const match of body.matchAll(YEAR)) {
    if (FAR_YEAR.test(body.slice(Math.max(0, match.index - 3), match.index))) continue;
    const year = Number(match[1]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const named = [...counts].filter(([, count]) => count >= 2 || counts.size === 1);
  return named.length > 0 ? Math.max(...named.map(([year]) => year)) : null;
}

/** The peoples are named one by one: 甘孜藏族自治州 is also 甘孜州, and 甘孜藏 is no people. */
const SUFFIX =
  /(?:壮族|回族|维吾尔)?自治区$|(?:(?:土家|哈尼|布依|傈僳|景颇|朝鲜|蒙古|哈萨克|柯尔克孜|[藏彝苗侗白傣羌壮回])族?)*自治州$|特别行政区$|[省市]$|地区$/u;

function findRegions(
  { title, heading, dateline, body }: ContextText,
  regions: Readonly<Record<string, string>>,
  folding: Folding,
): string[] {
  const weights = new Map<string, number>();
  const weighed: readonly (readonly [string, number])[] = [
    [title, 8],
    [heading, 8],
    [dateline, 4],
    [body, 1],
  ];
  const parts = weighed.map(([part, weight]) => [foldText(part, folding), weight] as const);
  for (const [name, code] of Object.entries(regions)) {
    const short = name.replace(SUFFIX, '');
    const wanted = short.length >= 2 ? short : name;
    for (const [part, weight] of parts) {
      const count = part.split(wanted).length - 1;
      if (count > 0) weights.set(code, (weights.get(code) ?? 0) + weight * Math.min(count, 5));
    }
  }
  // One mention in passing says nothing about what a page is about.
  return [...weights]
    .filter(([, weight]) => weight >= 3)
    .sort((a, b) => b[1] - a[1])
    .map(([code]) => code);
}
