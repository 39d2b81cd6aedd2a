/** Where the extension was updated under an open page, and its new script could not be brought in: one quiet line. */
import tokensCss from '../../components/tokens.css?inline';
import type { PageMatch } from '../../dom/run-store.ts';
import { rectsOf } from '../../dom/stretches.ts';
import { pageMessages } from '../../locales/page.ts';
import type { Language } from '../../core/settings.ts';
import noticeCss from './notice.css?inline';

/** Long enough to be read twice. Milliseconds. */
const SHOWN_MS = 6000;
/** Between term and notice, and between notice and the view's edge. CSS pixels. */
const GAP = 8;

/** Says so beside a term, and goes by itself. @returns when it has gone */
export async function showNotice(found: PageMatch, language: Language, signal: AbortSignal): Promise<void> {
  const rect = rectsOf(found).at(-1);
  if (!rect) return;
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
  notice.role = 'status';
  notice.textContent = pageMessages(language).reload;
  root.append(notice);
  document.documentElement.append(host);
  host.showPopover();
  const { offsetWidth: width, offsetHeight: height } = notice;
  const below = rect.bottom + GAP + height <= innerHeight;
  notice.style.left = `${Math.max(GAP, Math.min(rect.left, innerWidth - width - GAP))}px`;
  notice.style.top = `${below ? rect.bottom + GAP : Math.max(GAP, rect.top - GAP - height)}px`;
  const ends = new AbortController();
  const gone = new Promise<unknown>((resolve) => {
    signal.addEventListener('abort', resolve, { signal: ends.signal });
    for (const type of ['scroll', 'pointerdown', 'keydown'])
      addEventListener(type, resolve, { capture: true, signal: ends.signal });
    setTimeout(resolve, SHOWN_MS);
  });
  await gone;
  ends.abort();
  host.remove();
}
