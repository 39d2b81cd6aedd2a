/** The figures of revision: all answers are read, which revision itself does not need. */
import { useMemo } from 'preact/hooks';
import { deckName } from '../../components/study/DeckPicker.tsx';
import { Statistics, type DeckFigures } from '../../components/study/Statistics.tsx';
import { DAY } from '../../core/study/clock.ts';
import { parseCardId } from '../../core/study/question.ts';
import { dayBegan, forecast, retentionOf } from '../../core/study/statistics.ts';
import type { Language } from '../../core/settings.ts';
import { studyMessages } from '../../locales/study.ts';
import type { StudyData } from '../../storage/study.ts';
import { decksOf, termsIn } from './study-decks.ts';
import { useStudy } from './study-data.ts';
import { StudyFault } from './study-fault.tsx';
import { useTitle } from './title.ts';

const FORECAST_DAYS = 14;
const RECENT_DAYS = 30;

export function StudyStatistics({ language }: { readonly language: Language }) {
  const t = studyMessages(language).study;
  const { state, reload, begin } = useStudy(0);
  useTitle(t.stats.heading, language);
  if (state.kind !== 'ready')
    return <StudyFault language={language} state={state} onReload={reload} onBegin={begin} />;
  return (
    <div class="study">
      <header class="view-head">
        <h1>{t.stats.heading}</h1>
        <a class="text-button study-aside" href="#/study">
          {t.back}
        </a>
      </header>
      {state.data.home === 'mirror' && <p class="study-mirror">{t.errors.mirror}</p>}
      <Figures language={language} data={state.data} />
    </div>
  );
}

function Figures({ language, data }: { readonly language: Language; readonly data: StudyData }) {
  const now = Date.now();
  const figures = useMemo(() => {
    const recently = now - RECENT_DAYS * DAY;
    const today = dayBegan(now);
    return {
      recent: retentionOf(data.reviews, recently),
      all: retentionOf(data.reviews, 0),
      forecast: forecast(data.cards, now, FORECAST_DAYS),
      days: Array.from({ length: FORECAST_DAYS }, (_, i) => new Date(today + i * DAY)),
      decks: deckFigures(data, language, now),
    };
  }, [data, language]);
  return (
    <Statistics
      language={language}
      saved={data.saved.length}
      learnt={data.cards.filter(({ lastAt }) => lastAt !== null).length}
      answers={data.reviews.length}
      {...figures}
    />
  );
}

function deckFigures(data: StudyData, language: Language, now: number): DeckFigures[] {
  const { hand, rules } = decksOf(data);
  const decks = [...hand, ...rules.map((deck) => ({ ...deck, name: deckName(deck, language) }))];
  return decks.map(({ id, name, count }) => {
    const terms = termsIn(data, id);
    const reviews = data.reviews.filter(({ card }) => terms.has(parseCardId(card)?.entry ?? ''));
    const [due = 0] = forecast(
      data.cards.filter(({ entry }) => terms.has(entry)),
      now,
      1,
    );
    return { id, name, terms: count, due, retention: retentionOf(reviews, 0) };
  });
}
