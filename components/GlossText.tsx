import { useMemo } from 'preact/hooks';
import { trustedKey, trusted } from './trusted.ts';

/** A term in a text of ours: half-open UTF-16 offsets, the entry it leads to and the sense meant. */
export interface TextTerm {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly sense: number;
}

/** How the terms in a gloss are found and what a press on one does. */
export interface TermLinks {
  readonly find: (text: string) => readonly TextTerm[];
  readonly open: (term: TextTerm) => void;
}

interface Props {
  readonly text: string;
  readonly links?: TermLinks | undefined;
}

/** A text whose terms can be pressed. They are buttons, never highlights, which would hand the page our tree. */
export function GlossText({ text, links }: Props) {
  const terms = useMemo(() => links?.find(text) ?? [], [text, links]);
  const pieces: preact.ComponentChild[] = [];
  let end = 0;
  for (const term of terms) {
    pieces.push(text.slice(end, term.start), <Term text={text} term={term} open={links?.open} />);
    end = term.end;
  }
  return <>{[...pieces, text.slice(end)]}</>;
}

/** A span, because a button element is one box and would not break across lines. */
function Term({
  text,
  term,
  open,
}: {
  readonly text: string;
  readonly term: TextTerm;
  readonly open: TermLinks['open'] | undefined;
}) {
  const press = () => open?.(term);
  return (
    <span
      class="gloss-term"
      role="button"
      tabIndex={0}
      data-term={term.id}
      onClick={trusted(press)}
      onKeyDown={trustedKey(press)}
    >
      {text.slice(term.start, term.end)}
    </span>
  );
}
