/**
 * Some PDFs map a glyph that a character shares with a radical to the radical's code point (⼀ for 一, ⺠ for 民): the font's
 * fault, invisible in print, and fatal for matching. Only these two blocks are replaced.
 */
const RADICALS = /[\u2e80-\u2fdf]/gu;

/**
 * Radical and character. Unicode maps the Kangxi block (2F00–2FDF) in NFKC, 户 to its traditional form, and the supplement
 * hardly at all; this is what simplified text has of it.
 */
const PAIRS =
  '⼾户⺎兀⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';
const CHARACTERS = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charAt(i * 2), PAIRS.charAt(i * 2 + 1)]),
);

export const withoutRadicals = (text: string): string =>
  text.replace(RADICALS, (radical) => CHARACTERS.get(radical) ?? radical.normalize('NFKC'));
