import type { Language } from '../../core/settings.ts';
import { libraryMessages } from '../../locales/library.ts';

/** A page on which the term was met. */
export interface Meeting {
  readonly url: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

interface Props {
  readonly meetings: readonly Meeting[];
  readonly language: Language;
}

export function Met({ meetings, language }: Props) {
  const t = libraryMessages(language).library.term.met;
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <section class="met" aria-labelledby="met">
      <h2 id="met">{t.heading}</h2>
      {meetings.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <ul>
          {meetings.map(({ url, title, at }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {title || url}
              </a>
              <time dateTime={new Date(at).toISOString()}>{dates.format(at)}</time>
            </li>
          ))}
        </ul>
      )}
      <p class="hint">{t.hint}</p>
    </section>
  );
}
