/** The card's host: one element in the page, in the top layer, with everything of ours behind a shadow root. */
import cardCss from '../../components/card.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { topmostPlace } from '../../dom/topmost-place.ts';
import hostCss from './host.css?inline';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** What a page must not hear of: its “click outside” and its shortcuts are not meant for our buttons. Pointer moves pass. */
const KEPT_INSIDE = [
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'copy',
  'focusin',
  'focusout',
];

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** Puts a host where the reader can use it, and keeps it there until the signal takes it out of the page. */
export function mountHost(near: Element, mode: ShadowRootMode, signal: AbortSignal): Host {
  const element = document.createElementNS(XHTML, 'cezhu-card') as HTMLElement;
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode });
  root.adoptedStyleSheets = styles();
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation());

  const raise = () => {
    const place = topmostPlace(near);
    if (element.parentNode === place) element.hidePopover();
    else place.append(element);
    element.showPopover();
  };
  raise();
  const options = { capture: true, signal };
  for (const type of ['toggle', 'close'])
    document.addEventListener(type, ({ target }) => target instanceof HTMLDialogElement && raise(), options);
  document.addEventListener('fullscreenchange', raise, options);
  signal.addEventListener('abort', () => element.remove());
  return { element, root };
}

let sheets: CSSStyleSheet[] | undefined;

/** Adopted sheets, since Firefox applies a page's strict CSP to a <style> in our shadow root. */
function styles(): CSSStyleSheet[] {
  sheets ??= [tokensCss, cardCss, hostCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  return sheets;
}
