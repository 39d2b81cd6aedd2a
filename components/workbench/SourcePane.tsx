import { memo } from './memo.ts';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import type { SourceBlock, SourceLineView } from '../../core/workbench/source-view.ts';
import { workbenchMessages } from '../../locales/workbench.ts';

interface Props {
  readonly language: Language;
  readonly blocks: readonly SourceBlock[];
  /** The entry whose text is lit up, and whether to scroll there: not while the pointer is here. */
  readonly lit: number | null;
  readonly follow: boolean;
  /** A line to show, and a number that grows with every wish to see it. */
  readonly line: { readonly no: number; readonly wish: number } | null;
  readonly onLit: (key: number | null) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onOpen: (key: number) => void;
}

/** The text as it was read, with the text of each entry marked. */
export function SourcePane({ language, blocks, lit, follow, line, onLit, onStep, onOpen }: Props) {
  const t = workbenchMessages(language).desk;
  const pane = useRef<HTMLDivElement>(null);
  const pointer = useRef('');
  useEffect(() => {
    if (lit === null || !follow) return;
    scrollWithin(pane.current, `[data-key="${lit}"]`);
  }, [lit, follow]);
  useEffect(() => {
    if (line) scrollWithin(pane.current, `[data-line="${line.no}"]`);
  }, [line]);
  return (
    <section class="wb-source" aria-label={t.source}>
      <div
        ref={pane}
        class="wb-source-scroll"
        lang="zh-CN"
        tabIndex={0}
        role="group"
        aria-label={t.source}
        aria-description={t.sourceHint}
        onPointerMove={(event) => {
          // Scrolling moves the text under a pointer that rests: that lights nothing up.
          const at = `${event.clientX} ${event.clientY}`;
          if (at !== pointer.current) onLit(keyAt(event.target));
          pointer.current = at;
        }}
        onPointerLeave={() => onLit(null)}
        onClick={(event) => {
          const key = keyAt(event.target);
          if (key !== null) onOpen(key);
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            onStep(event.key === 'ArrowDown' ? 1 : -1);
          } else if (event.key === 'Enter' && lit !== null) onOpen(lit);
        }}
      >
        {blocks.map((block, index) => (
          <Block
            key={index}
            block={block}
            lit={lit !== null && block.keys.has(lit) ? lit : null}
            line={line !== null && has(block, line.no) ? line.no : null}
          />
        ))}
      </div>
    </section>
  );
}

interface BlockProps {
  readonly block: SourceBlock;
  readonly lit: number | null;
  readonly line: number | null;
}

const Block = memo(function Block({ block, lit, line }: BlockProps) {
  return (
    <div class="wb-block">
      {block.lines.map((one) => (
        <div key={one.no} class={one.no === line ? 'wb-line shown' : 'wb-line'} data-line={one.no}>
          <span class="wb-no" aria-hidden="true">
            {one.no}
          </span>
          <span class="wb-text">
            <Pieces line={one} lit={lit} />
          </span>
        </div>
      ))}
    </div>
  );
});

function Pieces({ line, lit }: { readonly line: SourceLineView; readonly lit: number | null }) {
  return line.pieces.map(({ text, key, isHead }, index) =>
    key === null ? (
      text
    ) : (
      <span key={index} class={`wb-piece${isHead ? ' head' : ''}${key === lit ? ' lit' : ''}`} data-key={key}>
        {text}
      </span>
    ),
  );
}

const has = ({ lines }: SourceBlock, no: number): boolean =>
  (lines[0]?.no ?? 0) <= no && no <= (lines.at(-1)?.no ?? 0);

function keyAt(target: EventTarget | null): number | null {
  const key =
    target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
  return key === undefined ? null : Number(key);
}

/** Scrolls the pane alone, so that the page stays where it is. */
export function scrollWithin(pane: HTMLElement | null, selector: string): void {
  const target = pane?.querySelector<HTMLElement>(selector);
  if (!pane || !target) return;
  const [box, frame] = [target.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (box.top >= frame.top && box.bottom <= frame.bottom) return;
  pane.scrollTop += box.top - frame.top - frame.height / 3;
}
