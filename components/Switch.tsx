interface Props {
  readonly label: string;
  /** The whole name, where the label is short; begins or ends with it. */
  readonly name?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly title?: string | undefined;
  readonly onSwitch: (on: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, name, on, disabled = false, title, onSwitch }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={name}
      disabled={disabled}
      title={title}
      onClick={() => onSwitch(!on)}
    >
      <span class="track" />
      {label}
    </button>
  );
}
