import { Icon, type IconName } from './Icon.tsx';
import { trusted } from './trusted.ts';

interface Props {
  readonly icon: IconName;
  /** What the button does: its accessible name and its tooltip. */
  readonly name: string;
  /** Given for a button that stays pressed. */
  readonly pressed?: boolean;
  /** Given for a button that opens a menu. */
  readonly expanded?: boolean;
  readonly onPress: () => void;
}

/** A 28 px button with a picture. */
export function ToolButton({ icon, name, pressed, expanded, onPress }: Props) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-haspopup={expanded === undefined ? undefined : 'menu'}
      onClick={trusted(onPress)}
    >
      <Icon name={icon} />
    </button>
  );
}
