/** Values that change while a page shows them: read by components, set by whoever hears of the change. */
import { useEffect, useState } from 'preact/hooks';

export interface Live<T> {
  get(): T;
  set(value: T): void;
  /** Calls back after every change until the returned function is called. */
  subscribe(listener: (value: T) => void): () => void;
}

export function live<T>(first: T): Live<T> {
  let value = first;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value as it is now; the component is drawn again when it changes. */
export function useLive<T>(source: Live<T>): T {
  const [value, setValue] = useState(() => source.get());
  useEffect(() => {
    // The value may be a function, which a state would call.
    const show = (next: T) => setValue(() => next);
    // It may have changed between drawing and subscribing.
    show(source.get());
    return source.subscribe(show);
  }, [source]);
  return value;
}
