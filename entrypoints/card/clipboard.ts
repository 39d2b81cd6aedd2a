/** Writes text to the clipboard from a page, also where the page has no asynchronous clipboard. */

/**
 * The asynchronous clipboard is missing on http: pages and forbidden in most cross-origin frames; there a selected
 * text field and the copy command still work while the reader's click lasts.
 * @param inside An element of ours to hold the field, so that the page's own tree stays as it is.
 * @returns Whether the text was written.
 */
export async function writeClipboard(text: string, inside: ParentNode): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, inside);
  }
}

function copyFromField(text: string, inside: ParentNode): boolean {
  const root = (inside as Element).getRootNode() as ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.className = 'spoken';
  field.value = text;
  inside.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}
