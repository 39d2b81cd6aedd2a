import { fill, fillCount } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';
import { StateNotice } from '../StateNotice.tsx';
import { intervalText } from './interval-text.ts';

interface Props {
  readonly language: string;
  /** Until a card of later today, in milliseconds; null if today is done. */
  readonly wait: number | null;
  /** Cards due tomorrow. */
  readonly tomorrow: number;
  /** New cards a day, where new ones are waiting; else null. */
  readonly newCards: number | null;
}

/** Nothing more to ask for now: what comes next, and why no more new cards came. */
export function DoneNotice({ language, wait, tomorrow, newCards }: Props) {
  const t = studyMessages(language).study.done;
  const next =
    wait === null
      ? tomorrow === 0
        ? t.quiet
        : fillCount(t.tomorrow, tomorrow, language)
      : fill(t.next, { wait: intervalText(wait, language) });
  const more = newCards === null ? '' : fill(t.more, { count: newCards });
  return (
    <StateNotice title={t.title} hint={[next, more].filter(Boolean).join(language === 'en' ? ' ' : '')} />
  );
}
