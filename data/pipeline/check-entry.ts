import type { Entry, FormRule } from '../../core/entry.ts';
import { foldText, type Folding } from '../../core/fold.ts';
import { numeralVariants } from '../../core/numerals.ts';
import { otherTermProblem } from '../../core/other-term.ts';
import { partsPromised } from '../../core/parts-promised.ts';
import type { Reporter } from './problem.ts';

/** What must hold for every entry of the pack, wherever it was written: its forms, rules, scopes and parts. */
export function checkEntry(
  entry: Entry,
  folding: Folding,
  regions: Readonly<Record<string, string>>,
  problem: Reporter,
): void {
  checkRules(entry, folding, problem);
  checkBlocks(entry, folding, problem);
  checkScopes(entry, regions, problem);
  checkPartNumbers(entry, problem);
}

/** The headword as a form with its rule, then the aliases. */
export function formsOf(entry: Entry): FormRule[] {
  const { match, cues, unless, years } = entry;
  return [{ form: entry.headword, match, cues, unless, years }, ...entry.aliases];
}

function checkRules(entry: Entry, folding: Folding, problem: Reporter): void {
  const seen = new Set<string>();
  formsOf(entry).forEach((rule, index) => {
    const field = index === 0 ? 'headword' : `aliases.${index - 1}`;
    const folded = foldText(rule.form, folding);
    if (seen.has(folded))
      problem.error(field, `${rule.form} is stated twice: quotes, width, case and traditional forms fold`);
    for (const form of [folded, ...numeralVariants(folded)]) seen.add(form);
    if (folded.length < 2) problem.error(field, `${rule.form} is too short to match anywhere`);
    if (rule.match === 'always' && rule.cues.length > 0)
      problem.error(field, 'cues have no effect where match is always');
    if (rule.match === 'cued' && rule.cues.length === 0 && rule.years.length === 0) {
      problem.error(field, 'match is cued, and there are neither cues nor years');
    }
    // 三保, 四上, 双百: every writer of notices makes such, and they stand in ordinary text.
    if (rule.match === 'always' && /^[一二三四五六七八九十双两][\u4e00-\u9fff]$/u.test(folded)) {
      problem.error(field, `${rule.form} has two characters and begins with a number: quoted or cued only`);
    }
  });
}

/** A phrase that is not this term contains one of its forms, or it blocks nothing. */
function checkBlocks(entry: Entry, folding: Folding, problem: Reporter): void {
  const forms = formsOf(entry).map(({ form }) => foldText(form, folding));
  entry.not.forEach((phrase, index) => {
    const found = otherTermProblem(foldText(phrase, folding), forms);
    if (found === 'own-form') problem.error(`not.${index}`, `${phrase} is a form of the entry itself`);
    if (found === 'idle')
      problem.error(`not.${index}`, `${phrase} neither contains nor begins like a form of this entry`);
  });
}

function checkScopes(entry: Entry, regions: Readonly<Record<string, string>>, problem: Reporter): void {
  entry.senses.forEach(({ scope }, index) => {
    for (const code of scope?.regions ?? []) {
      if (regions[code] === undefined)
        problem.error(`senses.${index}.scope.regions`, `data/regions.json has no ${code}`);
    }
    const [from, to] = scope?.years ?? [null, null];
    if (from !== null && to !== null && from > to)
      problem.error(`senses.${index}.scope.years`, `${from} is after ${to}`);
  });
}

/** 四好 has four. A warning: what counts as a part is a matter of judgement. */
function checkPartNumbers(entry: Entry, problem: Reporter): void {
  const promised = partsPromised(entry.headword);
  if (!promised) return;
  entry.senses.forEach(({ parts }, index) => {
    if (parts.length > 0 && !promised.has(parts.length)) {
      problem.warn(
        `senses.${index}.parts`,
        `${parts.length} parts; the headword speaks of ${[...promised].sort((a, b) => a - b).join(' or ')}`,
      );
    }
  });
}
