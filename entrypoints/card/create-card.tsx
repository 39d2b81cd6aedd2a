/** The card on a page: one host at a time, from show to hide. */
import { render } from 'preact';
import { TermCard } from '../../components/TermCard.tsx';
import type { Card, CardEvents, CardRequest } from '../../dom/card-contract.ts';
import { followTerm, holdInViewport, type Place } from '../../dom/placement.ts';
import { cardMessages } from '../../locales/card.ts';
import { fill } from '../../locales/fill.ts';
import { writeClipboard } from './clipboard.ts';
import { focusedElement } from './focus.ts';
import { mountHost, type Host } from './host.ts';

/** With less height than this, head and foot would leave no room for the gloss: everything scrolls together. */
const TIGHT = 230;
/** A live region speaks what changes in it once it is known: text present from the start may stay unsaid. */
const ANNOUNCE_DELAY_MS = 120;

/** What exists while a card is shown, and ends with it. */
interface Showing {
  readonly request: CardRequest;
  readonly host: Host;
  readonly box: HTMLElement;
  readonly ended: AbortController;
  /** What had the focus when the card took it. */
  readonly focusBefore: Element | null;
  stopFollowing: () => void;
  pinned: boolean;
  placed: boolean;
  spoken: string;
}

/** @param mode Tests open the shadow root; a page must not read what a reader looks up. */
export function createCard(events: CardEvents, mode: ShadowRootMode = 'closed'): Card {
  let showing: Showing | null = null;

  function show(request: CardRequest): void {
    hide();
    if (request.rects().length === 0) {
      queueMicrotask(events.onClose);
      return;
    }
    const host = mountHost(request.contextElement, mode);
    const box = document.createElement('div');
    box.lang = request.language;
    box.className = 'cezhu box';
    host.root.append(box);
    const focusBefore = request.focus ? focusedElement() : null;
    const now: Showing = {
      request,
      host,
      box,
      ended: new AbortController(),
      focusBefore,
      stopFollowing: () => {},
      pinned: false,
      placed: false,
      spoken: '',
    };
    showing = now;
    draw(now);
    now.stopFollowing = follow(now);
    addEventListener('keydown', (event) => closeOnEscape(event, now), {
      capture: true,
      signal: now.ended.signal,
    });
    const timer = setTimeout(() => announce(now, announcement(request)), ANNOUNCE_DELAY_MS);
    now.ended.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  function hide(): void {
    const last = showing;
    if (last === null) return;
    showing = null;
    last.ended.abort();
    last.stopFollowing();
    const hadFocus = last.host.root.activeElement !== null;
    render(null, last.box);
    last.host.remove();
    if (hadFocus && last.focusBefore instanceof HTMLElement) last.focusBefore.focus({ preventScroll: true });
  }

  /** Closing by the card's own means, which the page script must learn of. */
  function close(now: Showing): void {
    if (showing !== now) return;
    hide();
    events.onClose();
  }

  function closeOnEscape(event: KeyboardEvent, now: Showing): void {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    // The page's own dialog or menu under the card stays open: one key closes one thing.
    event.preventDefault();
    event.stopImmediatePropagation();
    close(now);
  }

  function pin(now: Showing, pinned: boolean): void {
    now.pinned = pinned;
    now.stopFollowing();
    now.stopFollowing = pinned ? holdInViewport(now.box) : follow(now);
    draw(now);
    events.onPinChange(pinned);
  }

  function follow(now: Showing): () => void {
    return followTerm({
      box: now.box,
      rects: now.request.rects,
      near: now.request.contextElement,
      limitHeight: heightLimiter(now.box),
      onPlace: (place) => put(now, place),
      onGone: () => close(now),
    });
  }

  function put(now: Showing, place: Place): void {
    if (!place.termInSight && now.placed && now.host.root.activeElement === null) {
      close(now);
      return;
    }
    now.box.style.left = `${place.x}px`;
    now.box.style.top = `${place.y}px`;
    if (now.placed) return;
    now.placed = true;
    now.box.classList.add('placed');
    if (now.request.focus)
      now.box.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  }

  function announce(now: Showing, text: string): void {
    now.spoken = text;
    draw(now);
  }

  function draw(now: Showing): void {
    const { entry, sense, language } = now.request;
    render(
      <>
        <TermCard
          entry={entry}
          sense={sense}
          language={language}
          floating={{ pinned: now.pinned, onPin: (pinned) => pin(now, pinned), onClose: () => close(now) }}
          onCopy={(text) => writeClipboard(text, now.box)}
          announce={(text) => announce(now, text)}
        />
        <div class="spoken" role="status" aria-live="polite">
          {now.spoken}
        </div>
      </>,
      now.box,
    );
  }

  return {
    show,
    hide,
    get pinned() {
      return showing?.pinned ?? false;
    },
    get host() {
      return showing?.host.element ?? null;
    },
    rect: () => showing?.box.getBoundingClientRect() ?? null,
    destroy: hide,
  };
}

/** Sets or lifts the limit on the card's height, and folds head and foot into the scrolled part where it is low. */
function heightLimiter(box: HTMLElement): (room: number | null) => void {
  let natural = 0;
  return (room) => {
    box.classList.toggle('tight', room !== null && room < TIGHT && room < natural);
    if (room === null) {
      box.style.removeProperty('--room');
      natural = box.offsetHeight;
    } else {
      box.style.setProperty('--room', `${room}px`);
    }
  };
}

function announcement({ entry, sense, language }: CardRequest): string {
  const gloss = (entry.senses[sense] ?? entry.senses[0])?.gloss ?? '';
  return fill(cardMessages(language).card.announcement, { headword: entry.headword, gloss });
}
