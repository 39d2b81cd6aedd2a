/** Small questions about Chinese punctuation that several steps ask. */

const SENTENCE_END = /[。！？!?…]["”’」』）)】》]*$|\.$/u;
const CLAUSE_END = /[。！？；：!?;:…]["”’」』）)】》]*$|\.$/u;

/** Ends a sentence: 。！？… with closing marks after it. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-6));

/** Ends a sentence or announces or closes an item: 。；：. A line that does not is cut within a clause. */
export const endsClause = (text: string): boolean => CLAUSE_END.test(text.slice(-6));

/** Pairs of marks, each closing one below its opening one. */
export const OPENING_MARKS = '“‘「『《（(【〔［[';
export const CLOSING_MARKS = '”’」』》）)】〕］]';
export const closerOf = (opening: string): string => CLOSING_MARKS[OPENING_MARKS.indexOf(opening)] ?? '';

/** Any of the marks: most texts are asked and have none. */
export const HAS_MARK = /[“”‘’「」『』《》（）()【】〔〕［］[\]]/u;

/** True where quotation marks and brackets opened in the text are not closed in it. A closing mark without its opening one is ignored. */
export function leavesOpen(text: string): boolean {
  if (!HAS_MARK.test(text)) return false;
  const open: number[] = [];
  // How often each pair is open: so that a stray closing mark costs no search through a million open ones.
  const counts = Array.from(OPENING_MARKS, () => 0);
  for (const char of text) {
    const opening = OPENING_MARKS.indexOf(char);
    if (opening >= 0) {
      open.push(opening);
      counts[opening] = (counts[opening] ?? 0) + 1;
      continue;
    }
    const closing = CLOSING_MARKS.indexOf(char);
    if (closing < 0 || counts[closing] === 0) continue;
    for (let closed = -1; closed !== closing; counts[closed] = (counts[closed] ?? 1) - 1)
      closed = open.pop() ?? closing;
  }
  return open.length > 0;
}
