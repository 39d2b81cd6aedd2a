/** The card's host: one element in the page, in the top layer, with everything of ours behind a shadow root. */
import cardCss from '../../components/card.css?inline';
import tokensCss from '../../components/tokens.css?inline';
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
  /** Takes it out of the page. */
  remove(): void;
}

/**
 * Puts a host where the reader can use it: an open modal dialog makes everything outside it inert, so a term
 * inside one needs the host inside too.
 */
export function mountHost(near: Element, mode: ShadowRootMode): Host {
  const element = document.createElementNS(XHTML, 'cezhu-card') as HTMLElement;
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode });
  root.adoptedStyleSheets = styles();
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation());
  (modalAround(near) ?? document.documentElement).append(element);
  element.showPopover();
  return { element, root, remove: () => element.remove() };
}

/** The innermost open modal dialog around an element, through shadow roots. */
function modalAround(start: Element): Element | null {
  for (
    let node: Node | null = start;
    node !== null;
    node = node.parentNode ?? (node as ShadowRoot).host ?? null
  ) {
    if (node instanceof Element && node.matches('dialog:modal')) return node;
  }
  return null;
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
