import { Icon, type IconName } from './Icon.tsx';
import { trusted } from './trusted.ts';

interface Props {
  readonly icon: IconName;
  /** What the button does: its accessible name and its tooltip. */
  readonly name: string;
  /** Given for a button that stays pressed. */
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

/** A 28 px button with a picture. */
export function ToolButton({ icon, name, pressed, onPress }: Props) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      onClick={trusted(onPress)}
    >
      <Icon name={icon} />
    </button>
  );
}
