import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A control with its label above. */
export function Field({ label, wide = false, children }: Props) {
  return (
    <label class={wide ? 'wb-field wide' : 'wb-field'}>
      <span>{label}</span>
      {children}
    </label>
  );
}
