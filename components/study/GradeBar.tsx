import type { Grade } from '../../core/study/schedule.ts';
import { studyMessages } from '../../locales/study.ts';

interface Props {
  readonly language: string;
  /** What each grade leads to, in words: 10分钟, 3天. */
  readonly waits: Readonly<Record<Grade, string>>;
  readonly disabled: boolean;
  readonly onGrade: (grade: Grade) => void;
}

const NAMES = [
  [1, 'again'],
  [2, 'hard'],
  [3, 'good'],
  [4, 'easy'],
] as const;

/** The four answers, each with when the card would come back. */
export function GradeBar({ language, waits, disabled, onGrade }: Props) {
  const t = studyMessages(language).study.grades;
  return (
    <div class="study-grades" role="group" aria-label={t.label}>
      {NAMES.map(([grade, name]) => (
        <button
          type="button"
          class={`study-grade ${name}`}
          aria-keyshortcuts={String(grade)}
          disabled={disabled}
          onClick={() => onGrade(grade)}
        >
          <span class="study-grade-name">
            {t[name]}
            <kbd aria-hidden="true">{grade}</kbd>
          </span>
          <span class="study-wait">{waits[grade]}</span>
        </button>
      ))}
    </div>
  );
}
