/** The real marking and the real card, on our own page, where the browser runs no content script. */
import cardTexts from '../../locales/zh-CN/card.json';
import { annotateText } from '../../core/annotate.ts';
import type { Language } from '../../core/settings.ts';
import { sendMessage } from '../../messages.ts';
import { CARD_KEY, textsKey } from '../card/contract.ts';
import { createCard } from '../card/create-card.tsx';
import { keepSessions, type Sessions } from '../content/sessions.ts';
import type { Reading } from '../reading/contract.ts';
import { startReading } from '../reading/start-reading.ts';

/** Marks the page as long as `lifetime` goes on; `onMarks` is called whenever the marks may have changed. */
export async function markPage(
  language: Language,
  onMarks: () => void,
  lifetime = new AbortController(),
): Promise<Reading> {
  // What the background would bring into a page is here already.
  Object.defineProperty(globalThis, CARD_KEY, { value: createCard });
  Object.defineProperty(globalThis, textsKey(language), { value: cardTexts });
  const sessions: Sessions = keepSessions(
    () => true,
    () => {
      reading?.follow();
      onMarks();
    },
  );
  const reading: Reading | undefined = startReading({
    get session() {
      return sessions.current;
    },
    send: sendMessage,
    annotate: annotateText,
    isAlive: () => true,
    signal: lifetime.signal,
    end: () => lifetime.abort(),
  });
  lifetime.signal.addEventListener('abort', () => sessions.stop());
  await sessions.refresh();
  return reading;
}
