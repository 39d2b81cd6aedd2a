/** What was kept, as the study views show it: read once, changed in place after each answer, read again when in doubt. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { glossaryDatabase } from '../../storage/database.ts';
import { readStudy, type StudyData } from '../../storage/study.ts';

export type StudyState =
  | { readonly kind: 'loading' | 'error' }
  | { readonly kind: 'ready'; readonly data: StudyData };

export const studyDatabase = glossaryDatabase();

/** Reads everything kept; `since` bounds the reviews. */
export function readKept(since: number): Promise<StudyData> {
  return readStudy(studyDatabase, browser.storage.local, since);
}

/** Follows what is kept: read at first, on demand, and when the tab comes back into view. */
export function useStudy(since: number) {
  const [state, setState] = useState<StudyState>({ kind: 'loading' });
  const reload = useCallback(async () => {
    try {
      setState({ kind: 'ready', data: await readKept(since) });
    } catch (error) {
      console.error('cezhu: what was kept cannot be read', error);
      setState({ kind: 'error' });
    }
  }, [since]);
  useEffect(() => {
    void reload();
    const onVisible = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [reload]);
  const change = useCallback((data: StudyData) => setState({ kind: 'ready', data }), []);
  return { state, reload, change };
}

/** The moment, read again every half minute: a card of minutes comes due while the page is open. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(now, Date.now());
}
