import { parseHTML } from 'linkedom';

/** HTML into a document without a browser; scripts are never run, nothing is fetched. */
export function parseHtml(html: string): Document {
  // A fragment gets the frame that a browser would give it.
  const whole = /<body[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}
