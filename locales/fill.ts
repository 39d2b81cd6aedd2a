/** Putting values into texts. */

/** A text whose form depends on a number; the names are plural categories of Intl.PluralRules. */
interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Puts values in the places a template names in braces. Throws on a place without a value: a mistake in our own text. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`locales: no value for {${name}} in “${template}”`);
    return String(value);
  });
}

/** The right form of a counted text, with `{count}` filled in as the language writes numbers. */
export function fillCount(forms: Counted, count: number, language: string): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
  return fill(form, { count: new Intl.NumberFormat(language).format(count) });
}
