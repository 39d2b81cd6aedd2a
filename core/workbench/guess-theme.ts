/** A first guess at the theme of a new entry: the theme whose entries share most pairs of characters with it. A reviewer decides. */
export interface Themed {
  readonly theme: string;
  readonly text: string;
}

/** @returns a function from a text to a theme, or null where nothing speaks for one */
export function themeGuesser(known: readonly Themed[]): (text: string) => string | null {
  const counts = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  for (const { theme, text } of known) {
    for (const pair of pairsOf(text)) {
      const themes = counts.get(pair) ?? new Map<string, number>();
      counts.set(pair, themes.set(theme, (themes.get(theme) ?? 0) + 1));
    }
    sizes.set(theme, (sizes.get(theme) ?? 0) + 1);
  }
  return (text) => {
    const scores = new Map<string, number>();
    for (const pair of pairsOf(text)) {
      const themes = counts.get(pair);
      if (!themes) continue;
      // A pair that stands in every theme says nothing; large themes have more of everything.
      for (const [theme, count] of themes)
        scores.set(theme, (scores.get(theme) ?? 0) + count / (sizes.get(theme) ?? 1) / themes.size);
    }
    return [...scores].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  };
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1)
    if (/^\p{Script=Han}{2}$/u.test(text.slice(i, i + 2))) pairs.add(text.slice(i, i + 2));
  return pairs;
}
