import { foldText, type Folding } from './fold.ts';
import { yearsInDigits } from './years.ts';

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

/** With the sign, if there is one, that a sentence looks forward or back to the year: 到2030年, 截至2023年, 2021—2025年. */
const YEAR = /([到至于自从~—–-]\s*)?(?<!\d)((?:19|20)\d\d)\s*(?:年|[-/.]\d{1,2}[-/.]\d{1,2})/gu;

/** 新华社太原1月18日电, 本报运城讯. What is sent from 北京 may be about the whole country. */
const DATELINE = /(?:(?:(?!北京)\D){2,8}(?:\d{4}年)?[^京]{1,3}月.{1,3}日|本报(?:(?!北京)\D){2,6})[电讯訊]/u;
/** 来源：山西日报, 发布机构：山西省人民政府. */
const SOURCE = /(?:来源|发[布文][机单部].):\D{2,10}/u;

/**
 * Reads region and year. A dateline or source at the beginning of the text weighs as much as `dateline`.
 * `regions` has by code the names to look for, which may stand in traditional characters as far as `folding` has these.
 */
export function readPageContext(
  text: ContextText,
  regions: Readonly<Record<string, string>>,
  folding: Folding = new Map(),
): PageContext {
  const body = foldText(text.body, folding);
  const placed = [DATELINE, SOURCE].map((said) => said.exec(body)?.[0]);
  const parts = { ...text, dateline: [text.dateline, ...placed].join('\n') };
  return { regions: findRegions(parts, regions, folding), year: findYear(parts) };
}

export function sameContext(one: PageContext, other: PageContext): boolean {
  return one.year === other.year && one.regions.join() === other.regions.join();
}

function yearsOf(text: string): RegExpExecArray[] {
  return [...yearsInDigits(text.normalize('NFKC')).matchAll(YEAR)];
}

function findYear({ title, heading, dateline, body }: ContextText): number | null {
  for (const part of [dateline, heading, title]) {
    const years = yearsOf(part).map((match) => Number(match[2]));
    if (years.length > 0) return Math.max(...years);
  }
  // In the body, the latest year named at least twice: reports name the year past and the year begun, plans one far off.
  const counts = new Map<number, number>();
  for (const [, far, digits] of yearsOf(body)) {
    const year = Number(digits);
    // 1949 is named on pages of any year.
    if (far || year < 2000) continue;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const named = [...counts].filter(([, count]) => count >= 2 || counts.size === 1);
  return named.length > 0 ? Math.max(...named.map(([year]) => year)) : null;
}

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
  for (const [code, name] of Object.entries(regions)) {
    for (const [part, weight] of parts) {
      const count = part.split(name).length - 1;
      if (count > 0) weights.set(code, (weights.get(code) ?? 0) + weight * Math.min(count, 5));
    }
  }
  // One mention in passing says nothing about what a page is about.
  return [...weights]
    .filter(([, weight]) => weight >= 3)
    .sort((a, b) => b[1] - a[1])
    .map(([code]) => code);
}
