/**
 * The host name a reader means: `https://www.example.com/a`, `www.example.com:8080`, `EXAMPLE.com`. Null for what is no
 * address of the web.
 */
export function siteOfInput(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `http://${text}`;
  if (!URL.canParse(withScheme)) return null;
  const { protocol, hostname } = new URL(withScheme);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  // A word without a dot is a typing error, but for the machine at hand.
  return isWeb && (hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('['))
    ? hostname
    : null;
}
