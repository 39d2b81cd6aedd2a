import type { Reason } from '../core/disambiguate.ts';
import type { Sense } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { fill } from '../locales/fill.ts';

/** A reason, and the name of its region where that is known. */
export interface Why {
  readonly reason: Reason;
  readonly place?: string | undefined;
}

/** In a few words why this sense is shown; null where there was nothing to choose. */
export function whyText({ reason, place }: Why, { citations }: Sense, language: string): string | null {
  const t = cardMessages(language).why;
  switch (reason.kind) {
    case 'cue':
      return fill(t.cue, { text: reason.word });
    case 'year':
      return fill(t.year, { year: reason.year });
    case 'region': {
      // A citation names it in the characters of the gloss.
      const cited = citations.find(({ region }) => region?.code === reason.code)?.region?.name;
      const name = cited ?? place;
      return name === undefined ? t.someRegion : fill(t.region, { place: name });
    }
    case 'only':
      return null;
    default:
      return t[reason.kind];
  }
}
