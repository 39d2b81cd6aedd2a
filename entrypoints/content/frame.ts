/** Composition root of a frame with Han text: settings and index in, marks and cards out, messages answered. */
import { browser } from 'wxt/browser';
import { createAnnotator } from '../../core/annotate.ts';
import { readPageContext, withTop, type PageContext } from '../../core/page-context.ts';
import type { TermIndex } from '../../core/term-index.ts';
import { readContextText } from '../../dom/page-context.ts';
import { Marking } from '../../dom/marking.ts';
import { onMessage, sendMessage } from '../../messages.ts';
import type { FrameTerms } from '../../messages/page.ts';
import { readTermIndex } from '../../storage/cache.ts';
import { readSettings } from '../../storage/settings.ts';
import { Explainer } from './explainer.ts';
import { listTerms } from './list-terms.ts';

/** What is alive while marking is on. */
interface Session {
  readonly marking: Marking;
  readonly explainer: Explainer;
  readonly index: TermIndex;
  readonly context: PageContext;
  readonly ends: AbortController;
}

/** Starts a frame's life. `isAlive` tells whether the extension that brought us is still there. */
export function startFrame(lifetime: AbortController, isAlive: () => boolean): void {
  let session: Session | null = null;
  let turn = 0;

  const stop = () => {
    session?.ends.abort();
    session = null;
  };
  /** After an update the old script is an orphan: it takes its marks and goes. */
  const check = () => {
    if (!isAlive()) lifetime.abort();
    return !lifetime.signal.aborted;
  };
  const refresh = async () => {
    const mine = ++turn;
    const settings = await readSettings();
    const on = settings.enabled && !settings.disabledSites.includes(location.hostname);
    const index = on ? await loadIndex() : null;
    const context = index && (await readContext(index));
    if (mine !== turn || !check()) return;
    stop();
    if (!index || !context) return;
    const ends = new AbortController();
    const marking: Marking = new Marking(
      createAnnotator(index),
      ends.signal,
      () => explainer?.follow(),
      context,
    );
    const explainer: Explainer | undefined = new Explainer(marking, index, check, ends.signal);
    session = { marking, explainer, index, context, ends };
  };

  const listeners = [
    onMessage('listTerms', (): FrameTerms =>
      session ? listTerms(session.marking, session.index) : { state: 'off' },
    ),
    onMessage('jumpTo', ({ data }) => session?.explainer.jumpTo(data) ?? false),
    onMessage('command', ({ data }) => session?.explainer.run(data)),
    onMessage('readContext', () => session?.context ?? null),
    onMessage('refresh', () => void refresh()),
  ];
  lifetime.signal.addEventListener('abort', () => {
    stop();
    for (const remove of listeners) remove();
  });
  void refresh();
}

/** The compiled index; before the first seeding, or after an update, the background makes it when asked. */
async function loadIndex(): Promise<TermIndex | null> {
  const stored = await readTermIndex();
  if (stored || browser.runtime?.id === undefined) return stored;
  await sendMessage('status', undefined).catch(() => undefined);
  return readTermIndex();
}

/** What the page is about; a child frame asks the top one too, which may know where and when. */
async function readContext({ regions }: TermIndex): Promise<PageContext> {
  const own = readPageContext(readContextText(document), regions);
  if (window === window.top || browser.runtime?.id === undefined) return own;
  return withTop(own, await sendMessage('contextOfTop', undefined).catch(() => null));
}
