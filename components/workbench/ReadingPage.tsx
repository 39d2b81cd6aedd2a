import type { ComponentChildren } from 'preact';
import type { Language } from '../../core/settings.ts';
import type { ReadingBlock } from '../../core/workbench/reading-blocks.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { memo } from './memo.ts';

interface Props {
  readonly language: Language;
  readonly title: string;
  /** In chunks, so that what is far from the window costs nothing. */
  readonly chunks: readonly (readonly ReadingBlock[])[];
  /** Pages of a PDF that hold no text. */
  readonly withoutText: readonly number[];
  readonly onAnother: () => void;
  readonly terms: ComponentChildren;
}

/** A file as a page to read. */
export function ReadingPage({ language, title, chunks, withoutText, onAnother, terms }: Props) {
  const t = workbenchMessages(language).read;
  return (
    <div class="wb-reading">
      <header class="view-head">
        <h1 lang="zh-CN">{title}</h1>
        <div class="list-tools">
          <button type="button" class="pill" onClick={onAnother}>
            {t.another}
          </button>
        </div>
      </header>
      {withoutText.length > 0 && (
        <p class="view-hint">{fill(t.withoutText, { pages: withoutText.join(', ') })}</p>
      )}
      <div class="wb-reading-panes">
        <article lang="zh-CN" aria-label={title}>
          {chunks.map((blocks, index) => (
            <Chunk key={index} blocks={blocks} pageName={t.page} />
          ))}
        </article>
        {terms}
      </div>
    </div>
  );
}

interface ChunkProps {
  readonly blocks: readonly ReadingBlock[];
  readonly pageName: string;
}

const Chunk = memo(function Chunk({ blocks, pageName }: ChunkProps) {
  return (
    <div class="wb-chunk">
      {blocks.map(({ kind, text, page }, index) => (
        <div key={index} class="wb-passage">
          {page !== null && (
            <span class="wb-page" title={fill(pageName, { page })}>
              <span class="spoken">{fill(pageName, { page })}</span>
              <span aria-hidden="true">{page}</span>
            </span>
          )}
          {kind === 'heading' ? <h2>{text}</h2> : kind === 'subheading' ? <h3>{text}</h3> : <p>{text}</p>}
        </div>
      ))}
    </div>
  );
});
