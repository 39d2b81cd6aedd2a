import { trusted } from './trusted.ts';

interface Props {
  readonly text: string;
  /** What it is done to, for its accessible name, where several such buttons stand together. */
  readonly about?: string;
  readonly onPress: () => void;
}

/** A small button in words, at the end of a line. */
export function TextButton({ text, about, onPress }: Props) {
  return (
    <button
      type="button"
      class="text-button"
      aria-label={about === undefined ? undefined : `${text} ${about}`}
      onClick={trusted(onPress)}
    >
      {text}
    </button>
  );
}
