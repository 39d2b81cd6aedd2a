/** A marked page with the reading script's explainer on it, and a background that answers as a test wants. */
import { vi } from 'vitest';
import { annotateText } from '../../../core/annotate.ts';
import type { Language } from '../../../core/settings.ts';
import type { Marking } from '../../../dom/marking.ts';
import type { PageMatch } from '../../../dom/run-store.ts';
import { CARD_KEY, textsKey, type CardHost } from '../../../entrypoints/card/contract.ts';
import { createCard } from '../../../entrypoints/card/create-card.tsx';
import type { MarkedFrame } from '../../../entrypoints/reading/contract.ts';
import { LANGUAGES } from '../../../core/settings.ts';
import { annotator } from '../page/stage.ts';

const world = globalThis as Record<string, unknown>;

/** The card's script, as the background would bring it. */
export function bringCard(): void {
  world[CARD_KEY] = (host: CardHost) => createCard(host, 'open');
  for (const language of LANGUAGES) world[textsKey(language)] = {};
}

export function takeCardAway(): void {
  for (const key of [CARD_KEY, ...LANGUAGES.map(textsKey)]) Reflect.deleteProperty(world, key);
}

export interface Background {
  alive: boolean;
  /** What a lookup is answered; undefined: nobody answers. */
  lookup: object | undefined;
}

export function frameOf(
  marking: Marking,
  background: Background,
  ends: AbortController,
  language: Language = 'zh-CN',
): MarkedFrame {
  const send = vi.fn((type: string) => {
    const answer = type === 'lookup' ? background.lookup : { ok: true, value: true };
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('no one listens'));
  });
  return {
    session: { marking, annotator, stored: { language } },
    send: send as unknown as MarkedFrame['send'],
    annotate: annotateText,
    isAlive: () => background.alive,
    signal: ends.signal,
    end: () => ends.abort(),
  };
}

/** The first match of an entry in the page. */
export function firstMatch(marking: Marking, headword: string): PageMatch {
  const found = marking.store
    .inReadingOrder()
    .find(({ match }) => annotator.index.entries[match.entry]?.headword === headword);
  if (!found) throw new Error(`${headword} is not marked`);
  return found;
}
