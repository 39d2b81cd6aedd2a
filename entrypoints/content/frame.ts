/** Composition root of a frame with Han text: settings and glossary in, marks out, messages answered. */
import { annotateText } from '../../core/annotate.ts';
import type { PageContext } from '../../core/page-context.ts';
import { READING_KEY, type Reading, type StartReading } from '../reading/contract.ts';
import { keepSessions, type Sessions } from './sessions.ts';
import { listen, send } from './wire.ts';

/** A page that is never idle gets the reading script all the same. Milliseconds. */
const LONGEST_BUSY_MS = 500;

/** Starts a frame's life. `isAlive` tells whether the extension that brought us is still there. */
export function startFrame(lifetime: AbortController, isAlive: () => boolean): void {
  const { signal } = lifetime;
  const world = globalThis as { [READING_KEY]?: StartReading };
  const isTop = window === window.top;
  let reading: Reading | null = null;
  let coming: Promise<unknown> | null = null;
  /** Whether it is known if the page is to be marked. */
  let isReady = false;

  const sessions: Sessions = keepSessions(
    () => isAlive() && !signal.aborted,
    () => {
      reading?.follow();
      whenOfUse(() => requestIdleCallback(() => void bring(), { timeout: LONGEST_BUSY_MS }));
    },
  );

  /** Where there are neither marks nor frames to tell of, the reading script is of no use. */
  function whenOfUse(then: () => void): void {
    if (!reading && !coming && (sessions.current?.marking.store.total || (isTop && window.length))) then();
  }

  /** The reading script; null while marking is off, and where the browser does not let it in. */
  async function bring(): Promise<Reading | null> {
    if (reading || !sessions.current || !isAlive()) return reading;
    // The background may die over it: then the next move of the pointer asks again.
    if (!Object.hasOwn(world, READING_KEY))
      await (coming ??= send('bringReading', undefined).catch(() => {}));
    coming = null;
    if (Object.hasOwn(world, READING_KEY) && !signal.aborted)
      reading ??=
        world[READING_KEY]?.({
          get session() {
            return sessions.current;
          },
          send,
          annotate: annotateText,
          isAlive,
          signal,
          end: () => lifetime.abort(),
        }) ?? null;
    return reading;
  }

  const refresh = () => sessions.refresh().catch(() => {});

  /** What the background and the popup ask for, by the names of messages/page.ts. */
  async function answer(type: string, data: unknown): Promise<unknown> {
    if (type === 'refresh') return refresh();
    if (type === 'readContext') return sessions.current?.marking.context ?? null;
    if (type === 'takeContext') return isTop || sessions.setTop(data as PageContext);
    const brought = await bring();
    if (brought) return brought.answer(type, data);
    const state = isReady && !sessions.current ? 'off' : 'scanning';
    return type === 'listTerms' && { state, generation: 0, terms: [] };
  }

  const stopListening = listen(answer);
  signal.addEventListener('abort', () => {
    sessions.stop();
    stopListening();
  });
  addEventListener('pointermove', () => whenOfUse(() => void bring()), { passive: true, signal });
  void refresh().then(() => (isReady = true));
  if (!isTop)
    send('contextOfTop', undefined).then(
      (top) => top && sessions.setTop(top),
      () => {},
    );
}
