/** Composition root of a frame with Han text: settings and glossary in, marks out, messages answered. */
import type { PageContext } from '../../core/page-context.ts';
import { keepSessions, type Sessions } from './sessions.ts';
import { placeUsher } from './usher.ts';
import { listen, send, tell } from './wire.ts';

/** How often it is asked what has become of us: of the number of terms, and of the extension. Milliseconds. */
const LOOK_EVERY_MS = 1000;

/** Starts a frame's life. `isAlive` tells whether the extension that brought us is still there. */
export function startFrame(lifetime: AbortController, isAlive: () => boolean): void {
  const { signal } = lifetime;
  const isTop = window === window.top;
  let announced = '';
  let reported = '[]';

  const sessions: Sessions = keepSessions(
    () => isAlive() && !signal.aborted,
    () => usher.reading?.follow(),
  );
  const usher = placeUsher(sessions, isAlive, lifetime);
  const refresh = () => void sessions.refresh().catch(() => {});

  function look(): void {
    // After an update the old script takes its marks and goes; who has begun to read is told why first (explainer.ts).
    const isRelieved = !sessions.current?.marking.highlighter.isRegistered;
    if (!isAlive()) return void ((isRelieved || !usher.reading) && lifetime.abort());
    const { marking, annotator, stored } = sessions.current ?? {};
    // Child frames are told in codes, never in text, what the page is about.
    const context = JSON.stringify(marking?.context);
    if (marking && isTop && window.length > 0 && context !== announced) {
      announced = context;
      tell('announceContext', marking.context);
    }
    // For the number on the button: ids, and no text of the page.
    const numbers = stored?.badge === false ? [] : (marking?.store.counts.keys() ?? []);
    const ids = [...numbers].flatMap((number) => annotator?.index.entries[number]?.id ?? []);
    if (JSON.stringify(ids) === reported) return;
    reported = JSON.stringify(ids);
    tell('countTerms', { since: performance.timeOrigin, ids });
  }

  /** What the page and the popup ask for, by the names of messages/page.ts. */
  async function answer(type: string, data: unknown): Promise<unknown> {
    if (type === 'refresh') return refresh();
    if (type === 'readContext') return sessions.current?.marking.context ?? null;
    if (type === 'takeContext') return isTop || sessions.setTop(data as PageContext);
    const reading = await usher.bring();
    return reading ? reading.answer(type, data) : type === 'listTerms' && { state: 'off' };
  }

  const timer = setInterval(look, LOOK_EVERY_MS);
  const stopListening = listen(answer);
  // Restored from the back/forward cache: the number on the button has gone with the page before.
  addEventListener('pageshow', () => (reported = '[]'), { signal });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    sessions.stop();
    stopListening();
  });
  refresh();
  if (!isTop)
    send('contextOfTop', undefined).then(
      (top) => top && sessions.setTop(top),
      () => {},
    );
}
