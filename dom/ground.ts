/** What text stands on, so that a mark can be told from it: asked of computed colours. */
import { isElement } from './elements.ts';
import { parentOf } from './own-names.ts';

/** `plain` where the ground is unknown or too near to both of our colours, or colours are forced: marks take the text's own. */
export type Ground = 'light' | 'dark' | 'plain';

/** A mark must stand out from its ground by so much (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;
/** Relative luminance of the marks' colours in highlight.css: #b23a24 on light ground, #f0907a on dark. */
const INK = { light: 0.1262, dark: 0.3988 };
/** Text with less contrast than this to what we take for its ground stands on something else: a picture, a positioned box. */
const UNREADABLE = 1.8;

/** No page is laid out in more layers than this; one nested deeper is a test of our patience. */
const DEEP = 200;

/** Red, green, blue and opacity, each 0 to 1. */
type Colour = readonly [number, number, number, number];

/** Answers for elements that share their ancestors; good as long as no style changes. */
export function createGrounds(): (element: Element) => Ground {
  const layers = new WeakMap<Element, Colour | null>();
  const answers = new WeakMap<Element, Ground>();

  /** What an element itself paints behind its text; null where that is a picture, or a colour we cannot read. */
  function layerOf(element: Element): Colour | null {
    let layer = layers.get(element);
    if (layer === undefined) {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      layer = /^(?:none)?$/u.test(backgroundImage) ? parseColour(backgroundColor) : null;
      layers.set(element, layer);
    }
    return layer;
  }

  function look(element: Element): Ground {
    const text = parseColour(getComputedStyle(element).color);
    const isForced = matchMedia('(forced-colors: active)').matches;
    if (!text || isForced || 'ownerSVGElement' in element) return 'plain';
    const seen: [number, number, number] = [0, 0, 0];
    // How much of what is further back shines through.
    let left = 1;
    const add = (colour: Colour) => {
      const share = left * colour[3];
      for (const part of [0, 1, 2] as const) seen[part] += share * colour[part];
      left -= share;
    };
    let at: Element | null | undefined = element;
    for (let depth = 0; at && left > 0.01 && depth < DEEP; depth++) {
      const layer = layerOf(at);
      if (!layer) return 'plain';
      add(layer);
      const parent: Node | null = parentOf(at);
      at = parent && isElement(parent) ? parent : (parent as Partial<ShadowRoot> | null)?.host;
    }
    // What the browser paints where the page paints nothing: in a dark scheme its text is light.
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    if (!scheme.includes('dark') || luminance(text) < 0.4) add([1, 1, 1, 1]);
    const ground = luminance(seen);
    if (contrast(luminance(text), ground) < UNREADABLE) return 'plain';
    const better = contrast(INK.light, ground) > contrast(INK.dark, ground) ? 'light' : 'dark';
    return contrast(INK[better], ground) >= LEAST_CONTRAST ? better : 'plain';
  }

  return (element) => {
    let answer = answers.get(element);
    if (!answer) answers.set(element, (answer = look(element)));
    return answer;
  };
}

/** Reads `rgb(…)` and `color(srgb …)`, which is what computed colours are as a rule. */
function parseColour(text: string): Colour | null {
  if (!/^(?:rgb|color\(srgb )/u.test(text)) return null;
  const scale = text.startsWith('rgb') ? 255 : 1;
  const [red = 0, green = 0, blue = 0, opacity = 1] = text.match(/[\d.]+(?:e-\d+)?/gu)?.map(Number) ?? [];
  return [red / scale, green / scale, blue / scale, opacity];
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance([red, green, blue]: readonly [number, number, number, ...unknown[]]): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
