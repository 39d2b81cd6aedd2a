import { useEffect } from 'preact/hooks';

/**
 * Calls back when a key is pressed: by itself, outside of any text field, or with Ctrl or Command, anywhere.
 * Elements marked `data-keys` take every key themselves.
 */
export function useShortcut(key: string, run: () => void, modifier?: 'ctrl'): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isModified = event.ctrlKey || event.metaKey;
      if (event.key !== key || event.isComposing || event.altKey || event.shiftKey) return;
      if (isModified !== (modifier === 'ctrl')) return;
      const taken = modifier === undefined ? 'input, textarea, select, [data-keys]' : '[data-keys]';
      if (event.target instanceof Element && event.target.closest(taken)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
