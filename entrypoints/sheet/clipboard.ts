/** Copies a text, with its HTML where there is one, while the reader's click lasts. */

/**
 * By the copy command, which works on http: pages and in frames too. The event is caught before the page hears of it.
 * @returns Whether the browser allowed it.
 */
export function copyToClipboard(text: string, html?: string): boolean {
  const ends = new AbortController();
  addEventListener(
    'copy',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/plain', text);
      if (html !== undefined) event.clipboardData?.setData('text/html', html);
    },
    { capture: true, signal: ends.signal },
  );
  try {
    return document.execCommand('copy');
  } finally {
    ends.abort();
  }
}
