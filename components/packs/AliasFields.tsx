import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';
import { ToolButton } from '../ToolButton.tsx';
import { MatchFields } from './MatchFields.tsx';
import type { AliasDraft } from './mine-draft.ts';

interface Props {
  readonly aliases: readonly AliasDraft[];
  readonly language: Language;
  readonly onChange: (aliases: readonly AliasDraft[]) => void;
}

/** Other names of a term, each with how it may match. */
export function AliasFields({ aliases, language, onChange }: Props) {
  const t = packMessages(language).mine.form;
  const replace = (at: number, patch: Partial<AliasDraft>) =>
    onChange(aliases.map((alias, index) => (index === at ? { ...alias, ...patch } : alias)));
  return (
    <fieldset class="alias-fields">
      <legend>{t.aliases}</legend>
      {aliases.map((alias, at) => {
        const number = at + 1;
        return (
          <div key={at} class="alias">
            <div class="alias-line">
              <input
                type="text"
                lang="zh-CN"
                aria-label={fill(t.alias, { number })}
                value={alias.form}
                autocomplete="off"
                onInput={({ currentTarget }) => replace(at, { form: currentTarget.value })}
              />
              <ToolButton
                icon="close"
                name={fill(t.removeAlias, { number })}
                onPress={() => onChange(aliases.filter((_alias, index) => index !== at))}
              />
            </div>
            <MatchFields
              rule={alias}
              label={t.match}
              language={language}
              onChange={(patch) => replace(at, patch)}
            />
          </div>
        );
      })}
      <button
        type="button"
        class="text-button"
        onClick={() => onChange([...aliases, { form: '', match: 'always', cues: '' }])}
      >
        {t.addAlias}
      </button>
    </fieldset>
  );
}
