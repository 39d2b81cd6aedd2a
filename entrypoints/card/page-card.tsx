/** What the card on a page shows: the term asked for, and the terms the reader goes into from its gloss. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MenuItem } from '../../components/CardMenu.tsx';
import type { TextTerm } from '../../components/GlossText.tsx';
import { TermCard } from '../../components/TermCard.tsx';
import { cardMessages } from '../../locales/card.ts';
import { writeClipboard } from './clipboard.ts';
import type { CardHost, CardRequest } from './contract.ts';
import { firstStep, lookUp, senseOf, type Step } from './steps.ts';
import { useActs } from './use-acts.ts';
import { useVoice } from './voice.ts';

/** Back leads at most this far: a reader going round in a circle must not fill the memory. */
const LONGEST_TRAIL = 50;

interface Props {
  readonly request: CardRequest;
  readonly host: CardHost;
  readonly box: HTMLElement;
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  readonly announce: (text: string) => void;
}

export function PageCard({ request, host, box, pinned, onPin, onClose, announce }: Props) {
  const { language } = request;
  const t = cardMessages(language).card;
  const [trail, setTrail] = useState<readonly Step[]>(() => [firstStep(request)]);
  const step = trail.at(-1) ?? firstStep(request);
  const { id, found, sense } = step;
  const written = found.inTraditional ?? found.entry;
  const isFirst = trail.length === 1;
  const change = (next: Step) => setTrail([...trail.slice(0, -1), next]);
  const acts = useActs({ request, host, step, isFirst, change, onPin, announce });
  const voice = useVoice(found.inTraditional ? 'zh-TW' : 'zh-CN');
  /** What gets the focus after the next drawing: nothing where the reader uses the pointer alone. */
  const focusNext = useRef<string | null>(null);
  useLayoutEffect(() => {
    const selector = focusNext.current;
    focusNext.current = null;
    if (selector === null) return;
    const target =
      box.querySelector<HTMLElement>(selector) ?? box.querySelector<HTMLElement>('[role=dialog]');
    target?.focus();
  }, [trail]);

  const show = (next: readonly Step[], focus: string) => {
    focusNext.current = (box.getRootNode() as ShadowRoot).activeElement ? focus : null;
    setTrail(next);
    announce(headwordOf(next.at(-1) ?? step));
  };
  const open = async (term: TextTerm) => {
    const next = await lookUp(host, request, term);
    if (next === null) acts.failed();
    else show([...trail.slice(1 - LONGEST_TRAIL), next], '[role=dialog]');
  };
  const links = useMemo(
    () => ({
      find: (text: string) => host.findTerms(text).filter((term) => term.id !== id),
      open: (term: TextTerm) => void open(term),
    }),
    [trail],
  );
  const before = trail.at(-2);
  const back = before && {
    headword: headwordOf(before),
    onBack: () => show(trail.slice(0, -1), `[data-term="${CSS.escape(id)}"]`),
  };

  const menu: MenuItem[] = [
    { icon: 'library', text: t.library, onPress: () => void acts.openLibrary({ view: 'term', id }) },
    { icon: 'article', text: t.article, onPress: () => void acts.openArticle() },
    { icon: 'hide', text: t.hide, onPress: () => void acts.hide(true) },
  ];
  if (voice) {
    const text = `${written.headword}。${senseOf(written, sense).gloss}`;
    const item = voice.speaking
      ? ({ icon: 'stop', text: t.stop } as const)
      : ({ icon: 'speak', text: t.speak } as const);
    menu.unshift({ ...item, onPress: () => voice.toggle(text) });
  }

  return (
    <TermCard
      entry={found.entry}
      inTraditional={found.inTraditional}
      pack={found.pack}
      sense={sense}
      language={language}
      links={links}
      choice={{ why: step.why, onChoose: (wanted) => void acts.choose(wanted) }}
      notice={acts.notice}
      slogans={{
        texts: step.slogans,
        onLookUp: (text) => void acts.openLibrary({ view: 'search', text }),
        onNote: (text) => void acts.openLibrary({ view: 'new', text }),
      }}
      floating={{
        pinned,
        onPin,
        onClose,
        back,
        save:
          acts.saved === null ? undefined : { saved: acts.saved, onSave: (wanted) => void acts.save(wanted) },
        menu,
      }}
      onCopy={(text) => writeClipboard(text, box)}
      announce={announce}
    />
  );
}

function headwordOf({ found }: Step): string {
  return (found.inTraditional ?? found.entry).headword;
}
