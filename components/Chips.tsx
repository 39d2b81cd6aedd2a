import { useContext } from 'preact/hooks';
import type { Sense } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { fill } from '../locales/fill.ts';
import { placeOf } from './citation-text.ts';
import { Written } from './written.ts';

interface Props {
  readonly sense: Sense;
  /** Id of the entry's theme; one that we have no name for is not shown. */
  readonly theme?: string | undefined;
  readonly language: string;
}

/** Place, year and theme at a glance. A sense that holds everywhere has no place, and its source's year would mislead. */
export function Chips({ sense, theme, language }: Props) {
  const t = cardMessages(language);
  const lang = useContext(Written);
  const [citation] = sense.citations;
  const place = placeOf(sense);
  if (citation === undefined) return null;
  const themeName =
    theme !== undefined && Object.hasOwn(t.themes, theme) ? t.themes[theme as keyof typeof t.themes] : null;
  return (
    <ul class="chips">
      {place !== null && <li lang={lang}>{place}</li>}
      {place !== null && <li>{fill(t.entry.year, { year: citation.year })}</li>}
      {themeName !== null && <li>{themeName}</li>}
    </ul>
  );
}
