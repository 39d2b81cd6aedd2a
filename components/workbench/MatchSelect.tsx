import type { FormRule } from '../../core/entry.ts';
import type { Language } from '../../core/settings.ts';
import { workbenchMessages } from '../../locales/workbench.ts';

type Match = FormRule['match'];

interface Props {
  readonly value: Match;
  /** Where no label stands beside it. */
  readonly name?: string;
  readonly language: Language;
  readonly onChange: (match: Match) => void;
}

const MODES: readonly Match[] = ['always', 'quoted', 'cued'];

/** When a form is to be marked. */
export function MatchSelect({ value, name, language, onChange }: Props) {
  const { matches } = workbenchMessages(language).item;
  return (
    <select
      value={value}
      aria-label={name}
      onChange={({ currentTarget }) =>
        onChange(MODES.find((mode) => mode === currentTarget.value) ?? 'always')
      }
    >
      {MODES.map((mode) => (
        <option key={mode} value={mode}>
          {matches[mode]}
        </option>
      ))}
    </select>
  );
}
