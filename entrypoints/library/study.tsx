/** Revision and its statistics. */
import { useMemo, useState } from 'preact/hooks';
import { StateNotice } from '../../components/StateNotice.tsx';
import { DeckPicker } from '../../components/study/DeckPicker.tsx';
import { DoneNotice } from '../../components/study/DoneNotice.tsx';
import { GoalBar } from '../../components/study/GoalBar.tsx';
import { StudyOptions } from '../../components/study/StudyOptions.tsx';
import '../../components/study/study.css';
import { DAY } from '../../core/study/clock.ts';
import { ALL_DECKS } from '../../core/study/decks.ts';
import { KINDS } from '../../core/study/question.ts';
import { queueOf } from '../../core/study/queue.ts';
import { answeredToday, dayBegan, forecast } from '../../core/study/statistics.ts';
import { fill } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';
import type { StudyData } from '../../storage/study.ts';
import { changeSettings, settings } from './live-settings.ts';
import { useLive } from './live.ts';
import { deckFrom, deckHash, decksOf, termsIn } from './study-decks.ts';
import { useNow, useStudy } from './study-data.ts';
import { StudyFault } from './study-fault.tsx';
import { StudySession } from './study-session.tsx';
import { StudyStatistics } from './study-statistics.tsx';
import type { ViewProps } from './view.ts';

export function Study({ route, language }: ViewProps) {
  if (route.path[0] === 'statistics') return <StudyStatistics language={language} />;
  return <Revision route={route} language={language} />;
}

function Revision({ route, language }: ViewProps) {
  const t = studyMessages(language).study;
  const now = useNow();
  const { state, reload, change, begin } = useStudy(dayBegan(now));
  const [asked, setAsked] = useState<string | null>(null);
  if (state.kind !== 'ready')
    return <StudyFault language={language} state={state} onReload={reload} onBegin={begin} />;
  const { data } = state;
  // An answer from the future: the clock was put back, and nothing would come due for a while.
  const last = data.reviews.at(-1);
  return (
    <div class="study">
      <header class="view-head">
        <h1>{t.heading}</h1>
        <a class="text-button study-aside" href="#/study/statistics">
          {t.statistics}
        </a>
      </header>
      {data.home === 'mirror' && <p class="study-mirror">{t.errors.mirror}</p>}
      {last !== undefined && last.at > now + DAY && (
        <p class="study-mirror">{fill(t.errors.clock, { date: dateOf(last.at, language) })}</p>
      )}
      {data.saved.length === 0 ? (
        <StateNotice
          title={t.empty.title}
          hint={t.empty.hint}
          action={{ name: t.empty.action, onPress: () => (location.hash = '#/browse') }}
        />
      ) : (
        <Today
          route={route}
          language={language}
          data={data}
          now={now}
          last={asked}
          onReload={reload}
          onChange={(next, entry) => {
            setAsked(entry);
            change(next);
          }}
        />
      )}
    </div>
  );
}

function dateOf(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
}

interface TodayProps extends ViewProps {
  readonly data: StudyData;
  readonly now: number;
  /** The entry asked last. */
  readonly last: string | null;
  readonly onReload: () => Promise<void>;
  readonly onChange: (data: StudyData, asked: string | null) => void;
}

function Today({ route, language, data, now, last, onReload, onChange }: TodayProps) {
  const t = studyMessages(language).study;
  const { dailyGoal, newCards, cardKinds } = useLive(settings);
  const deck = deckFrom(route.query, data);
  const { hand, rules } = useMemo(() => decksOf(data), [data]);
  const terms = useMemo(() => termsIn(data, deck), [data, deck]);
  const kinds = KINDS.filter((kind) => cardKinds.includes(kind));
  const queue = queueOf(data.cards, ({ entry }) => terms.has(entry), { newCards, kinds }, now, last);
  const isDone = queue.cards.length === 0;
  return (
    <>
      <div class="study-bar">
        <DeckPicker
          language={language}
          chosen={deck}
          rules={rules}
          hand={hand}
          onChoose={(next) => (location.hash = deckHash('study', next))}
        />
        <GoalBar
          language={language}
          done={answeredToday(data.reviews, now)}
          goal={dailyGoal}
          due={queue.due}
          fresh={queue.fresh}
        />
      </div>
      {isDone && terms.size === 0 && <StateNotice title={t.emptyDeck.title} hint={t.emptyDeck.hint} />}
      {isDone && terms.size > 0 && (
        <DoneNotice
          language={language}
          wait={queue.nextAt === null ? null : queue.nextAt - now}
          tomorrow={
            forecast(
              deck === ALL_DECKS ? data.cards : data.cards.filter(({ entry }) => terms.has(entry)),
              now,
              2,
            )[1] ?? 0
          }
          newCards={
            data.cards.some(({ entry, lastAt }) => lastAt === null && terms.has(entry)) ? newCards : null
          }
        />
      )}
      <StudySession language={language} data={data} queue={queue} onChange={onChange} onReload={onReload} />
      <StudyOptions
        language={language}
        choices={{ dailyGoal, newCards, cardKinds }}
        onChange={changeSettings}
      />
    </>
  );
}
