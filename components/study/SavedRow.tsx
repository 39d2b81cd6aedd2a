import type { SavedTerm } from '../../core/study/records.ts';
import { fill } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';
import { ToolButton } from '../ToolButton.tsx';

interface Props {
  readonly language: string;
  readonly term: SavedTerm;
  readonly href: string;
  /** The gloss in the characters the reader wants. */
  readonly gloss: string;
  readonly chosen: boolean;
  /** True for the row that Tab comes to. */
  readonly isCurrent: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onRemove: () => void;
}

/** A saved term: what it is, when it was saved, and where it was met. */
export function SavedRow({ language, term, href, gloss, chosen, isCurrent, onChoose, onRemove }: Props) {
  const t = studyMessages(language).saved;
  const { headword, pinyin } = term.snapshot;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div class="saved-row">
      <label class="saved-choose">
        <input
          type="checkbox"
          aria-label={fill(t.select, { headword })}
          tabIndex={tabIndex}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </label>
      <div class="saved-text">
        <p class="saved-names">
          <a href={href} tabIndex={tabIndex} data-row-focus="" lang="zh-CN">
            {headword}
          </a>
          <span class="pinyin" lang="zh-Latn-pinyin">
            {pinyin}
          </span>
        </p>
        <p class="saved-gloss" lang="zh-CN">
          {gloss}
        </p>
        <p class="saved-meta">
          <span>{fill(t.savedOn, { date: dateText(term.savedAt, language) })}</span>
          {term.met !== undefined && <Met term={term} language={language} tabIndex={tabIndex} />}
        </p>
      </div>
      <ToolButton icon="close" name={fill(t.removeOne, { headword })} onPress={onRemove} />
    </div>
  );
}

function Met({ term, language, tabIndex }: { term: SavedTerm; language: string; tabIndex: number }) {
  const t = studyMessages(language).saved;
  const { sentence = '', title = '', url = '' } = term.met ?? {};
  const name = fill(t.metIn, { title: title || t.noTitle });
  return (
    <>
      {url.startsWith('http') ? (
        <a class="saved-page" href={url} target="_blank" rel="noreferrer" tabIndex={tabIndex}>
          {name}
        </a>
      ) : (
        <span class="saved-page">{name}</span>
      )}
      <span class="saved-sentence" lang="zh-CN" title={sentence}>
        {sentence}
      </span>
    </>
  );
}

/** 2026年11月22日. */
export function dateText(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
}
