import type { Sense } from '../../core/entry.ts';
import type { Language } from '../../core/settings.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import type { TermLinks } from '../GlossText.tsx';
import { GlossView } from '../GlossView.tsx';
import { NoteList } from '../NoteList.tsx';
import { Sources } from '../Sources.tsx';
import { firstYear, quoted, whenLabel, whereLabel } from './sense-labels.ts';

interface Props {
  readonly senses: readonly Sense[];
  readonly regionNames: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly links: TermLinks | undefined;
}

/** The senses along a line of time, the oldest first, each with its place and its sources. */
export function SenseTimeline({ senses, regionNames, language, links }: Props) {
  const t = libraryMessages(language).library.term;
  const ordered = [...senses].sort((a, b) => firstYear(a) - firstYear(b));
  return (
    <section aria-labelledby="senses">
      <h2 id="senses">{senses.length === 1 ? t.sense : fillCount(t.senses, senses.length, language)}</h2>
      <ol class={senses.length > 1 ? 'timeline' : 'timeline single'}>
        {ordered.map((sense) => (
          <li class="sense">
            <p class="sense-when">
              <span class="sense-year">{whenLabel(sense, language)}</span>
              <span class="sense-place" lang="zh-CN">
                {whereLabel(sense, regionNames, language)}
              </span>
            </p>
            <GlossView sense={sense} language={language} links={links} />
            {sense.scope?.cues && (
              <p class="sense-cues">{fill(t.cues, { words: quoted(sense.scope.cues, language) })}</p>
            )}
            <NoteList notes={sense.notes} language={language} />
            <div class="sense-sources">
              <h3>{t.sources}</h3>
              <Sources citations={sense.citations} language={language} />
              {sense.checked === 2 && <p class="checked">{t.checked}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
