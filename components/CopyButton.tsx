import { useEffect, useRef, useState } from 'preact/hooks';
import { cardMessages } from '../locales/card.ts';
import { Icon } from './Icon.tsx';
import { trusted } from './trusted.ts';

/** How long the button says what became of the copy, in milliseconds: long enough to be read twice. */
const FEEDBACK_MS = 2400;

interface Props {
  readonly language: string;
  /** Puts the quotation on the clipboard; false if the browser refused. */
  readonly onCopy: () => Promise<boolean>;
  /** Tells a screen reader what became of it. */
  readonly announce: (text: string) => void;
}

export function CopyButton({ language, onCopy, announce }: Props) {
  const t = cardMessages(language).card;
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async () => {
    const copied = await onCopy();
    setOutcome(copied ? 'copied' : 'failed');
    announce(copied ? t.copiedLong : t.copyFailedLong);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOutcome(null), FEEDBACK_MS);
  };

  return (
    <button
      type="button"
      class="copy"
      title={outcome === 'failed' ? t.copyFailedLong : undefined}
      onClick={trusted(() => void copy())}
    >
      <span hidden={outcome !== null}>{t.copy}</span>
      <span hidden={outcome !== 'copied'}>
        <Icon name="check" />
        {t.copied}
      </span>
      <span hidden={outcome !== 'failed'}>{t.copyFailed}</span>
    </button>
  );
}
