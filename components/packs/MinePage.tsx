import type { ComponentChildren } from 'preact';
import type { Entry } from '../../core/entry.ts';
import type { Language } from '../../core/settings.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';

export interface MinePageProps {
  readonly language: Language;
  /** The newest first; null while they are read. */
  readonly terms: readonly Entry[] | null;
  /** Says what was done last. */
  readonly said: string | null;
  /** Takes back what was done last, where that can be. */
  readonly onUndo: (() => void) | null;
  /** The form, while a term is written. */
  readonly form: ComponentChildren;
  readonly sites: ComponentChildren;
  readonly table: ComponentChildren;
  readonly hrefOf: (id: string) => string;
  readonly onNew: () => void;
  readonly onEdit: (term: Entry) => void;
  readonly onDelete: (term: Entry) => void;
}

/** The reader's own terms: a list, a form, where they are marked, and tables in and out. */
export function MinePage(props: MinePageProps) {
  const { language, terms, said, onUndo, form, hrefOf } = props;
  const t = packMessages(language).mine;
  return (
    <div class="mine">
      <div class="view-head">
        <h1>{t.heading}</h1>
        {terms !== null && <p class="view-count">{fillCount(t.count, terms.length, language)}</p>}
        <div class="list-tools">
          {form === null && (
            <button type="button" class="pill" onClick={props.onNew}>
              {t.new}
            </button>
          )}
        </div>
      </div>
      <p class="view-hint">{t.hint}</p>
      {form}
      {terms?.length === 0 && form === null && (
        <div class="mine-none">
          <p class="notice-title">{t.none}</p>
          <p class="notice-hint">{t.noneHint}</p>
        </div>
      )}
      {terms !== null && terms.length > 0 && (
        <ul class="mine-list">
          {terms.map((term) => (
            <li key={term.id}>
              <a href={hrefOf(term.id)} lang="zh-CN">
                {term.headword}
              </a>
              <span class="mine-gloss" lang="zh-CN">
                {term.senses[0]?.gloss}
              </span>
              <span class="mine-tools">
                <button
                  type="button"
                  class="text-button"
                  aria-label={fill(t.edit, { headword: term.headword })}
                  onClick={() => props.onEdit(term)}
                >
                  {t.editShort}
                </button>
                <button
                  type="button"
                  class="text-button"
                  aria-label={fill(t.delete, { headword: term.headword })}
                  onClick={() => props.onDelete(term)}
                >
                  {t.deleteShort}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {props.sites}
      {props.table}
      <div class="undo-place" role="status">
        {said !== null && (
          <div class="undo">
            <span>{said}</span>
            {onUndo && (
              <button type="button" onClick={onUndo}>
                {t.undo}
              </button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
