/** Revision: the next card, its answer kept, and the way back. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Session } from '../../components/study/Session.tsx';
import { intervalText } from '../../components/study/interval-text.ts';
import { useKeys } from '../../components/study/use-keys.ts';
import { offsetAt } from '../../core/study/clock.ts';
import { asItIsNow } from '../../core/study/now.ts';
import type { Queue } from '../../core/study/queue.ts';
import { questionOf, type Asked, type Question } from '../../core/study/question.ts';
import { answer, GRADES, preview, type Grade } from '../../core/study/schedule.ts';
import type { Language } from '../../core/settings.ts';
import { studyMessages } from '../../locales/study.ts';
import { sendMessage } from '../../messages.ts';
import type { StudyData } from '../../storage/study.ts';
import type { CardRecord } from '../../storage/study-records.ts';
import { writeQuestion } from './study-writing.ts';
import { useWriting } from './writing.ts';

interface Props {
  readonly language: Language;
  readonly data: StudyData;
  readonly queue: Queue;
  readonly onChange: (data: StudyData, asked: string | null) => void;
  readonly onReload: () => Promise<void>;
}

interface Given {
  readonly card: string;
  readonly at: number;
}

export function StudySession({ language, data, queue, onChange, onReload }: Props) {
  const t = studyMessages(language).study;
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [again, setAgain] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState('');
  const card = data.cards.find(({ id }) => id === again) ?? (queue.cards[0] as CardRecord | undefined);
  const question = useQuestion(card, data);

  const grade = async (one: Grade) => {
    if (card === undefined) return;
    setBusy(true);
    const kept = await sendMessage('answerCard', { card: card.id, grade: one, lastAt: card.lastAt }).catch(
      () => null,
    );
    setBusy(false);
    if (!kept?.ok) {
      const { stale, gone, notKept } = t.errors;
      setNotice(kept?.error === 'stale' ? stale : kept?.error === 'unknown' ? gone : notKept);
      if (kept?.error === 'stale' || kept?.error === 'unknown') {
        setAgain(null);
        await onReload();
      }
      return;
    }
    const review = { card: card.id, at: kept.value.at, offset: offsetAt(kept.value.at), grade: one };
    setNotice('');
    setAgain(null);
    setGiven([...given, review]);
    onChange(
      {
        ...data,
        reviews: [...data.reviews, review],
        cards: data.cards.map((other) =>
          other.id === card.id ? { ...other, ...answer(other, review) } : other,
        ),
      },
      card.entry,
    );
  };

  const undo = async () => {
    const last = given.at(-1);
    if (last === undefined || busy) return;
    setBusy(true);
    const done = await sendMessage('takeBack', { card: last.card, at: last.at }).catch(() => null);
    setBusy(false);
    if (!done?.ok && done?.error !== 'unknown') return setNotice(t.errors.notKept);
    setGiven(given.slice(0, -1));
    if (!done.ok) {
      // Another window has taken it back, or everything was emptied.
      setNotice(t.errors.takenBack);
      return onReload();
    }
    setAgain(last.card);
    setNotice(t.undone);
    await onReload();
  };
  useKeys({ z: () => void undo() });

  return (
    <>
      {card !== undefined && question !== null && (
        <Session
          key={`${card.id}/${card.reps}`}
          language={language}
          question={question.question}
          sentence={question.sentence}
          waits={waitsOf(card, language)}
          busy={busy}
          onGrade={(one) => void grade(one)}
        />
      )}
      <div class="study-after">
        <p class="study-notice" role="status">
          {notice}
        </p>
        {notice === '' && question !== null && <p class="study-notice keys">{t.keys}</p>}
        {given.length > 0 && (
          <button type="button" class="text-button" disabled={busy} onClick={() => void undo()}>
            {t.undo}
            <kbd aria-hidden="true">Z</kbd>
          </button>
        )}
      </div>
    </>
  );
}

function waitsOf(card: CardRecord, language: Language): Record<Grade, string> {
  const now = Date.now();
  const ahead = preview(card, now, offsetAt(now));
  const entries = GRADES.map((one) => {
    const { interval, due } = ahead[one];
    return [one, intervalText(interval > 0 ? interval * 86_400_000 : due - now, language)];
  });
  return Object.fromEntries(entries) as Record<Grade, string>;
}

interface Shown {
  readonly question: Question;
  readonly sentence: string | null;
}

/** What a card asks, from the entry as it is now; from the snapshot until that is known, and where it is gone. */
function useQuestion(card: CardRecord | undefined, data: StudyData): Shown | null {
  const saved = data.saved.find(({ id }) => id === card?.entry);
  const [current, setCurrent] = useState<{ id: string; asked: Asked } | null>(null);
  const write = useWriting();
  useEffect(() => {
    if (saved === undefined || card === undefined) return;
    let wanted = true;
    void currentEntry(saved.id)
      .catch(() => null)
      .then((entry) => {
        if (wanted) setCurrent({ id: card.id, asked: asItIsNow(saved, entry) });
      });
    return () => {
      wanted = false;
    };
  }, [card?.id, saved]);
  return useMemo(() => {
    // A moment without a card is better than one whose text changes under the reader's eyes.
    if (card === undefined || saved === undefined || current?.id !== card.id) return null;
    const question = questionOf(current.asked, card.id) ?? questionOf(saved, card.id);
    return question && { question: writeQuestion(question, write), sentence: saved.met?.sentence ?? null };
  }, [card?.id, saved, current, write]);
}

async function currentEntry(id: string) {
  const status = await sendMessage('status', undefined);
  if (!status.ok) return null;
  const found = await sendMessage('lookup', { generation: status.value.generation, id });
  return found.ok ? found.value.entry : null;
}
