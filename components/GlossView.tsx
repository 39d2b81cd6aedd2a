import type { Part, Sense } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { layOutGloss } from './gloss-layout.ts';
import { Icon } from './Icon.tsx';

/** Beyond this a label no longer stands beside its text in a narrow card, but above it. */
const LONGEST_LABEL_BESIDE = 5;

interface Props {
  readonly sense: Sense;
  readonly language: string;
}

/** A gloss: its parts as a list, its prose, and the verbatim text where the list took the place of some words. */
export function GlossView({ sense, language }: Props) {
  const t = cardMessages(language).entry;
  const { blocks, mode } = layOutGloss(sense.gloss, sense.parts);
  return (
    <>
      {blocks.map((block) =>
        block.kind === 'parts' ? (
          <Parts parts={block.parts} />
        ) : (
          <p class={mode === 'repeated' ? 'prose repeated' : 'prose'} lang="zh-CN">
            {block.text}
          </p>
        ),
      )}
      {mode === 'folded' && sense.verbatim && (
        <details class="fold">
          <summary>
            <Icon name="open" />
            {t.original}
          </summary>
          <p class="prose" lang="zh-CN">
            {sense.gloss}
          </p>
        </details>
      )}
    </>
  );
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  if (parts.every((part) => part.text === undefined)) {
    return (
      <ul class="parts" lang="zh-CN">
        {parts.map((part) => (
          <li>{part.label}</li>
        ))}
      </ul>
    );
  }
  const stacked = parts.some((part) => part.label.length > LONGEST_LABEL_BESIDE);
  return (
    <dl class={stacked ? 'parts stacked' : 'parts'} lang="zh-CN">
      {parts.map((part) => (
        <>
          <dt>{part.label}</dt>
          <dd>{part.text}</dd>
        </>
      ))}
    </dl>
  );
}
