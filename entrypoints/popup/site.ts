/** What an address is to us: a site that can be marked, or why not. */
export type Site =
  | { readonly kind: 'site'; readonly host: string; readonly origins: readonly string[] }
  | { readonly kind: 'file'; readonly origins: readonly string[] }
  /** chrome:, about:, an extension's own pages … */
  | { readonly kind: 'browser' }
  /** The browser does not say: it hides addresses from an extension without access to them. */
  | { readonly kind: 'hidden'; readonly origins: readonly string[] };

/** @param url The tab's address as the browser tells it, if it does. */
export function siteOf(url: string | undefined): Site {
  if (url === undefined || url === '') return { kind: 'hidden', origins: ['<all_urls>'] };
  const { protocol, hostname } = new URL(url);
  if (protocol === 'http:' || protocol === 'https:') {
    // A match pattern names no port.
    return { kind: 'site', host: hostname, origins: [`${protocol}//${hostname}/*`] };
  }
  return protocol === 'file:' ? { kind: 'file', origins: ['file:///*'] } : { kind: 'browser' };
}
