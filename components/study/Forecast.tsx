import { fillCount } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';

interface Props {
  readonly language: string;
  readonly counts: readonly number[];
  readonly days: readonly Date[];
}

/** Height of the tallest bar, and of one that stands for nothing. CSS pixels. */
const TALLEST = 84;
const NONE = 2;

/** Bars for the eye, a list for the ear: how many cards come due on which day. */
export function Forecast({ language, counts, days }: Props) {
  const t = studyMessages(language).study.stats;
  const most = Math.max(...counts, 1);
  const date = new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric' });
  return (
    <ol class="study-forecast">
      {counts.map((count, i) => {
        const day = i === 0 ? t.today : date.format(days[i]);
        const cards = fillCount(t.cards, count, language);
        return (
          <li title={`${day} ${cards}`}>
            <span class="spoken">{`${day} ${cards}`}</span>
            <span class="study-bar-count" aria-hidden="true">
              {count > 0 && count}
            </span>
            <span
              class={count === 0 ? 'study-bar-fill none' : 'study-bar-fill'}
              style={{ blockSize: `${Math.max(NONE, Math.round((count / most) * TALLEST))}px` }}
              aria-hidden="true"
            />
            <span class="study-bar-day" aria-hidden="true">
              {day}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
