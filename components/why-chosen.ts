import type { Reason } from '../core/disambiguate.ts';
import type { Citation, Sense } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { fill } from '../locales/fill.ts';

/** In a few words why this sense is shown; null where there was nothing to choose. */
export function whyText(reason: Reason, { citations }: Sense, language: string): string | null {
  const t = cardMessages(language).why;
  switch (reason.kind) {
    case 'cue':
      return fill(t.cue, { text: reason.word });
    case 'year':
      return fill(t.year, { year: reason.year });
    case 'region': {
      const place = placeNamed(reason.code, citations);
      return place === undefined ? t.someRegion : fill(t.region, { place });
    }
    case 'only':
      return null;
    default:
      return t[reason.kind];
  }
}

const PROVINCE = /省$|自治区$|^(?:北京|天津|上海|重庆)市$/u;

/** A region's name, if its own report is cited. A sense may hold for a province and be cited from one of its cities. */
function placeNamed(code: string, citations: readonly Citation[]): string | undefined {
  const isProvince = code.endsWith('0000');
  const names = citations.map(({ region, issuer }) =>
    region ? region.code === code && region.name : issuer.replace(/人民政府$/u, ''),
  );
  return names.find((name) => name !== false && PROVINCE.test(name) === isProvince) || undefined;
}
