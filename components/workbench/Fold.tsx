import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon.tsx';

interface Props {
  readonly name: string;
  /** How much is in it; what is empty is closed at first. */
  readonly count: number;
  readonly children: ComponentChildren;
}

/** Fields that most entries do not need. */
export function Fold({ name, count, children }: Props) {
  return (
    <details class="wb-fold" open={count > 0}>
      <summary>
        <Icon name="open" />
        {name}
        {count > 0 && <span class="wb-badge">{count}</span>}
      </summary>
      <div class="wb-fields">{children}</div>
    </details>
  );
}
