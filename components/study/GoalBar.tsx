import { fill } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';

interface Props {
  readonly language: string;
  readonly done: number;
  readonly goal: number;
  readonly due: number;
  readonly fresh: number;
}

/** How far today has come. Nothing is lost by a day without. */
export function GoalBar({ language, done, goal, due, fresh }: Props) {
  const t = studyMessages(language).study.goal;
  return (
    <div class="study-goal">
      <p>
        <span>{done >= goal ? t.reached : fill(t.count, { done, goal })}</span>
        <span class="study-left">{fill(t.left, { due, fresh })}</span>
      </p>
      <progress aria-label={t.label} max={goal} value={Math.min(done, goal)} />
    </div>
  );
}
