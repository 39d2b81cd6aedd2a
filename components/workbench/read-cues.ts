/** Between semicolons of either width. */
export function readCues(text: string): string[] {
  return text
    .split(/[；;\n]/u)
    .map((cue) => cue.trim())
    .filter((cue) => cue !== '');
}
