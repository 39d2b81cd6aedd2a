/** The card's host: one element in the page, in the top layer, with everything of ours behind a shadow root. */
import cardCss from '../../components/card.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { parentOf } from '../../dom/own-names.ts';
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

/**
 * Puts a host where the reader can use it, and keeps it there until the signal takes it out of the page: an open modal
 * dialog makes everything outside it inert, and an element in full screen covers everything outside it.
 */
export function mountHost(near: Element, mode: ShadowRootMode, signal: AbortSignal): Host {
  const element = document.createElementNS(XHTML, 'cezhu-card') as HTMLElement;
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode });
  root.adoptedStyleSheets = styles();
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation());

  const raise = () => {
    const place = modalAround(near) ?? lastModal() ?? fullScreen() ?? document.documentElement;
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

/** The innermost open modal dialog around an element, through shadow roots. */
function modalAround(start: Element): Element | null {
  for (
    let node: Node | null = start;
    node !== null;
    node = parentOf(node) ?? (node as ShadowRoot).host ?? null
  ) {
    if (node instanceof HTMLDialogElement && node.matches(':modal')) return node;
  }
  return null;
}

/** Of several open modals the last in the document: pages put the one on top there. */
function lastModal(): Element | null {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;
}

/** The element in full screen, unless it is one that shows nothing inside it. */
function fullScreen(): Element | null {
  const element = document.fullscreenElement;
  return element?.matches('video, audio, img, canvas, iframe, object, embed') ? null : element;
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
