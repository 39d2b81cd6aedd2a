import { useContext } from 'preact/hooks';
import type { Part, Sense } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { layOutGloss } from './gloss-layout.ts';
import { GlossText, type TermLinks } from './GlossText.tsx';
import { Icon } from './Icon.tsx';
import { Written } from './written.ts';

/** Beyond this a label no longer stands beside its text in a narrow card, but above it. */
const LONGEST_LABEL_BESIDE = 5;

interface Props {
  readonly sense: Sense;
  readonly language: string;
  readonly links?: TermLinks | undefined;
}

/** A gloss: its parts as a list, its prose, and the verbatim text where the list took the place of some words. */
export function GlossView({ sense, language, links }: Props) {
  const t = cardMessages(language).entry;
  const lang = useContext(Written);
  const { blocks, mode } = layOutGloss(sense.gloss, sense.parts);
  return (
    <>
      {blocks.map((block) =>
        block.kind === 'parts' ? (
          <Parts parts={block.parts} links={links} />
        ) : (
          <p class={mode === 'repeated' ? 'prose repeated' : 'prose'} lang={lang}>
            <GlossText text={block.text} links={links} />
          </p>
        ),
      )}
      {mode === 'folded' && sense.verbatim && (
        <details class="fold">
          <summary>
            <Icon name="open" />
            {t.original}
          </summary>
          <p class="prose" lang={lang}>
            {sense.gloss}
          </p>
        </details>
      )}
    </>
  );
}

function Parts({
  parts,
  links,
}: {
  readonly parts: readonly Part[];
  readonly links?: TermLinks | undefined;
}) {
  const lang = useContext(Written);
  if (parts.every((part) => part.text === undefined)) {
    return (
      <ul class="parts" lang={lang}>
        {parts.map((part) => (
          <li>
            <GlossText text={part.label} links={links} />
          </li>
        ))}
      </ul>
    );
  }
  const stacked = parts.some((part) => part.label.length > LONGEST_LABEL_BESIDE);
  return (
    <dl class={stacked ? 'parts stacked' : 'parts'} lang={lang}>
      {parts.map((part) => (
        <>
          <dt>
            <GlossText text={part.label} links={links} />
          </dt>
          <dd>
            <GlossText text={part.text ?? ''} links={links} />
          </dd>
        </>
      ))}
    </dl>
  );
}
