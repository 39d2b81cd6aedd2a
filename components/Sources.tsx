import type { Citation } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { citationText } from './citation-text.ts';

interface Props {
  readonly citations: readonly Citation[];
  readonly language: string;
}

/** Where a gloss is taken from, with the section of the document it explains. */
export function Sources({ citations, language }: Props) {
  const t = cardMessages(language).citation;
  return (
    <ul class="sources" aria-label={t.label}>
      {citations.map((citation) => (
        <li>
          <cite lang="zh-CN">{citationText(citation, language)}</cite>
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
  const where = citation.section ?? citation.chapter;
  if (where === undefined) return null;
  return (
    <span class="where" lang="zh-CN">
      {where}
    </span>
  );
}
