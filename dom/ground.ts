/** What text stands on, told from the colour the page gave the text: light letters are on dark ground. */

/** A colour lighter than this is taken for writing on dark. Relative luminance, 0 to 1 (WCAG 2.2). */
const LIGHT_TEXT = 0.4;

export function isOnDark(element: Element): boolean {
  return luminance(getComputedStyle(element).color) > LIGHT_TEXT;
}

/** Relative luminance of `rgb(…)` or `color(srgb …)`; 0 for what we cannot read. */
export function luminance(colour: string): number {
  const numbers = colour.match(/[\d.]+/gu)?.map(Number) ?? [];
  const scale = colour.startsWith('rgb') ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = numbers.map((value) => {
    const part = value / scale;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
