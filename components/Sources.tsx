import { useContext } from 'preact/hooks';
import type { Citation } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { citationText } from './citation-text.ts';
import { Written } from './written.ts';

interface Props {
  readonly citations: readonly Citation[];
  readonly language: string;
}

/** Where a gloss is taken from, with the section of the document it explains. */
export function Sources({ citations, language }: Props) {
  const t = cardMessages(language).citation;
  const lang = useContext(Written);
  return (
    <ul class="sources" aria-label={t.label}>
      {citations.map((citation) => (
        <li>
          <cite lang={lang}>{citationText(citation, language)}</cite>
          <Where citation={citation} />
          {citation.url !== undefined && (
            <a href={citation.url} target="_blank" rel="noreferrer">
              {t.source}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Where({ citation }: { readonly citation: Citation }) {
  const lang = useContext(Written);
  const where = citation.section ?? citation.chapter;
  if (where === undefined) return null;
  return (
    <span class="where" lang={lang}>
      {where}
    </span>
  );
}
