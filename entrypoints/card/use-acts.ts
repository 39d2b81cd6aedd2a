/** What a reader does with the entry a card shows: each act is a message, and what becomes of it is shown and said. */
import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '../../components/TermCard.tsx';
import { cardMessages } from '../../locales/card.ts';
import { fill } from '../../locales/fill.ts';
import type { LibraryPlace } from '../../messages/page.ts';
import type { CardHost, CardRequest } from './contract.ts';
import { senseOf, type Step } from './steps.ts';

/** A card open for this long was read. Milliseconds. */
const READ_MS = 3000;

interface Acting {
  readonly request: CardRequest;
  readonly host: CardHost;
  readonly step: Step;
  /** True for the term the card was opened for, which stands in a sentence of the page. */
  readonly isFirst: boolean;
  readonly change: (step: Step) => void;
  readonly onPin: (pinned: boolean) => void;
  readonly announce: (text: string) => void;
}

export function useActs({ request, host, step, isFirst, change, onPin, announce }: Acting) {
  const t = cardMessages(request.language);
  const { id, found, sense } = step;
  const written = found.inTraditional ?? found.entry;
  /** Null until it is known. */
  const [saved, setSaved] = useState<boolean | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);

  useEffect(() => {
    let current = true;
    setSaved(null);
    setNotice(null);
    void answer(host.send('isSaved', id)).then((known) => current && setSaved(known));
    const read = setTimeout(() => void answer(host.send('met', id)), READ_MS);
    return () => {
      current = false;
      clearTimeout(read);
    };
  }, [id]);

  const say = (text: string) => {
    setNotice({ text });
    announce(text);
  };
  const failed = () => say(t.card.failed);

  const save = async (wanted: boolean) => {
    const { generation, sentence } = request;
    const met = isFirst ? { sentence: sentence(), title: document.title } : {};
    const done = await answer(
      wanted ? host.send('saveTerm', { generation, id, sense, ...met }) : host.send('forgetTerm', id),
    );
    if (!done?.ok) return failed();
    setSaved(wanted);
    announce(wanted ? t.card.saved : t.card.forgotten);
  };

  /** Null takes back what was chosen: in this card, or on an earlier visit. */
  const choose = async (wanted: number | null) => {
    const { before } = step;
    const earlier = before?.why.reason.kind === 'reader' ? before.sense : null;
    if (!(await answer(host.send('chooseSense', { id, sense: wanted ?? earlier })))?.ok) return failed();
    if (wanted === null) {
      change(before ?? { ...step, why: { reason: { kind: 'only' } } });
      if (before) announce(t.why.decided);
      else say(t.why.decided);
    } else {
      change({ ...step, sense: wanted, why: { reason: { kind: 'reader' } }, before: before ?? step });
      announce(senseOf(written, wanted).gloss);
    }
  };

  const hide = async (hidden: boolean) => {
    // Marks go, and the card with them, unless it is pinned: undo is in it.
    if (hidden) onPin(true);
    if (!(await answer(host.send('hideTerm', { id, hidden })))?.ok) return failed();
    const text = fill(hidden ? t.card.hidden : t.card.shown, { headword: written.headword });
    setNotice(hidden ? { text, onUndo: () => void hide(false) } : null);
    announce(text);
  };

  const openArticle = async () => {
    if (!(await answer(host.openSheet()))) say(t.card.noArticle);
  };
  const openLibrary = async (place: LibraryPlace) => {
    if (!(await answer(host.send('openLibrary', place)))?.ok) failed();
  };

  return { saved, notice, failed, save, choose, hide, openArticle, openLibrary };
}

/** Null where nobody answers: the extension may have gone. */
function answer<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch(() => null);
}
