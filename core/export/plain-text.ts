/** Fields of notes without their markup. */

/** A field without its tags, as Anki sorts and compares it. */
export function plainText(html: string): string {
  const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(lt|gt|quot|amp);/gu, (_mark, name: string) => marks[name] ?? '');
}
