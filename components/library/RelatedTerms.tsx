import { useId, useState } from 'preact/hooks';
import type { SearchRow } from '../../core/search/search.ts';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';

interface Props {
  readonly explains: readonly SearchRow[];
  readonly explainedBy: readonly SearchRow[];
  readonly sameTheme: readonly SearchRow[];
  readonly themeSize: number;
  readonly theme: string | null;
  readonly themeHref: string;
  readonly hrefOf: (id: string) => string;
  readonly language: Language;
}

/** What the gloss speaks of, what speaks of the term, and its neighbours in the same theme. */
export function RelatedTerms(props: Props) {
  const { explains, explainedBy, sameTheme, themeSize, theme, themeHref, hrefOf, language } = props;
  const t = libraryMessages(language).library.term.related;
  if (explains.length + explainedBy.length + sameTheme.length === 0) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">{t.heading}</h2>
      <Group title={t.explains} rows={explains} hrefOf={hrefOf} language={language} />
      <Group title={t.explainedBy} rows={explainedBy} hrefOf={hrefOf} language={language} />
      {theme !== null && (
        <Group title={fill(t.theme, { theme })} rows={sameTheme} hrefOf={hrefOf} language={language}>
          <a class="text-button" href={themeHref}>
            {fill(t.allOfTheme, { count: themeSize })}
          </a>
        </Group>
      )}
    </section>
  );
}

/** Beyond this a group unfolds. */
const SHOWN = 12;

interface GroupProps {
  readonly title: string;
  readonly rows: readonly SearchRow[];
  readonly hrefOf: (id: string) => string;
  readonly language: Language;
  readonly children?: preact.ComponentChildren;
}

function Group({ title, rows, hrefOf, language, children }: GroupProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (rows.length === 0) return null;
  const shown = open ? rows : rows.slice(0, SHOWN);
  return (
    <>
      <h3 id={id}>{title}</h3>
      <ul class="term-links" lang="zh-CN" aria-labelledby={id}>
        {shown.map((row) => (
          <li key={row.id}>
            <a href={hrefOf(row.id)}>{row.headword}</a>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && !open && (
        <button type="button" class="text-button" onClick={() => setOpen(true)}>
          {fill(libraryMessages(language).library.browse.more, { count: rows.length })}
        </button>
      )}
      {children}
    </>
  );
}
