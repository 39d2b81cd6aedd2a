import type { TextRange } from '../core/search/search.ts';

interface Props {
  readonly text: string;
  /** The matched stretches, in order, without overlaps. */
  readonly ranges: readonly TextRange[];
}

/** Text with its matched characters marked. */
export function Marked({ text, ranges }: Props) {
  const pieces = [];
  let end = 0;
  for (const [from, to] of ranges) {
    pieces.push(text.slice(end, from), <mark>{text.slice(from, to)}</mark>);
    end = to;
  }
  pieces.push(text.slice(end));
  return <>{pieces}</>;
}
