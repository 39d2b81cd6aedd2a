import { useEffect, useRef, useState } from 'preact/hooks';
import type { History } from '../../core/workbench/history.ts';
import { keepDraft } from './workbench-drafts.ts';

/** So long after the last change the work is kept. Milliseconds. */
const PAUSE = 600;

/** Keeps the work a moment after each change, and at once when the page is left. */
export function useKeeping(id: string, history: History): 'kept' | 'keeping' | 'not-kept' {
  const [state, setState] = useState<'kept' | 'keeping' | 'not-kept'>('kept');
  const latest = useRef(history);
  const kept = useRef(history);
  latest.current = history;
  const keep = async () => {
    const now = latest.current;
    if (kept.current === now) return;
    kept.current = now;
    const done = await keepDraft(id, now);
    if (latest.current === now) setState(done ? 'kept' : 'not-kept');
  };
  useEffect(() => {
    if (kept.current === history) return;
    setState('keeping');
    const timer = setTimeout(() => void keep(), PAUSE);
    return () => clearTimeout(timer);
  }, [history]);
  useEffect(() => {
    const leave = () => void keep();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return state;
}
