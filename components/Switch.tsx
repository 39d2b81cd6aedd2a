interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly title?: string | undefined;
  readonly onSwitch: (on: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, on, disabled = false, title, onSwitch }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      disabled={disabled}
      title={title}
      onClick={() => onSwitch(!on)}
    >
      <span class="track" />
      {label}
    </button>
  );
}
