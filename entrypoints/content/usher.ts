/** Brings the reading script into the frame when somebody begins to use a page that has marks. */
import { annotateText } from '../../core/annotate.ts';
import { READING_KEY, type MarkedFrame, type Reading, type StartReading } from '../reading/contract.ts';
import type { Sessions } from './sessions.ts';
import { send } from './wire.ts';

const BEGINNINGS = ['pointermove', 'pointerdown', 'pointerup'] as const;

export interface Usher {
  /** The reading script, once it is there. */
  readonly reading: Reading | null;
  /** Null while nothing is marked here, and where the script cannot be brought. */
  bring(): Promise<Reading | null>;
}

export function placeUsher(sessions: Sessions, isAlive: () => boolean, lifetime: AbortController): Usher {
  const { signal } = lifetime;
  const world = globalThis as { [READING_KEY]?: StartReading };
  const early: PointerEvent[] = [];
  const frame: MarkedFrame = {
    get session() {
      return sessions.current;
    },
    send,
    annotate: annotateText,
    isAlive,
    signal,
    end: () => lifetime.abort(),
    early,
  };
  let reading: Reading | null = null;
  let coming: Promise<unknown> | null = null;

  async function bring(): Promise<Reading | null> {
    if (!sessions.current || !isAlive()) return reading;
    if (!Object.hasOwn(world, READING_KEY))
      await (coming ??= send('bringReading', undefined).catch(() => {}));
    coming = null;
    if (Object.hasOwn(world, READING_KEY) && !signal.aborted) reading ??= world[READING_KEY]?.(frame) ?? null;
    return reading;
  }

  const onPointer = (event: PointerEvent) => {
    if (reading || !event.isTrusted || !sessions.current?.marking.store.total) return;
    // A move replaces the one before it.
    if (event.type === early.at(-1)?.type) early.pop();
    early.push(event);
    void bring();
  };
  for (const type of BEGINNINGS) addEventListener(type, onPointer, { capture: true, passive: true, signal });

  return {
    get reading() {
      return reading;
    },
    bring,
  };
}
