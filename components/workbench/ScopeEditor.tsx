import { useState } from 'preact/hooks';
import type { Scope } from '../../core/entry.ts';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { Field } from './Field.tsx';
import type { Ask } from './model.ts';
import { WordsField } from './WordsField.tsx';

interface Props {
  readonly scope: Scope;
  readonly language: Language;
  readonly ask: Pick<Ask, 'findRegion' | 'regions'>;
  readonly onChange: (scope: Scope) => void;
}

/** Where, when and beside which words the meaning holds. */
export function ScopeEditor({ scope, language, ask, onChange }: Props) {
  const t = workbenchMessages(language).item;
  const [unknown, setUnknown] = useState<string | null>(null);
  const { regions = [], years = [null, null] } = scope;
  const place = (names: readonly string[]) => {
    const codes = names.map(ask.findRegion);
    const missing = names.find((_name, i) => codes[i] === null);
    setUnknown(missing ?? null);
    if (missing === undefined)
      onChange({ ...scope, regions: [...new Set(codes.filter((code) => code !== null))] });
  };
  const yearField = (at: 0 | 1, label: string) => (
    <Field label={label}>
      <input
        type="text"
        name={at === 0 ? 'from-year' : 'to-year'}
        inputMode="numeric"
        key={years[at]}
        defaultValue={String(years[at] ?? '')}
        autocomplete="off"
        onChange={({ currentTarget: { value } }) => {
          const year = value.trim() === '' ? null : Number(value);
          onChange({ ...scope, years: at === 0 ? [year, years[1]] : [years[0], year] });
        }}
      />
    </Field>
  );
  return (
    <>
      <WordsField
        name="regions"
        label={t.regions}
        words={regions.map((code) => ask.regions[code] ?? code)}
        onChange={place}
      />
      {unknown !== null && (
        <p class="problem wide" role="alert">
          {fill(t.regionUnknown, { region: unknown })}
        </p>
      )}
      {yearField(0, t.fromYear)}
      {yearField(1, t.toYear)}
      <WordsField
        name="scope-cues"
        label={t.scopeCues}
        words={scope.cues ?? []}
        onChange={(cues) => onChange({ ...scope, cues })}
      />
    </>
  );
}
