/** Which of an entry's senses a reader wants on a site. Pages read this; only the background writes it. */
import { browser } from 'wxt/browser';

export const CHOICES_KEY = 'senseChoices';

/** Site (host name) → id of the entry → key of the sense, as `senseKeys` makes it. */
export type SenseChoicesBySite = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** True for what can be read as choices by site. */
export function areSenseChoices(value: unknown): value is SenseChoicesBySite {
  return isRecord(value) && Object.values(value).every(isRecord);
}

/** What can be read of stored choices: the sites that have some. */
export function parseSenseChoices(value: unknown): SenseChoicesBySite {
  const sites = isRecord(value) ? Object.entries(value).filter(([, choices]) => isRecord(choices)) : [];
  return Object.fromEntries(sites) as SenseChoicesBySite;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export async function readSenseChoices(): Promise<SenseChoicesBySite> {
  return ((await browser.storage.local.get(CHOICES_KEY))[CHOICES_KEY] ?? {}) as SenseChoicesBySite;
}

/** @param key null: the page decides again */
export async function writeSenseChoice(site: string, id: string, key: string | null): Promise<void> {
  const choices = await readSenseChoices();
  const { [id]: _, ...others } = choices[site] ?? {};
  const { [site]: __, ...otherSites } = choices;
  const ofSite = key === null ? others : { ...others, [id]: key };
  const isEmpty = Object.keys(ofSite).length === 0;
  await browser.storage.local.set({
    [CHOICES_KEY]: isEmpty ? otherSites : { ...otherSites, [site]: ofSite },
  });
}
