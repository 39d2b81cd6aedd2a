/** The card on a page: one host at a time, from show to hide. */
import { render } from 'preact';
import { roomIn } from '../../dom/place-box.ts';
import { followTerm, visibleArea, type Place } from '../../dom/placement.ts';
import { cardMessages } from '../../locales/card.ts';
import { fill } from '../../locales/fill.ts';
import type { Card, CardHost, CardRequest } from './contract.ts';
import { focusedElement } from './focus.ts';
import { limitHeight } from './height.ts';
import { mountHost, type Host } from './host.ts';
import { letMove } from './move.ts';
import { PageCard } from './page-card.tsx';
import { senseOf } from './steps.ts';

/** A live region speaks what changes in it once it is known: text present from the start may stay unsaid. */
const ANNOUNCE_DELAY_MS = 120;

/** What exists while a card is shown, and ends with it. */
interface Showing {
  readonly request: CardRequest;
  readonly host: Host;
  readonly box: HTMLElement;
  readonly ended: AbortController;
  /** What had the focus when the card took it. */
  focusBefore: Element | null;
  stopFollowing: () => void;
  pinned: boolean;
  placed: boolean;
  spoken: string;
}

/** @param mode Tests open the shadow root; a page must not read what a reader looks up. */
export function createCard(page: CardHost, mode: ShadowRootMode = 'closed'): Card {
  let showing: Showing | null = null;

  function show(request: CardRequest): void {
    hide();
    if (request.rects().length === 0) {
      queueMicrotask(page.onClose);
      return;
    }
    const focusBefore = request.focus ? focusedElement() : null;
    const ended = new AbortController();
    const { signal } = ended;
    const host = mountHost(request.contextElement, mode, signal);
    const box = document.createElement('div');
    box.lang = request.language;
    box.className = 'cezhu box';
    // A page may have zoomed its root: our sizes are the browser's.
    box.style.zoom = String(1 / (host.element.currentCSSZoom ?? 1));
    host.root.append(box);
    const now: Showing = {
      request,
      host,
      box,
      ended,
      focusBefore,
      stopFollowing: () => {},
      pinned: false,
      placed: false,
      spoken: '',
    };
    showing = now;
    draw(now);
    now.stopFollowing = follow(now);
    letMove(
      box,
      () => now.pinned && !box.classList.contains('sheet'),
      () => limitHeight(box, { least: 0, room: roomIn(visibleArea()) }),
      signal,
    );
    host.root.addEventListener('focusin', (event) => {
      const from = (event as FocusEvent).relatedTarget as Element | null;
      // Of what has the focus in another shadow tree an event names the host only.
      if (from && !from.shadowRoot && !box.contains(from)) now.focusBefore = from;
    });
    addEventListener('keydown', (event) => closeOnEscape(event, now), { capture: true, signal });
    const timer = setTimeout(() => announce(now, announcement(request)), ANNOUNCE_DELAY_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  function hide(): void {
    const last = showing;
    if (last === null) return;
    showing = null;
    last.stopFollowing();
    const hadFocus = last.host.root.activeElement !== null;
    render(null, last.box);
    last.ended.abort();
    if (hadFocus) refocus(last);
  }

  /** Closing by the card's own means, which the page script must learn of. */
  function close(now: Showing): void {
    if (showing !== now) return;
    hide();
    page.onClose();
  }

  function closeOnEscape(event: KeyboardEvent, now: Showing): void {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    // The page's own dialog or menu under the card stays open: one key closes one thing.
    event.preventDefault();
    event.stopImmediatePropagation();
    const menu = now.box.querySelector<HTMLElement>('[role=menu]');
    if (menu) menu.hidePopover();
    else close(now);
  }

  function pin(now: Showing, pinned: boolean): void {
    if (showing !== now || now.pinned === pinned) return;
    now.pinned = pinned;
    now.stopFollowing();
    now.box.classList.toggle('pinned', pinned);
    if (pinned) now.stopFollowing = () => {};
    else now.stopFollowing = follow(now);
    draw(now);
    page.onPinChange(pinned);
  }

  function follow(now: Showing): () => void {
    return followTerm({
      box: now.box,
      rects: now.request.rects,
      near: now.request.contextElement,
      limitHeight: (limits) => limitHeight(now.box, limits),
      onPlace: (place) => put(now, place),
      onGone: () => close(now),
    });
  }

  function put(now: Showing, { x, y, sheet, termInSight }: Place): void {
    const { box, host, request } = now;
    if (!termInSight && now.placed && host.root.activeElement === null) {
      close(now);
      return;
    }
    box.style.left = `${x}px`;
    box.style.top = `${y}px`;
    box.classList.toggle('sheet', sheet !== null);
    box.classList.toggle('top', sheet === 'top');
    if (now.placed) return;
    now.placed = true;
    box.classList.add('placed');
    if (request.focus) dialogOf(now)?.focus({ preventScroll: true });
  }

  function announce(now: Showing, text: string): void {
    now.spoken = text;
    draw(now);
  }

  function draw(now: Showing): void {
    render(
      <>
        <PageCard
          request={now.request}
          host={page}
          box={now.box}
          pinned={now.pinned}
          onPin={(pinned) => pin(now, pinned)}
          onClose={() => close(now)}
          announce={(text) => showing === now && announce(now, text)}
        />
        <div class="spoken" role="status" aria-live="polite">
          {now.spoken}
        </div>
      </>,
      now.box,
    );
  }

  function focus(): void {
    if (!showing) return;
    if (showing.host.root.activeElement) return refocus(showing);
    showing.focusBefore = focusedElement();
    dialogOf(showing)?.focus({ preventScroll: true });
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
    // A page may have thrown the host out: then there is nothing a pointer could be on.
    rect: () => (showing?.host.element.isConnected ? rectOf(showing.box) : null),
    focus,
    togglePin: () => showing && pin(showing, !showing.pinned),
    destroy: hide,
  };
}

function dialogOf({ box }: Showing): HTMLElement | null {
  return box.querySelector<HTMLElement>('[role=dialog]');
}

/** Out of the card, to what had the focus before: an HTML or SVG element, or nothing. */
function refocus({ focusBefore, host }: Showing): void {
  (host.root.activeElement as HTMLElement | null)?.blur();
  if (focusBefore !== document.body)
    (focusBefore as HTMLOrSVGElement | null)?.focus?.({ preventScroll: true });
}

/** The box, and the menu where it is open and stands out of it. */
function rectOf(box: HTMLElement): DOMRect {
  const card = box.getBoundingClientRect();
  const menu = box.querySelector('[role=menu]')?.getBoundingClientRect();
  if (!menu) return card;
  const left = Math.min(card.left, menu.left);
  const top = Math.min(card.top, menu.top);
  const right = Math.max(card.right, menu.right);
  return new DOMRect(left, top, right - left, Math.max(card.bottom, menu.bottom) - top);
}

function announcement({ entry, inTraditional, sense, language }: CardRequest): string {
  const shown = inTraditional ?? entry;
  const { gloss } = senseOf(shown, sense);
  return fill(cardMessages(language).card.announcement, { headword: shown.headword, gloss });
}
