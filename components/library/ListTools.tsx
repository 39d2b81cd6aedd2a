import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { useShortcut } from './use-shortcut.ts';

interface Props {
  readonly language: Language;
  readonly count: number;
  /** Both reject where the list could not be read. */
  readonly onPrint: () => Promise<void>;
  readonly onMarkdown: () => Promise<void>;
}

type State = 'idle' | 'preparing' | 'exported' | 'failed';

/** Print and export of a whole list, and what became of it. */
export function ListTools({ language, count, onPrint, onMarkdown }: Props) {
  const t = libraryMessages(language).library.lists;
  const [state, setState] = useState<State>('idle');
  const isShown = useRef(true);
  useEffect(() => () => void (isShown.current = false), []);
  const run = async (work: () => Promise<void>, done: State) => {
    setState('preparing');
    const end = await work().then(
      () => done,
      () => 'failed' as const,
    );
    if (isShown.current) setState(end);
  };
  const print = () => void run(onPrint, 'idle');
  // Of a long list only the rows near the window are in the document: the browser's own printing would miss the rest.
  useShortcut('p', print, 'ctrl');
  const says = {
    idle: '',
    preparing: fill(t.preparing, { count }),
    exported: fill(t.exported, { count }),
    failed: t.failed,
  };
  return (
    <div class="list-tools">
      <span class={state === 'failed' ? 'list-says failed' : 'list-says'} role="status">
        {says[state]}
      </span>
      <button type="button" class="text-button" disabled={state === 'preparing'} onClick={print}>
        {t.print}
      </button>
      <button
        type="button"
        class="text-button"
        disabled={state === 'preparing'}
        onClick={() => void run(onMarkdown, 'exported')}
      >
        {t.markdown}
      </button>
    </div>
  );
}
