/** What the page is about, as long as it lives: a page may become another one without being loaded anew. */
import type { Annotator } from '../core/annotate.ts';
import { readPageContext, sameContext, withTop, type PageContext } from '../core/page-context.ts';
import { readBody, readHead } from './page-context.ts';

/** Text comes after the title: after a change of the page its text is read so often again. */
const LOOKS = 4;

export interface Topic {
  /** What this document and its top frame say together. */
  readonly context: PageContext;
  /** Looks whether the page has become another one. @returns true where its context is another one now */
  look(): boolean;
  /** The top frame has found out, or has become another page. @returns as `look` */
  setTop(top: PageContext | null): boolean;
}

/** @param top what the top frame has found out; null in the top frame itself */
export function createTopic({ index, folding }: Annotator, top: PageContext | null): Topic {
  const read = () => {
    const text = { ...readHead(document), body: readBody(document) };
    return readPageContext(text, index.regions, folding);
  };
  let own = read();
  let context = withTop(own, top);
  let seen = '';
  let looks = 0;

  function setTop(now: PageContext | null): boolean {
    top = now;
    const before = context;
    context = withTop(own, top);
    return !sameContext(context, before);
  }

  return {
    get context() {
      return context;
    },
    look() {
      const { pathname, search, hash } = location;
      // A hash that is a route, and no place on the page.
      const now = JSON.stringify([pathname, search, /^#!?\//u.test(hash) && hash, readHead(document)]);
      if (now !== seen) looks = LOOKS;
      seen = now;
      if (looks === 0) return false;
      looks--;
      own = read();
      return setTop(top);
    },
    setTop,
  };
}
