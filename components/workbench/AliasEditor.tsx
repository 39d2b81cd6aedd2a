import type { FormRule } from '../../core/entry.ts';
import type { Language } from '../../core/settings.ts';
import type { Proposal } from '../../core/workbench/propose-aliases.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { ToolButton } from '../ToolButton.tsx';
import { MatchSelect } from './MatchSelect.tsx';
import { WordsField } from './WordsField.tsx';

interface Props {
  readonly aliases: readonly FormRule[];
  readonly proposals: readonly Proposal[];
  readonly language: Language;
  readonly onChange: (aliases: readonly FormRule[]) => void;
}

/** See MAX_FORM_LENGTH: what is longer is a sentence. */
export const MAX_FORM = 48;

/** Other names of the term, each with its own rule, and those that the headword suggests. */
export function AliasEditor({ aliases, proposals, language, onChange }: Props) {
  const t = workbenchMessages(language).item;
  const replace = (at: number, patch: Partial<FormRule>) =>
    onChange(aliases.map((alias, index) => (index === at ? { ...alias, ...patch } : alias)));
  const rename = (at: number, form: string) =>
    form === '' ? onChange(aliases.filter((_alias, index) => index !== at)) : replace(at, { form });
  const add = (rule: FormRule) => onChange([...aliases, rule]);
  return (
    <fieldset class="wb-aliases">
      <legend>{t.aliases}</legend>
      {aliases.map((alias, at) => {
        const number = at + 1;
        return (
          <div key={`${at} ${alias.form}`} class="wb-alias">
            <input
              type="text"
              lang="zh-CN"
              aria-label={fill(t.alias, { number })}
              defaultValue={alias.form}
              autocomplete="off"
              maxLength={MAX_FORM}
              onChange={({ currentTarget }) => rename(at, currentTarget.value.trim())}
            />
            <MatchSelect
              value={alias.match}
              name={fill(t.aliasMatch, { number })}
              language={language}
              onChange={(match) => replace(at, { match })}
            />
            <ToolButton
              icon="close"
              name={fill(t.removeAlias, { number })}
              onPress={() => onChange(aliases.filter((_alias, index) => index !== at))}
            />
            {alias.match !== 'always' && (
              <WordsField
                bare
                name={`alias-cues-${number}`}
                label={fill(t.aliasCues, { number })}
                words={alias.cues}
                onChange={(cues) => replace(at, { cues })}
              />
            )}
          </div>
        );
      })}
      <div class="wb-line-actions">
        {proposals.map(({ rule }) => (
          <button key={rule.form} type="button" class="wb-proposal" onClick={() => add(rule)}>
            {fill(t.take, { form: rule.form, match: t.matches[rule.match] })}
          </button>
        ))}
        <input
          type="text"
          class="wb-new-alias"
          lang="zh-CN"
          key={aliases.length}
          maxLength={MAX_FORM}
          aria-label={t.addAlias}
          placeholder={t.addAlias}
          autocomplete="off"
          onChange={({ currentTarget }) => {
            const form = currentTarget.value.trim();
            if (form !== '') add({ form, match: 'always', cues: [], unless: [], years: [] });
          }}
        />
      </div>
    </fieldset>
  );
}
