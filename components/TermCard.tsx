/** An entry as a card: floating on a page, or as a view of the popup. */
import type { Ref } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { Chips } from './Chips.tsx';
import { CopyButton } from './CopyButton.tsx';
import { GlossView } from './GlossView.tsx';
import { NoteList } from './NoteList.tsx';
import { OtherSenses } from './OtherSenses.tsx';
import { quotationText } from './citation-text.ts';
import { Sources } from './Sources.tsx';
import { ToolButton } from './ToolButton.tsx';

/** A headword longer than this is set smaller: the longest has 38 characters. */
const LONG_HEADWORD = 12;

/** What the floating card can do besides: the popup's view has none of it. */
interface Floating {
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
}

export interface TermCardProps {
  readonly entry: Entry;
  /** Index of the sense that was decided. */
  readonly sense: number;
  /** Language of the interface. */
  readonly language: string;
  readonly floating?: Floating;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly announce: (text: string) => void;
  readonly cardRef?: Ref<HTMLElement>;
}

export function TermCard({
  entry,
  sense,
  language,
  floating,
  onCopy,
  announce,
  cardRef = null,
}: TermCardProps) {
  const t = cardMessages(language).card;
  const name = useId();
  const shown = entry.senses[sense] ?? entry.senses[0];
  if (shown === undefined) return null;
  return (
    <section
      ref={cardRef}
      class={floating ? 'card floating' : 'card'}
      role={floating ? 'dialog' : 'group'}
      aria-labelledby={name}
      tabIndex={-1}
    >
      <div class="card-head">
        <div class="card-names">
          <Names entry={entry} id={name} />
        </div>
        {floating && (
          <div class="card-tools" role="group" aria-label={t.tools}>
            <ToolButton
              icon="pin"
              name={floating.pinned ? t.unpin : t.pin}
              pressed={floating.pinned}
              onPress={() => floating.onPin(!floating.pinned)}
            />
            <ToolButton icon="close" name={t.close} onPress={floating.onClose} />
          </div>
        )}
      </div>
      <ScrollBody name={name} key={`${entry.id}/${sense}`}>
        <Chips sense={shown} theme={entry.theme} language={language} />
        <GlossView sense={shown} language={language} />
        <NoteList notes={shown.notes} language={language} />
        <OtherSenses entry={entry} sense={sense} language={language} />
      </ScrollBody>
      <div class="card-foot">
        <Sources citations={shown.citations} language={language} />
        <CopyButton
          language={language}
          onCopy={() => onCopy(quotationText(entry, shown))}
          announce={announce}
        />
      </div>
    </section>
  );
}

function Names({ entry, id }: { readonly entry: Entry; readonly id: string }) {
  return (
    <>
      <dfn id={id} class={entry.headword.length > LONG_HEADWORD ? 'headword long' : 'headword'} lang="zh-CN">
        {entry.headword}
      </dfn>
      {entry.pinyin !== '' && (
        <span class="pinyin" lang="zh-Latn-pinyin">
          {entry.pinyin}
        </span>
      )}
      {entry.english !== undefined && (
        <p class="english" lang="en">
          {entry.english}
        </p>
      )}
    </>
  );
}

/** The part of a card that scrolls. It takes part in the tab order only while there is something to scroll to. */
function ScrollBody({
  name,
  children,
}: {
  readonly name: string;
  readonly children: preact.ComponentChildren;
}) {
  const body = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    const look = new ResizeObserver(() => setScrolls(element.scrollHeight > element.clientHeight + 1));
    look.observe(element);
    return () => look.disconnect();
  }, []);
  return (
    <div
      ref={body}
      class="card-body"
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-labelledby': name } : {})}
    >
      {children}
    </div>
  );
}
