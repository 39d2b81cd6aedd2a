/** What would go wrong with the entries as they are: their forms against one another, the glossary and ordinary text. */
import type { Entry, FormRule } from '../entry.ts';
import type { Folding } from '../fold.ts';
import { MAX_GLOSS_LENGTH } from '../limits.ts';
import { Density } from '../pack-density.ts';
import { allSpellings, type KnownForms } from './known.ts';
import type { WorkItem } from './item.ts';
import { lintMeaning } from './lint-meaning.ts';
import { glossOf, isOverLines, type Work } from './work.ts';

export type LintCode =
  /** A form of one character. */
  | 'too-short'
  /** Two characters, the first a number: stands in ordinary text. */
  | 'short-numeral'
  /** Digits alone match in quotation marks only, whatever the rule says. */
  | 'pure-digits'
  /** Stands in ordinary text. */
  | 'ordinary'
  /** Two entries of this work claim the form. */
  | 'claimed-twice'
  /** The form is stated twice in one entry. */
  | 'stated-twice'
  /** The glossary has this headword: the entry becomes another sense of it. */
  | 'known-headword'
  /** The form belongs to another entry of the glossary. */
  | 'known-form'
  /** `cued` without a cue is never marked. */
  | 'no-cues'
  /** Lines are joined and nobody has said why. */
  | 'no-join-reason'
  | 'long-gloss'
  /** The number is not greater than that of the entry before. */
  | 'number-order'
  /** A part is no stretch of the gloss. */
  | 'not-in-gloss'
  /** The headword's numerals speak of another number of parts. */
  | 'part-number'
  /** The stretch in which to count is not in the gloss. */
  | 'count-not-found'
  | 'count-differs'
  | 'years-reversed'
  /** A phrase that is said not to be the term is a form of it, or blocks nothing. */
  | 'own-form'
  | 'idle';

export interface Finding {
  readonly key: number;
  readonly code: LintCode;
  /** An error keeps the entry from being installed as it should. */
  readonly severity: 'error' | 'warning' | 'info';
  /** What the words need: `form`, `other`, `expect`, `found`. */
  readonly values: Readonly<Record<string, string>>;
}

/** Findings in order of the entries. Rejected entries have none. */
export function lint(work: Work, known: KnownForms, folding: Folding): Finding[] {
  const live = work.items.filter(({ rejected }) => !rejected);
  const claims = claimsOf(live, folding);
  let before = 0;
  return live.flatMap((item) => {
    const findings: Finding[] = [];
    const report = (code: LintCode, severity: Finding['severity'], values: Finding['values'] = {}) =>
      findings.push({ key: item.key, code, severity, values });
    lintForms(item, known, claims, folding, report);
    if (isOverLines(work, item) && item.join === '') report('no-join-reason', 'error');
    const gloss = glossOf(work, item);
    if (gloss.length > MAX_GLOSS_LENGTH) report('long-gloss', 'error');
    lintMeaning(item, gloss, folding, report);
    if (item.number !== null) {
      if (item.number <= before) report('number-order', 'warning');
      before = item.number;
    }
    return findings;
  });
}

export type Report = (code: LintCode, severity: Finding['severity'], values?: Finding['values']) => void;
type Claims = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** The headword as a form with its rule, then the aliases. */
function formsOf({ headword, match, cues, unless, years, aliases }: WorkItem): FormRule[] {
  return [{ form: headword, match, cues, unless, years }, ...aliases];
}

/** Folded form → the items that claim it, with their headwords. */
function claimsOf(items: readonly WorkItem[], folding: Folding): Claims {
  const claims = new Map<string, Map<number, string>>();
  for (const item of items)
    for (const { form } of formsOf(item))
      for (const spelling of allSpellings(form, folding)) {
        const claim = claims.get(spelling) ?? new Map<number, string>();
        claims.set(spelling, claim.set(item.key, item.headword));
      }
  return claims;
}

function lintForms(item: WorkItem, known: KnownForms, claims: Claims, folding: Folding, report: Report) {
  const seen = new Set<string>();
  formsOf(item).forEach((rule, place) => {
    const { form, match, cues, years } = rule;
    const [folded = '', ...others] = allSpellings(form, folding);
    if (seen.has(folded)) report('stated-twice', 'error', { form });
    for (const spelling of [folded, ...others]) seen.add(spelling);
    if ([...folded].length < 2) return report('too-short', 'error', { form });
    if (match === 'cued' && cues.length === 0 && years.length === 0) report('no-cues', 'error', { form });
    if (/^\d+$/u.test(folded)) report('pure-digits', 'info', { form });
    else if (match === 'always' && SHORT_NUMERAL.test(folded)) report('short-numeral', 'error', { form });
    else if (match === 'always' && isOrdinary(rule)) report('ordinary', 'warning', { form });
    const twins = [...(claims.get(folded) ?? [])].filter(([key]) => key !== item.key);
    if (twins[0]) report('claimed-twice', 'error', { form, other: twins[0][1] });
    for (const { headword } of known.get(folded) ?? []) {
      const same = place === 0 && allSpellings(headword, folding).includes(folded);
      if (same) report('known-headword', 'info', { form, other: headword });
      else report('known-form', 'warning', { form, other: headword });
      break;
    }
  });
}

const SHORT_NUMERAL = /^[一二三四五六七八九十双两]\p{Script=Han}$/u;

function isOrdinary({ form }: FormRule): boolean {
  const density = new Density();
  const probe: Pick<Entry, 'headword' | 'match' | 'aliases'> = {
    headword: form,
    match: 'always',
    aliases: [],
  };
  density.add(probe as Entry);
  return density.share() > 0;
}
