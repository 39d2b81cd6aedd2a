/** Where a card would lie and there is none to show: one quiet line beside the term that says why. */
import tokensCss from '../../components/tokens.css?inline';
import type { PageMatch } from '../../dom/run-store.ts';
import { elementOf, rectsOf } from '../../dom/stretches.ts';
import { topmostPlace } from '../../dom/topmost-place.ts';
import noticeCss from './notice.css?inline';

/** Between term and notice, and between notice and the view's edge. CSS pixels. */
const GAP = 8;

const MODIFIERS: ReadonlySet<string> = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift']);

export interface Notice {
  /** Where it lies in the viewport. */
  rect(): DOMRect;
  end(): void;
}

/**
 * Stays, like a card, until its owner ends it or the reader turns to something else: a key, a press.
 * @param language of the text
 * @param onGone told once, whatever ended it
 */
export function showNotice(found: PageMatch, text: string, language: string, onGone: () => void): Notice {
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'cezhu-card') as HTMLElement;
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [tokensCss, noticeCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const notice = document.createElement('div');
  notice.className = 'cezhu notice';
  notice.lang = language;
  // Not a status: screen readers leave unsaid what one holds from the start.
  notice.role = 'alert';
  notice.textContent = text;
  root.append(notice);
  topmostPlace(elementOf(found.run) ?? document.documentElement).append(host);
  host.showPopover();
  const rect = rectsOf(found).at(-1) ?? new DOMRect();
  const { offsetWidth: width, offsetHeight: height } = notice;
  const below = rect.bottom + GAP + height <= innerHeight;
  notice.style.left = `${Math.max(GAP, Math.min(rect.left, innerWidth - width - GAP))}px`;
  notice.style.top = `${below ? rect.bottom + GAP : Math.max(GAP, rect.top - GAP - height)}px`;

  const ends = new AbortController();
  const end = () => {
    if (ends.signal.aborted) return;
    ends.abort();
    host.remove();
    onGone();
  };
  const options = { capture: true, signal: ends.signal };
  addEventListener('pointerdown', ({ isTrusted }) => isTrusted && end(), options);
  addEventListener(
    'keydown',
    (event) => {
      // A modifier is held for a command, which may be the one that brought us.
      if (!event.isTrusted || MODIFIERS.has(event.key)) return;
      // One key closes one thing: the page's own dialog under the notice stays open.
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      end();
    },
    options,
  );
  return { rect: () => notice.getBoundingClientRect(), end };
}
