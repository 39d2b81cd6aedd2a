/** From a match to what its card needs to know. */
import { browser } from 'wxt/browser';
import type { Why } from '../../components/why-chosen.ts';
import type { Reason } from '../../core/disambiguate.ts';
import { sentenceAround } from '../../core/sentence.ts';
import { unexplainedNear } from '../../core/unexplained.ts';
import { elementOf, rectsOf } from '../../dom/stretches.ts';
import type { PageMatch } from '../../dom/run-store.ts';
import { chosenLanguage } from '../../locales/language.ts';
import { parseSettings, type Language, type Settings } from '../../core/settings.ts';
import type { Found } from '../../messages/page.ts';
import type { CardRequest, GlossTerm } from '../card/contract.ts';
import type { Annotate, Session } from './contract.ts';

/** A card offers no more unknown slogans than these. */
const MANY_SLOGANS = 3;

let browserLanguage = '';

export function settingsOf({ stored }: Session): Settings {
  return parseSettings(stored);
}

/** The browser's language is kept: an orphan can ask for nothing any more. */
export function languageFor(session: Session): Language {
  if (browser.runtime?.id) browserLanguage = browser.i18n.getUILanguage();
  return chosenLanguage(settingsOf(session).language, browserLanguage);
}

/** @param current the match as it is in the book now: the page may have changed under an open card */
export function cardRequest(
  annotate: Annotate,
  session: Session,
  found: PageMatch,
  answer: Found,
  focus: boolean,
  current: () => PageMatch | null,
): CardRequest {
  const { annotator } = session;
  const { run, match } = found;
  return {
    ...answer,
    id: annotator.index.entries[match.entry]?.id ?? '',
    generation: annotator.index.generation,
    sense: match.sense,
    why: whyOf(match.reason, session),
    language: languageFor(session),
    traditional: settingsOf(session).traditional,
    rects: () => rectsOf(current() ?? found),
    contextElement: elementOf(run) ?? document.documentElement,
    focus,
    sentence: () => {
      const { from, to } = sentenceAround(run.text, match.start, match.end);
      return run.text.slice(from, to + 1).trim();
    },
    unexplained: () => {
      // Hidden terms are known too.
      const matches = annotate({ ...annotator, wishes: undefined }, run.text, session.marking.context);
      return unexplainedNear(run.text, matches, match.start).slice(0, MANY_SLOGANS);
    },
  };
}

/** The region that decided is named as the page's own are: by the glossary's list of names. */
function whyOf(reason: Reason, { annotator }: Session): Why {
  if (reason.kind !== 'region') return { reason };
  const names = Object.entries(annotator.index.regions);
  return { reason, place: names.find(([, code]) => code === reason.code)?.[0] };
}

/** Terms in a text of ours, decided as on this page. */
export function findTerms(annotate: Annotate, { annotator, marking }: Session, text: string): GlossTerm[] {
  return annotate(annotator, text, marking.context).flatMap(({ start, end, entry, sense }) => {
    const id = annotator.index.entries[entry]?.id;
    return id === undefined ? [] : [{ start, end, id, sense }];
  });
}
