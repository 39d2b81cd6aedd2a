/** Deep links of the library: `library.html#/term/<id>?…`. */
export interface Route {
  /** First step of the path: which view. */
  readonly view: string;
  /** The steps after it, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

/** Reads a location's hash; an empty or foreign one is the start page. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  const [view = '', ...rest] = path.split('/').filter(Boolean).map(decode);
  return { view, path: rest, query: new URLSearchParams(query) };
}

/** The hash that leads to a view: `routeHash('term', 'shuanggao')` → `#/term/shuanggao`. */
export function routeHash(view: string, ...path: readonly string[]): string {
  return `#/${[view, ...path].map(encodeURIComponent).join('/')}`;
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
