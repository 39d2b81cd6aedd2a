/** The few kinds of controls that settings are made of. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

export function Section({ title, hint, children }: SectionProps) {
  const id = useId();
  return (
    <section class="setting-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <div class="setting-box">{children}</div>
    </section>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

export function SwitchSetting({ name, hint, on, onSwitch }: SwitchProps) {
  const id = useId();
  return (
    <button
      type="button"
      class="setting switch-setting"
      role="switch"
      aria-checked={on}
      aria-labelledby={id}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      onClick={() => onSwitch(!on)}
    >
      <span class="setting-text">
        <span id={id}>{name}</span>
        {hint !== undefined && (
          <span id={`${id}-hint`} class="hint">
            {hint}
          </span>
        )}
      </span>
      <span class="track" />
    </button>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly nameOf: (choice: T) => string;
  /** Language of a choice's own name. */
  readonly langOf?: (choice: T) => string | undefined;
  readonly onChoose: (choice: T) => void;
}

/** One of a few, all of them in sight. */
export function ChoiceSetting<T extends string>(props: ChoiceProps<T>) {
  const { name, value, choices, nameOf, langOf, onChoose } = props;
  const group = useId();
  return (
    <fieldset class="setting choice-setting">
      <legend>{name}</legend>
      <div class="segments">
        {choices.map((choice) => (
          <label key={choice} lang={langOf?.(choice)}>
            <input
              type="radio"
              name={group}
              value={choice}
              checked={choice === value}
              onChange={() => onChoose(choice)}
            />
            <span>{nameOf(choice)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SliderProps {
  readonly name: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly step: number;
  readonly says: string;
  readonly onChange: (value: number) => void;
}

export function SliderSetting({ name, value, range: [min, max], step, says, onChange }: SliderProps) {
  return (
    <label class="setting slider-setting">
      <span class="setting-text">{name}</span>
      <span class="slider">
        <input
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={says}
          onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <output>{says}</output>
      </span>
    </label>
  );
}

interface NumberProps {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly onChange: (value: number) => void;
}

/** A number out of range is not taken; leaving the field shows the one that holds. */
export function NumberSetting({ name, unit, value, range: [min, max], onChange }: NumberProps) {
  return (
    <label class="setting number-setting">
      <span class="setting-text">{name}</span>
      <span class="number">
        <input
          type="number"
          min={min}
          max={max}
          step={1}
          value={value}
          onInput={({ currentTarget }) => {
            if (currentTarget.value !== '' && currentTarget.checkValidity())
              onChange(currentTarget.valueAsNumber);
          }}
          onBlur={({ currentTarget }) => {
            currentTarget.value = String(value);
          }}
        />
        {unit}
      </span>
    </label>
  );
}
