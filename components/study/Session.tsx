/** One card: its question, its answer when asked for, and how well it was known. Every step has a key. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Question } from '../../core/study/question.ts';
import type { Grade } from '../../core/study/schedule.ts';
import { studyMessages } from '../../locales/study.ts';
import { GradeBar } from './GradeBar.tsx';
import { Prompt } from './Prompt.tsx';
import { Reply } from './Reply.tsx';
import { useKeys } from './use-keys.ts';

export interface SessionProps {
  readonly language: string;
  readonly question: Question;
  readonly waits: Readonly<Record<Grade, string>>;
  /** The sentence in which the term was met, or null. */
  readonly sentence: string | null;
  /** True while an answer is being kept. */
  readonly busy: boolean;
  readonly onGrade: (grade: Grade) => void;
}

/** Give it the card's id and number of answers as its key: another card begins hidden. */
export function Session({ language, question, waits, sentence, busy, onGrade }: SessionProps) {
  const t = studyMessages(language).study;
  const [revealed, setRevealed] = useState(false);
  const reply = useRef<HTMLElement>(null);
  const show = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const target = revealed ? reply.current : show.current;
    target?.focus({ preventScroll: !revealed });
  }, [revealed]);
  const grade = (one: Grade) => {
    if (!busy) onGrade(one);
  };
  useKeys({
    ' ': () => (revealed ? grade(3) : setRevealed(true)),
    Enter: () => (revealed ? grade(3) : setRevealed(true)),
    ...(revealed && { 1: () => grade(1), 2: () => grade(2), 3: () => grade(3), 4: () => grade(4) }),
  });
  return (
    <article class="study-card">
      <Prompt question={question} language={language} revealed={revealed} />
      {revealed && <Reply question={question} language={language} sentence={sentence} replyRef={reply} />}
      <div class="study-actions">
        {revealed ? (
          <GradeBar language={language} waits={waits} disabled={busy} onGrade={grade} />
        ) : (
          <button ref={show} type="button" class="study-show" onClick={() => setRevealed(true)}>
            {t.show}
            <kbd aria-hidden="true">{t.showKey}</kbd>
          </button>
        )}
      </div>
    </article>
  );
}
