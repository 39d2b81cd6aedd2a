/** What a reviewer has written about a meaning, against the text and by the rules of `check`. */
import { countMembers } from '../count-check.ts';
import { foldText, type Folding } from '../fold.ts';
import { otherTermProblem } from '../other-term.ts';
import { partsPromised } from '../parts-promised.ts';
import type { WorkItem } from './item.ts';
import type { Report } from './lint.ts';

export function lintMeaning(item: WorkItem, gloss: string, folding: Folding, report: Report): void {
  lintParts(item, gloss, report);
  for (const count of item.counts) {
    const { claim, expect } = count;
    const found = countMembers(gloss, count);
    if (found === null) report('count-not-found', 'error', { form: claim });
    else if (found !== expect)
      report('count-differs', 'warning', { form: claim, expect: String(expect), found: String(found) });
  }
  const [from = null, to = null] = item.scope.years ?? [];
  if (from !== null && to !== null && from > to) report('years-reversed', 'error');
  const forms = [item.headword, ...item.aliases.map(({ form }) => form)].map((form) =>
    foldText(form, folding),
  );
  for (const phrase of item.not) {
    const problem = otherTermProblem(foldText(phrase, folding), forms);
    if (problem !== null) report(problem, 'error', { form: phrase });
  }
}

function lintParts({ headword, parts }: WorkItem, gloss: string, report: Report): void {
  for (const { label, text = '' } of parts)
    for (const form of [label, text]) if (!gloss.includes(form)) report('not-in-gloss', 'error', { form });
  const promised = partsPromised(headword);
  if (parts.length > 0 && promised && !promised.has(parts.length))
    report('part-number', 'warning', {
      found: String(parts.length),
      expect: [...promised].toSorted((a, b) => a - b).join('/'),
    });
}
