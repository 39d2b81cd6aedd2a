import type { Kind } from '../../core/study/question.ts';
import { studyMessages } from '../../locales/study.ts';
import { Icon } from '../Icon.tsx';

export interface StudyChoices {
  readonly dailyGoal: number;
  readonly newCards: number;
  readonly cardKinds: readonly string[];
}

interface Props {
  readonly language: string;
  readonly choices: StudyChoices;
  readonly onChange: (choices: Partial<StudyChoices>) => void;
}

const KINDS: readonly Kind[] = ['meaning', 'cloze', 'term'];

/** How much a day, and which questions. */
export function StudyOptions({ language, choices, onChange }: Props) {
  const t = studyMessages(language).study;
  const { dailyGoal, newCards, cardKinds } = choices;
  const switchKind = (kind: Kind, on: boolean) => {
    const kinds = on ? [...cardKinds, kind] : cardKinds.filter((one) => one !== kind);
    // Without a question there is nothing to revise.
    if (kinds.length > 0) onChange({ cardKinds: kinds });
  };
  return (
    <details class="study-options">
      <summary>
        <Icon name="open" />
        {t.options.heading}
      </summary>
      <div class="study-fields">
        <NumberField
          label={t.options.goal}
          value={dailyGoal}
          min={1}
          max={500}
          onChange={(value) => onChange({ dailyGoal: value })}
        />
        <NumberField
          label={t.options.newCards}
          value={newCards}
          min={0}
          max={200}
          onChange={(value) => onChange({ newCards: value })}
        />
        <fieldset>
          <legend>{t.options.kinds}</legend>
          {KINDS.map((kind) => (
            <label>
              <input
                type="checkbox"
                checked={cardKinds.includes(kind)}
                disabled={cardKinds.length === 1 && cardKinds.includes(kind)}
                onChange={(event) => switchKind(kind, event.currentTarget.checked)}
              />
              {t.kinds[kind]}
            </label>
          ))}
        </fieldset>
      </div>
      <p class="hint">{t.options.dayHint}</p>
    </details>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, min, max, onChange }: NumberProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        value={value}
        min={min}
        max={max}
        onChange={(event) => {
          const { valueAsNumber } = event.currentTarget;
          if (Number.isInteger(valueAsNumber) && valueAsNumber >= min && valueAsNumber <= max)
            onChange(valueAsNumber);
          else event.currentTarget.value = String(value);
        }}
      />
    </label>
  );
}
