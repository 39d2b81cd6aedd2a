/**
 * Work in progress on one report: its text, the entries found in it, and what is still in doubt. The one definition of
 * what the workbench shows, what its actions change, and what is kept when its tab is closed.
 */
import * as v from 'valibot';
import type { Diagnostic, Draft, Span } from '../extract/draft.ts';
import { extract, type NoSection } from '../extract/extract.ts';
import { unwrapText } from '../extract/unwrap.ts';
import { joinSpans } from '../extract/join-spans.ts';
import type { DiagnosticCode } from '../extract/messages.ts';
import { MAX_FORM_LENGTH, MAX_TEXT } from '../limits.ts';
import { fail, ok, type Result } from '../result.ts';
import { ItemSchema, UNREVIEWED, type WorkItem } from './item.ts';
import { needsQuotes, withoutQuotes } from './printed-term.ts';
import { MAX_SOURCE, offset } from './source-offset.ts';

/** Entries of one report; the most that were met are some 150. */
const MAX_ITEMS = 5000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));

export const DoubtSchema = v.strictObject({
  severity: v.picklist(['error', 'warning', 'info']),
  code: v.custom<DiagnosticCode>((code) => typeof code === 'string'),
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  values: v.record(v.string(), v.union([v.string(), v.number()])),
  settled: v.boolean(),
});
/** A diagnostic that the reviewer has settled, or not yet. */
export type Doubt = Diagnostic & { readonly settled: boolean };

export const FactsSchema = v.strictObject({
  /** GB/T 2260 code, or empty. */
  region: v.pipe(v.string(), v.regex(/^(?:\d{6})?$/u)),
  year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2100))),
  title: text,
  issuer: text,
  /** Name of the annotation section. */
  annotations: text,
  /** Where it was published, or empty. */
  publication: text,
});
export type Facts = Readonly<v.InferOutput<typeof FactsSchema>>;

export const WorkSchema = v.strictObject({
  format: v.literal(1),
  /** What the text was read from: 报告.docx. */
  origin: v.pipe(v.string(), v.maxLength(400)),
  source: v.pipe(v.string(), v.maxLength(MAX_SOURCE)),
  /** Source offsets of the annotation section. */
  range: v.tuple([offset, offset]),
  facts: FactsSchema,
  items: v.pipe(v.array(ItemSchema), v.maxLength(MAX_ITEMS)),
  doubts: v.array(DoubtSchema),
  nextKey: v.pipe(v.number(), v.integer()),
});

export interface Work {
  readonly format: 1;
  readonly origin: string;
  readonly source: string;
  readonly range: Span;
  readonly facts: Facts;
  /** In order of the text. */
  readonly items: readonly WorkItem[];
  readonly doubts: readonly Doubt[];
  readonly nextKey: number;
}

/** What is known beforehand of an entry: a first guess at its theme. */
export type GuessTheme = (text: string) => string;

export type NoWork = NoSection | { readonly code: 'too-long' };

/**
 * Begins work on a text.
 * @param origin what it was read from
 * @returns the work, or why no entries were found
 */
export function startWork(given: string, origin: string, guess: GuessTheme): Result<Work, NoWork> {
  if (given.length > MAX_SOURCE) return fail({ code: 'too-long' });
  const { text: source, told } = unwrapText(given);
  const found = extract(source);
  if (!found.ok) return found;
  const { entries, diagnostics, range, heading } = found.value;
  const starts = lineStarts(source);
  let before = 0;
  const items = entries.slice(0, MAX_ITEMS).map((draft, key) => {
    const start = firstText(source, Math.max(starts[draft.line - 1] ?? 0, before));
    before = draft.spans.at(-1)?.[1] ?? before;
    return itemOf(draft, key, start, guess);
  });
  return ok({
    format: 1,
    origin,
    source,
    range,
    facts: guessFacts(source, heading),
    items,
    doubts: [...(told ? [told] : []), ...diagnostics].map((diagnostic) => ({
      ...diagnostic,
      settled: false,
    })),
    nextKey: items.length,
  });
}

function itemOf(draft: Draft, key: number, start: number, guess: GuessTheme): WorkItem {
  const headword = withoutQuotes(draft.headword).slice(0, MAX_FORM_LENGTH);
  return {
    key,
    number: draft.number,
    inferred: draft.inferred,
    printed: draft.headword,
    headword,
    chapter: draft.chapter,
    section: draft.section,
    start,
    spans: draft.spans,
    theme: guess(`${headword}${draft.gloss}`),
    match: needsQuotes(headword) ? 'quoted' : 'always',
    ...UNREVIEWED,
  };
}

/** 运城市2025年政府工作报告, where the text says so in one of its first lines. */
function guessFacts(source: string, heading: string | null): Facts {
  const opening = source.slice(0, 400);
  const year = /((?:19|20)\d\d)\s*年/u.exec(opening)?.[1];
  return {
    region: '',
    year: year === undefined ? null : Number(year),
    title: '',
    issuer: '',
    annotations: heading?.replaceAll(/\s+/gu, '').slice(0, 60) ?? '名词解释',
    publication: '',
  };
}

/** The gloss, verbatim. */
export function glossOf({ source }: Pick<Work, 'source'>, { spans }: Pick<WorkItem, 'spans'>): string {
  return joinSpans(source, spans);
}

/** True where the spans stand on different lines, which needs a reason. */
export function isOverLines({ source }: Pick<Work, 'source'>, { spans }: Pick<WorkItem, 'spans'>): boolean {
  return spans.some(([from], i) => i > 0 && /[\n\r]/u.test(source.slice(spans[i - 1]?.[1], from)));
}

/** Source offset at which each line begins; lines end at LF, CRLF or CR. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    if (code === CR && source.charCodeAt(i + 1) === LF) continue;
    if (code === LF || code === CR) starts.push(i + 1);
  }
  return starts;
}
const LF = 10;
const CR = 13;

function firstText(source: string, from: number): number {
  const blanks = /\s*/uy;
  blanks.lastIndex = from;
  blanks.exec(source);
  return blanks.lastIndex;
}
