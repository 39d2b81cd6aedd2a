/** Small questions about Chinese punctuation that several steps ask. */

const SENTENCE_END = /[。！？!?…]["”’」』）)】》]*$|\.$/u;
const CLAUSE_END = /[。！？；：!?;:…]["”’」』）)】》]*$|\.$/u;

/** Ends a sentence: 。！？… with closing marks after it. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-6));

/** Ends a sentence or announces or closes an item: 。；：. A line that does not is cut within a clause. */
export const endsClause = (text: string): boolean => CLAUSE_END.test(text.slice(-6));

const OPENING: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '［': '］',
  '[': ']',
};
const CLOSING = new Set(Object.values(OPENING));

/**
 * Walks text from `from` and tells for each character whether it stands outside quotation marks and brackets;
 * stops when `visit` returns true. A closing mark without its opening one is ignored (bold and OCR lose them).
 */
export function walkOutside(
  text: string,
  from: number,
  to: number,
  visit: (index: number, outside: boolean) => boolean,
): void {
  const open: string[] = [];
  for (let i = from; i < to; i += 1) {
    const char = text[i] as string;
    if (visit(i, open.length === 0)) return;
    const closer = OPENING[char];
    if (closer) open.push(closer);
    else if (CLOSING.has(char)) {
      const at = open.lastIndexOf(char);
      if (at >= 0) open.length = at;
    }
  }
}

/** True where quotation marks and brackets opened in the text are not closed in it. */
export function leavesOpen(text: string): boolean {
  let depth = false;
  walkOutside(`${text} `, 0, text.length + 1, (_, outside) => {
    depth = !outside;
    return false;
  });
  return depth;
}
