/** Between semicolons of either width. */
export function readWords(text: string): string[] {
  return text
    .split(/[；;\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
