/** What an entry's page shows beside the entry itself. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Entry } from '../../core/entry.ts';
import { sendMessage } from '../../messages.ts';
import type { Found } from '../../messages/page.ts';
import { glossaryDatabase } from '../../storage/database.ts';
import { readMirrorRecord } from '../../storage/mirror.ts';
import type { MetRecord } from '../../storage/study-records.ts';
import { lookUp } from './glossary.ts';

export type TermState =
  | { readonly kind: 'loading' | 'missing' | 'unavailable' }
  | { readonly kind: 'found'; readonly found: Found }
  /** No longer in the glossary; as it was when the reader saved it. */
  | { readonly kind: 'withdrawn'; readonly snapshot: Entry };

/** @param generation null while the glossary is being opened */
export function useTerm(id: string, generation: number | null, attempt: number): TermState {
  const [read, setRead] = useState<{ readonly id: string; readonly state: TermState } | null>(null);
  useEffect(() => {
    let isShown = true;
    if (generation !== null) void readTerm(id, generation).then((state) => isShown && setRead({ id, state }));
    return () => {
      isShown = false;
    };
  }, [id, generation, attempt]);
  return read?.id === id ? read.state : { kind: 'loading' };
}

async function readTerm(id: string, generation: number): Promise<TermState> {
  const found = await lookUp(id, generation);
  if (typeof found === 'object') return { kind: 'found', found };
  const saved = await readMirrorRecord(browser.storage.local, 'saved', id).catch(() => null);
  if (saved !== null) return { kind: 'withdrawn', snapshot: saved.snapshot };
  return { kind: found === 'unknown' ? 'missing' : 'unavailable' };
}

/** Whether the term is saved; null until that is known. Saving and forgetting are shown only when they are done. */
export function useSaved(id: string, generation: number | null) {
  const [isSaved, setSaved] = useState<boolean | null>(null);
  useEffect(() => {
    let isShown = true;
    setSaved(null);
    sendMessage('isSaved', id).then(
      (saved) => isShown && setSaved(saved),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [id]);
  /** False where it could not be kept. */
  const toggle = async (sense: number): Promise<boolean> => {
    if (generation === null) return false;
    const asked = isSaved
      ? sendMessage('forgetTerm', id)
      : sendMessage('saveTerm', { id, generation, sense });
    const done = await asked.catch(() => null);
    if (!done?.ok) return false;
    setSaved(!isSaved);
    return true;
  };
  return { isSaved, toggle };
}

/** As many pages as a reader looks through. */
const MOST_MET = 50;

/** Where the term was met, the last page first; null while that is not kept. */
export function useMet(id: string, isKept: boolean): readonly MetRecord[] | null {
  const [met, setMet] = useState<readonly MetRecord[] | null>(null);
  useEffect(() => {
    let isShown = true;
    setMet(null);
    if (isKept)
      readMet(id).then(
        (records) => isShown && setMet(records),
        () => undefined,
      );
    return () => {
      isShown = false;
    };
  }, [id, isKept]);
  return met;
}

async function readMet(id: string): Promise<MetRecord[]> {
  const database = glossaryDatabase();
  try {
    const records = await database.met.where('[entry+url]').between([id, ''], [id, '\uffff']).toArray();
    return records.toSorted((a, b) => b.at - a.at).slice(0, MOST_MET);
  } finally {
    database.close();
  }
}
