/** Composition root of a frame with Han text: settings and glossary in, marks out, messages answered. */
import type { PageContext } from '../../core/page-context.ts';
import { keepSessions, type Sessions } from './sessions.ts';
import { placeUsher } from './usher.ts';
import { listen, send } from './wire.ts';

/** How often it is asked what has become of us: of the number of terms, and of the extension. Milliseconds. */
const LOOK_EVERY_MS = 1000;
/** An update brings the new script into open pages within so many looks, or not at all. */
const PATIENCE = 5;

/** Starts a frame's life. `isAlive` tells whether the extension that brought us is still there. */
export function startFrame(lifetime: AbortController, isAlive: () => boolean): void {
  const { signal } = lifetime;
  const isTop = window === window.top;
  let announced = '';
  let reported = '[]';
  let orphaned = 0;

  const sessions: Sessions = keepSessions(
    () => isAlive() && !signal.aborted,
    () => usher.reading?.follow(),
  );
  const usher = placeUsher(sessions, isAlive, lifetime);
  const refresh = () => void sessions.refresh().catch(() => {});

  function look(): void {
    if (!isAlive()) return lookForSuccessor();
    const { marking, annotator, stored } = sessions.current ?? {};
    // Child frames are told in codes, never in text, what the page is about.
    const context = JSON.stringify(marking?.context);
    if (marking && isTop && window.length > 0 && context !== announced) {
      announced = context;
      void send('announceContext', marking.context);
    }
    // For the number on the button: ids, and no text of the page.
    const numbers = stored?.badge === false ? [] : (marking?.store.counts.keys() ?? []);
    const ids = [...numbers].flatMap((number) => annotator?.index.entries[number]?.id ?? []);
    if (JSON.stringify(ids) === reported) return;
    reported = JSON.stringify(ids);
    void send('countTerms', { since: performance.timeOrigin, ids });
  }

  /** After an update the old script goes when the new one has come, and where none comes. Who has begun to read is told why. */
  function lookForSuccessor(): void {
    const isRelieved = !sessions.current?.marking.highlighter.isRegistered;
    if (isRelieved || (++orphaned > PATIENCE && !usher.reading)) lifetime.abort();
  }

  const timer = setInterval(look, LOOK_EVERY_MS);
  /** What the page and the popup ask for, by the names of messages/page.ts. */
  async function answer(type: string, data: unknown): Promise<unknown> {
    if (type === 'refresh') return refresh();
    if (type === 'readContext') return sessions.current?.marking.context ?? null;
    if (type === 'takeContext') return isTop || sessions.setTop(data as PageContext);
    const reading = await usher.bring();
    return reading ? reading.answer(type, data) : type === 'listTerms' && { state: 'off' };
  }

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
