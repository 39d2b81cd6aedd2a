import type { Entry, FormRule } from '../../core/entry.ts';
import { foldText, type Folding } from '../../core/fold.ts';
import { numeralVariants } from '../../core/numerals.ts';
import { formsOf } from './check-entry.ts';
import type { MergedEntry } from './merge.ts';
import { reporterFor, type Problem } from './problem.ts';

interface Claim {
  readonly merged: MergedEntry;
  readonly rule: FormRule;
}

/**
 * Two entries that claim one folded form must be told apart by the data: each claim needs ground of its own
 * (cues, years, or a scope on every sense), and no two may rest on the same cue.
 */
export function checkCollisions(entries: readonly MergedEntry[], folding: Folding): Problem[] {
  const problems: Problem[] = [];
  for (const [form, claims] of claimsByForm(entries, folding)) {
    claims.forEach((claim, index) => {
      for (const other of claims.slice(index + 1)) {
        const reason = collision(claim, other);
        if (reason === null) continue;
        const report = reporterFor(problems, other.merged.files[0] ?? '', other.merged.entry.headword);
        report.error(
          'aliases',
          `${form} is also a form of ${claim.merged.entry.headword} (${claim.merged.files[0] ?? ''}): ${reason}`,
        );
      }
    });
  }
  return problems;
}

function claimsByForm(entries: readonly MergedEntry[], folding: Folding): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const merged of entries) {
    const own = new Map<string, Claim>();
    for (const rule of formsOf(merged.entry)) {
      const folded = foldText(rule.form, folding);
      for (const form of [folded, ...numeralVariants(folded)])
        if (!own.has(form)) own.set(form, { merged, rule });
    }
    for (const [form, claim] of own) claims.set(form, [...(claims.get(form) ?? []), claim]);
  }
  return claims;
}

/** Why two claims cannot be told apart, or null where they can. */
function collision(one: Claim, other: Claim): string | null {
  const bare = [one, other].filter((claim) => !hasGround(claim));
  if (bare.length > 0)
    return `${bare.map(({ merged }) => merged.entry.headword).join(' and ')} needs cues, years or scopes`;
  const shared = cuesOf(one).filter((cue) => cuesOf(other).includes(cue));
  return shared.length > 0 ? `both rest on the cue ${shared[0] ?? ''}` : null;
}

function hasGround({ rule, merged }: Claim): boolean {
  return (
    rule.match === 'cued' || rule.years.length > 0 || merged.entry.senses.every((sense) => isScoped(sense))
  );
}

function isScoped({ scope }: Entry['senses'][number]): boolean {
  return scope !== undefined && (scope.regions ?? scope.years ?? scope.cues) !== undefined;
}

function cuesOf({ rule, merged }: Claim): readonly string[] {
  return rule.match === 'cued' ? rule.cues : merged.entry.senses.flatMap(({ scope }) => scope?.cues ?? []);
}
