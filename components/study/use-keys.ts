import { useEffect, useRef } from 'preact/hooks';

/** What a key does, by `KeyboardEvent.key` in lower case. */
export type Keys = Readonly<Record<string, () => void>>;

/** Controls that a key is meant for themselves. */
const CONTROLS = 'a, button, input, select, textarea, summary, [contenteditable]';
const TYPED = 'input, select, textarea, [contenteditable]';

/**
 * Keys for the whole page while the component is shown. A focused control keeps Space and Enter, a field keeps every
 * key; held keys, key combinations and half-typed pinyin do nothing.
 */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const keeps = key === ' ' || key === 'Enter' ? CONTROLS : TYPED;
      if (event.defaultPrevented || (target instanceof Element && target.closest(keeps))) return;
      const action = current.current[key.length === 1 ? key.toLowerCase() : key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
