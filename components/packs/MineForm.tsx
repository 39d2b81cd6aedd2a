import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';
import { AliasFields } from './AliasFields.tsx';
import { MatchFields } from './MatchFields.tsx';
import type { DraftProblem, MineDraft } from './mine-draft.ts';

interface Props {
  readonly draft: MineDraft;
  readonly language: Language;
  /** Site the term was met on and may be marked on, or null. */
  readonly site: string | null;
  readonly isKnown: (headword: string) => boolean;
  /** Saves, or says what is wrong. */
  readonly onSave: (draft: MineDraft, allowSite: boolean) => readonly DraftProblem[];
  readonly onCancel: () => void;
}

/** Adds or changes one term. */
export function MineForm({ draft: first, language, site, isKnown, onSave, onCancel }: Props) {
  const t = packMessages(language).mine.form;
  const [draft, setDraft] = useState(first);
  const [allowSite, setAllowSite] = useState(true);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const change = (patch: Partial<MineDraft>) => setDraft({ ...draft, ...patch });
  useEffect(() => {
    const begin = first.headword === '' ? 'headword' : 'gloss';
    form.current?.querySelector<HTMLElement>(`[name=${begin}]`)?.focus();
  }, []);
  const line = (
    name: 'headword' | 'title' | 'issuer' | 'year' | 'url',
    inputMode: 'text' | 'numeric' | 'url' = 'text',
  ) => (
    <label class={`field-${name}`}>
      <span>{t[name]}</span>
      <input
        type="text"
        inputMode={inputMode}
        name={name}
        value={draft[name]}
        lang={inputMode === 'text' ? 'zh-CN' : undefined}
        autocomplete="off"
        aria-invalid={problems.some(({ field }) => field === name)}
        onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
      />
    </label>
  );
  const text = (name: 'gloss' | 'parts', rows: number, hint?: string) => (
    <label>
      <span>{t[name]}</span>
      <textarea
        name={name}
        rows={rows}
        lang="zh-CN"
        value={draft[name]}
        aria-invalid={problems.some(({ field }) => field === name)}
        onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
      />
      {hint !== undefined && <span class="hint">{hint}</span>}
    </label>
  );
  return (
    <form
      ref={form}
      class="mine-form"
      noValidate
      aria-label={draft.id === null ? t.new : t.edit}
      onSubmit={(event) => {
        event.preventDefault();
        setProblems(onSave(draft, site !== null && allowSite));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <h2>{draft.id === null ? t.new : t.edit}</h2>
      {line('headword')}
      <p class="hint">{draft.id === null && isKnown(draft.headword.trim()) ? t.same : t.headwordHint}</p>
      <MatchFields rule={draft} label={t.match} language={language} onChange={change} />
      <AliasFields aliases={draft.aliases} language={language} onChange={(aliases) => change({ aliases })} />
      {text('gloss', 4)}
      {text('parts', 3, t.partsHint)}
      <fieldset class="citation-fields">
        <legend>{t.citation}</legend>
        {line('title')}
        {line('issuer')}
        {line('year', 'numeric')}
        {line('url', 'url')}
        <p class="hint">{t.citationHint}</p>
      </fieldset>
      {site !== null && (
        <label class="site-choice">
          <input
            type="checkbox"
            checked={allowSite}
            onChange={({ currentTarget }) => setAllowSite(currentTarget.checked)}
          />
          <span>{fill(t.site, { site })}</span>
        </label>
      )}
      <div role="alert" class="form-problems">
        {problems.length > 0 && (
          <>
            <p>{t.wrong}</p>
            <ul>
              {problems.map(({ field, why }) => (
                <li key={field}>{fill(t.wrongField, { field: t[field], why: t.why[why] })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div class="question-answers">
        <button type="button" class="pill" onClick={onCancel}>
          {t.cancel}
        </button>
        <button type="submit" class="action">
          {t.save}
        </button>
      </div>
    </form>
  );
}
