/**
 * What is wrong with a phrase that is said not to be the term (`not`): it is a form of the term itself, or it contains
 * none and begins like none (专精特新小巨人 blocks 专精特新企业 by taking its beginning), so that it blocks nothing. All folded.
 */
export function otherTermProblem(phrase: string, forms: readonly string[]): 'own-form' | 'idle' | null {
  if (forms.includes(phrase)) return 'own-form';
  const blocks = forms.some((form) => phrase.includes(form.slice(0, SHARED)));
  return blocks ? null : 'idle';
}
const SHARED = 4;
