import { h } from 'preact';
import type { Language } from '../../core/settings.ts';
import { fillCount } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';

export interface ReadTerm {
  readonly id: string;
  readonly headword: string;
  readonly count: number;
}

interface Props {
  readonly language: Language;
  /** In reading order; null while they are looked for. */
  readonly terms: readonly ReadTerm[] | null;
  readonly onJump: (id: string) => void;
}

/** The terms of the file. The element's name keeps the marking out: what is listed is no text of the file. */
export function ReadingTerms({ language, terms, onJump }: Props) {
  const t = workbenchMessages(language).read;
  return h(
    'cezhu-terms',
    null,
    <section class="wb-terms" aria-label={t.terms}>
      <h2>{t.terms}</h2>
      <div role="status">
        {terms === null && <p class="hint">{t.looking}</p>}
        {terms?.length === 0 && <p class="hint">{t.noTerms}</p>}
      </div>
      <ul>
        {terms?.map(({ id, headword, count }) => (
          <li key={id}>
            <button type="button" onClick={() => onJump(id)}>
              <span lang="zh-CN">{headword}</span>
              <span class="wb-times">{fillCount(t.termCount, count, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>,
  );
}
