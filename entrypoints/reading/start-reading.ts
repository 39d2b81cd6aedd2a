/** Composition root of the reading script: pointer, finger, keyboard and popup lead to the card. */
import { HitTest } from '../../dom/hit-test.ts';
import { watchHover } from '../../dom/hover.ts';
import { inReadingOrder } from '../../dom/reading-order.ts';
import { rectsOf } from '../../dom/stretches.ts';
import type { PageMatch } from '../../dom/run-store.ts';
import { watchTouch } from '../../dom/touch.ts';
import type { PageCommand } from '../../messages/page.ts';
import { openSheet as bringSheet } from '../sheet/open-sheet.ts';
import { findTerms, languageFor, settingsOf } from './card-request.ts';
import type { MarkedFrame, Reading } from './contract.ts';
import { Explainer } from './explainer.ts';
import { listTerms } from './list-terms.ts';

export function startReading(frame: MarkedFrame): Reading {
  const hitTest = new HitTest();
  const explainer: Explainer = new Explainer(frame, openSheet);

  const find = (x: number, y: number): PageMatch | null => {
    // A document without a body (SVG, XML) has no place for a card.
    if (!document.body || !frame.session?.marking.store.total) return null;
    const { store, shadowRoots, highlighter } = frame.session.marking;
    const found = hitTest.at(x, y, store, shadowRoots, highlighter.near);
    return found && frame.session.marking.isShown(found) ? found : null;
  };
  const cardRect = () => explainer.rect();
  watchHover<PageMatch>(
    {
      find,
      same: (one, other) => one.match === other.match,
      prepare: (found) => explainer.prepare(found),
      open: (found) => explainer.card?.pinned || void explainer.open(found, false),
      close: () => explainer.close(),
      cardRect,
      held: () => explainer.isHeld,
      openDelay: () => (frame.session ? settingsOf(frame.session).openDelay : 0),
    },
    frame.signal,
  );
  watchTouch<PageMatch>(
    {
      find,
      open: (found) => void explainer.open(found, false),
      close: () => explainer.card?.pinned || explainer.close(),
      cardRect,
    },
    frame.signal,
  );

  const mentions = () => (frame.session ? inReadingOrder(frame.session.marking.store) : []);
  const indexOfCurrent = (all: readonly PageMatch[]) =>
    all.findIndex(({ match }) => match === explainer.current?.match);

  function run(command: PageCommand): void {
    if (command === 'pin-card') return explainer.card?.togglePin();
    if (command === 'focus-card' && explainer.card?.host) return explainer.card.focus();
    if (command === 'open-card' && explainer.card?.host) return explainer.close();
    const all = mentions().filter((found) => frame.session?.marking.isShown(found));
    const at = indexOfCurrent(all);
    const inView = () =>
      Math.max(
        0,
        all.findIndex((found) => (rectsOf(found)[0]?.top ?? -1) >= 0),
      );
    let next: number;
    if (command === 'next-term') next = at < 0 ? inView() : at + 1;
    else if (command === 'previous-term') next = (at < 0 ? inView() : at) - 1;
    else next = at < 0 ? inView() : at;
    const found = all.at(next % Math.max(all.length, 1));
    if (found) void explainer.goTo(found);
  }

  function jumpTo(id: string): boolean {
    const entries = frame.session?.annotator.index.entries ?? [];
    const all = mentions().filter(({ match }) => entries[match.entry]?.id === id);
    const next = all[(indexOfCurrent(all) + 1) % all.length];
    if (next) void explainer.goTo(next);
    return next !== undefined;
  }

  async function openSheet(): Promise<boolean> {
    const { session, send, annotate } = frame;
    if (!session) return false;
    return bringSheet({
      send,
      findTerms: (text) => findTerms(annotate, session, text),
      generation: session.annotator.index.generation,
      language: languageFor(session),
      traditional: settingsOf(session).traditional,
      onShow: () => explainer.close(),
    });
  }

  const reading: Reading = {
    follow: () => explainer.follow(),
    run,
    jumpTo,
    listTerms: () => listTerms(frame.session),
    openSheet,
    answer: (type, data) => {
      if (type === 'listTerms') return reading.listTerms();
      if (type === 'jumpTo') return jumpTo(String(data));
      if (type === 'openSheet') return openSheet();
      return type === 'command' && hasFocus() ? run(data as PageCommand) : undefined;
    },
  };
  return reading;
}

/** Of all frames of a tab one does what a key commands: where the focus is, and else the top one. */
function hasFocus(): boolean {
  if (!document.hasFocus()) return window === window.top;
  return document.activeElement?.matches('iframe,frame') !== true;
}
