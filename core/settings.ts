/** What a reader has chosen: one record with a version. Content scripts read it, so it is parsed without a library. */

/** BCP 47 tags of the languages the interface is written in. */
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One of our languages, or what the browser speaks. */
export type LanguageChoice = 'auto' | Language;

export interface Settings {
  readonly version: 2;
  /** The switch for everywhere. */
  readonly enabled: boolean;
  /** Host names on which nothing is marked. */
  readonly disabledSites: readonly string[];
  /** Every mention, or the first on a page. */
  readonly mode: 'every' | 'first';
  readonly style: 'dotted' | 'solid' | 'background';
  /** Ids of entries that are never marked: terms the reader knows. */
  readonly hidden: readonly string[];
  /** Host names on which the reader's own terms are marked, `*` for all: a page can list what is marked in it. */
  readonly mineSites: readonly string[];
  /** How long the pointer rests on a term before its card opens. Milliseconds, 100–1,000. */
  readonly openDelay: number;
  /** The number of different terms on the toolbar button. */
  readonly badge: boolean;
  readonly language: LanguageChoice;
  /** Glosses in traditional characters. */
  readonly traditional: boolean;
  /** A saved term keeps the sentence and page title where it was met. */
  readonly keepSentence: boolean;
  /** Remembers on which pages a term was met. */
  readonly keepMet: boolean;
  /** Reviews a day. */
  readonly dailyGoal: number;
  /** Cards a day that were never asked before. */
  readonly newCards: number;
  /** Which questions are asked about a saved term: its meaning, its name, its numbered lists. */
  readonly cardKinds: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  enabled: true,
  disabledSites: [],
  mode: 'every',
  style: 'dotted',
  hidden: [],
  mineSites: [],
  openDelay: 300,
  badge: true,
  language: 'auto',
  traditional: false,
  keepSentence: false,
  keepMet: false,
  dailyGoal: 20,
  newCards: 10,
  cardKinds: ['meaning', 'term', 'cloze'],
};

/** The values of settings that are one of a few. */
export const SETTING_CHOICES = {
  mode: ['every', 'first'],
  style: ['dotted', 'solid', 'background'],
  language: ['auto', ...LANGUAGES],
} as const;

const RANGES: Readonly<Partial<Record<keyof Settings, readonly [number, number]>>> = {
  openDelay: [100, 1000],
  dailyGoal: [1, 500],
  newCards: [0, 200],
};

/** Reads stored settings of any version; what is missing, of another kind or out of range is the default. */
export function parseSettings(stored: unknown): Settings {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const entries = Object.entries(DEFAULT_SETTINGS).map(([key, fallback]) => [
    key,
    key === 'version' ? fallback : parseSetting(key as keyof Settings, from[key], fallback),
  ]);
  return Object.fromEntries(entries) as unknown as Settings;
}

/** True for stored settings of any version in which nothing is of another kind or out of range. */
export function areSettings(stored: unknown): boolean {
  if (typeof stored !== 'object' || stored === null) return false;
  const { version: _, ...parsed } = parseSettings(stored);
  const own = stored as Record<string, unknown>;
  return Object.entries(parsed).every(
    ([key, value]) => own[key] === undefined || JSON.stringify(own[key]) === JSON.stringify(value),
  );
}

function parseSetting(key: keyof Settings, value: unknown, fallback: unknown): unknown {
  if (Array.isArray(fallback))
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : fallback;
  const choices: readonly unknown[] | undefined = SETTING_CHOICES[key as keyof typeof SETTING_CHOICES];
  if (choices) return choices.includes(value) ? value : fallback;
  const range = RANGES[key];
  if (range && !(typeof value === 'number' && value >= range[0] && value <= range[1])) return fallback;
  return typeof value === typeof fallback ? value : fallback;
}
