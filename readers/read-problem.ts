/** Why a file could not be read. Codes and values, so that every language words them itself. */

export type ReadProblemCode =
  /** The browser cannot read it any more. */
  | 'unreadable'
  /** Nothing in it. */
  | 'empty'
  /** More bytes than MAX_FILE_BYTES; values: megabytes, limit. */
  | 'too-large'
  /** A kind no reader takes; values: what (its name: RTF, WPS, image, …). */
  | 'unknown-kind'
  /** Word 97–2003; to be saved as .docx first. */
  | 'old-word'
  /** A ZIP that is no .docx; values: what. */
  | 'not-docx'
  /** Unpacks to more than MAX_UNPACKED_BYTES; values: megabytes, limit. */
  | 'zip-bomb'
  /** Cut off or spoilt; values: detail (the library's words, English). */
  | 'damaged'
  /** Needs a password. */
  | 'locked'
  /** A PDF whose pages hold pictures and no text; values: pages. */
  | 'scanned'
  /** A PDF whose fonts do not say which characters they draw; values: percent of the text. */
  | 'unmapped'
  /** More pages than MAX_PAGES; values: pages, limit. */
  | 'too-many-pages'
  /** A page that cannot be read; values: page, detail. */
  | 'bad-page'
  /** Neither UTF-8, UTF-16 nor GB 18030. */
  | 'unknown-encoding'
  /** A file without readable words. */
  | 'no-text';

/** `name` is the file's name as it was given. */
export interface ReadProblem {
  readonly code: ReadProblemCode;
  readonly name: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Thrown by a reader and caught in `readFile`, which adds the file's name. */
export class Unreadable extends Error {
  readonly code: ReadProblemCode;
  readonly values: ReadProblem['values'];

  constructor(code: ReadProblemCode, values: ReadProblem['values'] = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
