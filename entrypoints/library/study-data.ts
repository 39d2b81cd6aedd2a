/** What was kept, as the study views show it: read once, changed in place after each answer, read again when in doubt. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { glossaryDatabase } from '../../storage/database.ts';
import { KEPT_STAMP_KEY } from '../../storage/mirror.ts';
import { readStudy, type StudyData } from '../../storage/study.ts';

export type StudyState =
  | { readonly kind: 'loading' | 'error' }
  | { readonly kind: 'ready'; readonly data: StudyData }
  /** Both homes were emptied while the page was open: what it still knows. */
  | { readonly kind: 'lost'; readonly data: StudyData };

export const studyDatabase = glossaryDatabase();

/** Reads everything kept; `since` bounds the reviews. */
export function readKept(since: number): Promise<StudyData> {
  return readStudy(studyDatabase, browser.storage.local, since);
}

/** Follows what is kept: read at first, on demand, and when the tab comes back into view. */
export function useStudy(since: number) {
  const [state, setState] = useState<StudyState>({ kind: 'loading' });
  const known = useRef<StudyData | null>(null);
  const reload = useCallback(async () => {
    try {
      const data = await readKept(since);
      const before = known.current;
      if (before !== null && before.saved.length > 0 && data.stamp < before.stamp)
        return setState({ kind: 'lost', data: before });
      known.current = data;
      setState({ kind: 'ready', data });
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
    // It only ever grows, until everything is gone.
    const onStamp = (changes: Record<string, { newValue?: unknown }>) => {
      const stamp = changes[KEPT_STAMP_KEY];
      if (stamp && !(Number(stamp.newValue) >= (known.current?.stamp ?? 0))) void reload();
    };
    document.addEventListener('visibilitychange', onVisible);
    browser.storage.local.onChanged.addListener(onStamp);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      browser.storage.local.onChanged.removeListener(onStamp);
    };
  }, [reload]);
  const change = useCallback((data: StudyData) => {
    known.current = data;
    setState({ kind: 'ready', data });
  }, []);
  /** Takes what is there as it is, also where it is less than before. */
  const begin = useCallback(() => {
    known.current = null;
    return reload();
  }, [reload]);
  return { state, reload, change, begin };
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
