import type { Sense } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { TextButton } from './TextButton.tsx';
import { whyText, type Why } from './why-chosen.ts';

interface Props {
  readonly why: Why;
  readonly sense: Sense;
  readonly language: string;
  /** Takes back what the reader chose. */
  readonly onUndo: () => void;
}

/** One quiet line: why this sense and no other. */
export function WhyLine({ why, sense, language, onUndo }: Props) {
  const text = whyText(why, sense, language);
  if (text === null) return null;
  return (
    <p class="why-chosen">
      {text}
      {why.reason.kind === 'reader' && (
        <TextButton text={cardMessages(language).card.undo} onPress={onUndo} />
      )}
    </p>
  );
}
