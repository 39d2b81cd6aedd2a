/** What revision has come to: no streaks, only what is remembered and what is coming. */
import type { Retention } from '../../core/study/statistics.ts';
import { fill } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';
import { Forecast } from './Forecast.tsx';

export interface DeckFigures {
  readonly id: string;
  readonly name: string;
  readonly terms: number;
  readonly due: number;
  readonly retention: Retention;
}

export interface StatisticsProps {
  readonly language: string;
  readonly saved: number;
  readonly learnt: number;
  readonly answers: number;
  readonly recent: Retention;
  readonly all: Retention;
  /** Cards due on each of the next days, today first. */
  readonly forecast: readonly number[];
  readonly days: readonly Date[];
  readonly decks: readonly DeckFigures[];
}

export function Statistics(props: StatisticsProps) {
  const { language, saved, learnt, answers, recent, all, forecast, days, decks } = props;
  const t = studyMessages(language).study.stats;
  const number = new Intl.NumberFormat(language);
  return (
    <div class="study-stats">
      <dl class="study-figures">
        <Figure name={t.saved} value={number.format(saved)} />
        <Figure name={t.learnt} value={number.format(learnt)} />
        <Figure name={t.answers} value={number.format(answers)} />
      </dl>
      <section>
        <h2>{t.retention}</h2>
        <p class="hint">{t.retentionHint}</p>
        <dl class="study-figures">
          <Rate name={t.last30} retention={recent} language={language} />
          <Rate name={t.all} retention={all} language={language} />
        </dl>
      </section>
      <section>
        <h2>{t.forecast}</h2>
        <p class="hint">{t.forecastHint}</p>
        <Forecast language={language} counts={forecast} days={days} />
      </section>
      <section>
        <h2>{t.byDeck}</h2>
        <table class="study-table">
          <thead>
            <tr>
              <th scope="col">{t.deck}</th>
              <th scope="col">{t.terms}</th>
              <th scope="col">{t.due}</th>
              <th scope="col">{t.retention}</th>
            </tr>
          </thead>
          <tbody>
            {decks.map((deck) => (
              <tr key={deck.id}>
                <th scope="row">{deck.name}</th>
                <td>{number.format(deck.terms)}</td>
                <td>{number.format(deck.due)}</td>
                <td>{rateText(deck.retention, language) ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}

function Rate({ name, retention, language }: { name: string; retention: Retention; language: string }) {
  const t = studyMessages(language).study.stats;
  const rate = rateText(retention, language);
  if (rate === null) return <Figure name={name} value="—" note={t.none} />;
  return <Figure name={name} value={rate} note={fill(t.of, { ...retention })} />;
}

function rateText({ asked, remembered }: Retention, language: string): string | null {
  if (asked === 0) return null;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return percent.format(remembered / asked);
}
