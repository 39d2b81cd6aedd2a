import { useId, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';

export interface FacetOption {
  readonly value: string;
  readonly name: string;
  /** How many entries would be listed. */
  readonly count: number;
  /** Address with this choice, or without it where it is chosen. */
  readonly href: string;
  readonly isChosen: boolean;
  /** Belongs to the option before it that is not inner: a city of its province. */
  readonly isInner: boolean;
}

interface Props {
  readonly title: string;
  readonly options: readonly FacetOption[];
  readonly language: Language;
}

/** As many as are seen at a glance; the rest unfold. */
const SHOWN = 8;

/** The choices of one dimension, as links: each can be opened in a tab of its own. */
export function Facet({ title, options, language }: Props) {
  const t = libraryMessages(language).library.browse;
  const [open, setOpen] = useState(false);
  const id = useId();
  const { length } = options;
  const isShort = length <= SHOWN + 2;
  const shown =
    open || isShort
      ? options
      : options.filter(({ isChosen, isInner }, i) => i < SHOWN || isChosen || isInner);
  if (length === 0) return null;
  return (
    <section class="facet" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {shown.map(({ value, name, count, href, isChosen, isInner }) => (
          <li key={value}>
            <a class={isInner ? 'inner' : undefined} href={href} aria-current={isChosen ? 'true' : undefined}>
              <span class="facet-name">{name}</span>
              <span class="facet-count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
      {!isShort && (
        <button type="button" class="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.fewer : fill(t.more, { count: length })}
        </button>
      )}
    </section>
  );
}
