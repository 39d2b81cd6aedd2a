import type { Entry } from '../../core/entry.ts';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { citationText } from '../citation-text.ts';

interface Props {
  readonly entries: readonly Entry[];
  /** What the list is of. */
  readonly name: string;
  readonly language: Language;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A list as it is printed: headword, pinyin, every meaning with its sources. On screens it is not shown. */
export function PrintedList({ entries, name, language, at }: Props) {
  const t = libraryMessages(language).library.lists;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
  const count = new Intl.NumberFormat(language).format(entries.length);
  return (
    <div class="printed cezhu" lang={language}>
      <h1>{name}</h1>
      <p class="printed-from">{fill(t.printedFrom, { count, date })}</p>
      {entries.map((entry) => (
        <section key={entry.id} lang="zh-CN">
          <h2>
            {entry.headword}
            <span lang="zh-Latn-pinyin">{entry.pinyin}</span>
          </h2>
          {entry.senses.map(({ gloss, citations }) => (
            <>
              <p>{gloss}</p>
              <p class="printed-source">
                {citations.map((citation) => citationText(citation, language)).join('；')}
              </p>
            </>
          ))}
        </section>
      ))}
    </div>
  );
}
