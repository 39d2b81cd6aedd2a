/** Several writers may give one headword a meaning: it is found by what all of them say of its forms. */
import type { Entry, FormRule } from './entry.ts';
import { foldText, type Folding } from './fold.ts';

/** What an entry is found by, beside its headword. */
export type Rules = Pick<Entry, 'match' | 'cues' | 'unless' | 'years' | 'aliases' | 'not'>;

/** The first rule that states something, every alias once with the first rule written for it, and every longer phrase. */
export function joinRules(written: readonly [Rules, ...Rules[]], folding: Folding): Rules {
  const { match, cues, unless, years } = written.find(statesRule) ?? written[0];
  const aliases = new Map<string, FormRule>();
  for (const alias of written.flatMap((one) => one.aliases)) {
    const key = foldText(alias.form, folding);
    if (!aliases.has(key)) aliases.set(key, alias);
  }
  const not = [...new Set(written.flatMap((one) => one.not))];
  return { match, cues, unless, years, aliases: [...aliases.values()], not };
}

function statesRule({ match, cues, unless, years }: Rules): boolean {
  return match !== 'always' || cues.length + unless.length + years.length > 0;
}
