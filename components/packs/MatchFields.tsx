import { useId } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { packMessages } from '../../locales/packs.ts';
import type { MatchMode } from './mine-draft.ts';

interface Rule {
  readonly match: MatchMode;
  readonly cues: string;
}

interface Props {
  readonly rule: Rule;
  readonly label: string;
  readonly language: Language;
  readonly onChange: (rule: Partial<Rule>) => void;
}

const MODES = ['always', 'quoted', 'cued'] as const;

/** How a form may match, and the words beside it that decide. */
export function MatchFields({ rule, label, language, onChange }: Props) {
  const t = packMessages(language).mine.form;
  const name = useId();
  const wantsCues = rule.match !== 'always';
  return (
    <>
      <fieldset class="match-fields">
        <legend>{label}</legend>
        <div class="match-choices">
          {MODES.map((mode) => (
            <label key={mode}>
              <input
                type="radio"
                name={name}
                checked={rule.match === mode}
                onChange={() => onChange({ match: mode })}
              />
              <span>{t[`match_${mode}`]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {wantsCues && (
        <label>
          <span>{t.cues}</span>
          <input
            type="text"
            lang="zh-CN"
            value={rule.cues}
            autocomplete="off"
            onInput={({ currentTarget }) => onChange({ cues: currentTarget.value })}
          />
          <span class="hint">{rule.match === 'quoted' ? t.quotedCuesHint : t.cuesHint}</span>
        </label>
      )}
    </>
  );
}
