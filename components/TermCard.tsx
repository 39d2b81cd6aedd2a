/** An entry as a card: floating on a page, or as a view of the popup. */
import type { Ref } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { fill } from '../locales/fill.ts';
import { CardHead, type Floating } from './CardHead.tsx';
import { Chips } from './Chips.tsx';
import { CopyButton } from './CopyButton.tsx';
import { GlossView } from './GlossView.tsx';
import type { TermLinks } from './GlossText.tsx';
import { NoteList } from './NoteList.tsx';
import { OtherSenses } from './OtherSenses.tsx';
import { quotationText } from './citation-text.ts';
import { Slogans, type SloganActs } from './Slogans.tsx';
import { Sources } from './Sources.tsx';
import { TextButton } from './TextButton.tsx';
import { WhyLine } from './WhyLine.tsx';
import type { Why } from './why-chosen.ts';
import { Written } from './written.ts';

/** Why a sense is shown, and how the reader decides for another. */
interface SenseChoice {
  readonly why: Why;
  /** Null takes the reader's choice back. */
  readonly onChoose: (sense: number | null) => void;
}

/** Something that has happened to the term, and how it is undone in place. */
export interface Notice {
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
}

export interface TermCardProps {
  readonly entry: Entry;
  /** Index of the sense that was decided. */
  readonly sense: number;
  /** Language of the interface. */
  readonly language: string;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly announce: (text: string) => void;
  readonly cardRef?: Ref<HTMLElement>;
  /** The entry in traditional characters; names, sources and gloss are shown from it, quotations are made of `entry`. */
  readonly inTraditional?: Entry | undefined;
  /** Where the entry comes from, unless it came with the extension. */
  readonly pack?: { readonly title: string; readonly publisher: string } | null;
  /** Makes the terms in glosses pressable. */
  readonly links?: TermLinks | undefined;
  readonly choice?: SenseChoice | undefined;
  readonly notice?: Notice | null;
  readonly slogans?: SloganActs | undefined;
  readonly floating?: Floating | undefined;
}

export function TermCard(props: TermCardProps) {
  const { entry, sense, language, inTraditional, pack, links, choice, notice, slogans, floating } = props;
  const { onCopy, announce, cardRef = null } = props;
  const t = cardMessages(language);
  const name = useId();
  const written = inTraditional ?? entry;
  const shown = written.senses[sense] ?? written.senses[0];
  const quoted = entry.senses[sense] ?? entry.senses[0];
  if (shown === undefined || quoted === undefined) return null;
  return (
    <Written.Provider value={inTraditional ? 'zh-TW' : 'zh-CN'}>
      <section
        ref={cardRef}
        class={floating ? 'card floating' : 'card'}
        role={floating ? 'dialog' : 'group'}
        aria-labelledby={name}
        tabIndex={-1}
      >
        <CardHead
          entry={written}
          printed={entry.headword}
          nameId={name}
          language={language}
          floating={floating}
        />
        <ScrollBody name={name} key={`${entry.id}/${sense}`}>
          {notice && (
            <p class="card-notice">
              {notice.text}
              {notice.onUndo && <TextButton text={t.card.undo} onPress={notice.onUndo} />}
            </p>
          )}
          {pack && (
            <p class="foreign">{pack.publisher === '' ? t.pack.own : fill(t.pack.foreign, { ...pack })}</p>
          )}
          <Chips sense={shown} theme={entry.theme} language={language} />
          {choice && (
            <WhyLine
              why={choice.why}
              sense={shown}
              language={language}
              onUndo={() => choice.onChoose(null)}
            />
          )}
          <GlossView sense={shown} language={language} links={links} />
          <NoteList notes={shown.notes} language={language} />
          <OtherSenses
            entry={written}
            sense={sense}
            language={language}
            links={links}
            onChoose={choice?.onChoose}
          />
        </ScrollBody>
        <div class="card-foot">
          <Sources citations={shown.citations} language={language} />
          <CopyButton
            language={language}
            onCopy={() => onCopy(quotationText(entry, quoted, language))}
            announce={announce}
          />
        </div>
        {slogans && slogans.texts.length > 0 && <Slogans {...slogans} language={language} />}
      </section>
    </Written.Provider>
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
