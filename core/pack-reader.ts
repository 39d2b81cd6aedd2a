/**
 * Reads a pack's JSON piece by piece: the header first, then entry by entry, so that a pack of any size is never in
 * memory as one value. `entries` has to be the last key of the file; what follows it can only be the closing brace.
 */
import { MAX_ENTRY_TEXT, MAX_NESTING, MAX_PACK_ENTRIES, MAX_PACK_HEADER } from './limits.ts';
import { refusal, type Refusal } from './pack-refusal.ts';
import { fail, ok, type Result } from './result.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

type State = 'header' | 'entries' | 'tail';

/** Feed it the text with `push`, in pieces cut anywhere, and ask `end` at the end. After a refusal it is of no more use. */
export class PackReader {
  /** The value of everything before the entries; set before the first entry is given. */
  header: unknown = undefined;
  private state: State = 'header';
  private depth = 0;
  private inString = false;
  private escaped = false;
  /** Text that belongs to what is being read and lies in earlier pieces. */
  private kept = '';
  private count = 0;

  /** @returns the values of the entries that this piece completes */
  push(piece: string): Result<unknown[], Refusal> {
    const text = this.kept + piece;
    const values: unknown[] = [];
    let start = 0;
    for (let at = this.kept.length; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) this.inString = false;
        continue;
      }
      if (code === QUOTE) this.inString = true;
      else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        if (this.state === 'header' && this.depth === 1 && code === OPEN_LIST && endsWithKey(text, at)) {
          const header = parse(`${text.slice(start, at)}[]}`);
          if (!header.ok) return header;
          this.header = header.value;
          this.state = 'entries';
          start = at + 1;
        }
        if (++this.depth > MAX_NESTING) return fail(refusal('too-deep'));
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        this.depth--;
        if (this.state === 'entries' && this.depth === 2) {
          const slice = text.slice(start, at + 1).trim();
          if (slice.startsWith(',') === (this.count === 0)) return fail(refusal('not-json'));
          const entry = parse(this.count === 0 ? slice : slice.slice(1));
          if (!entry.ok) return entry;
          if (++this.count > MAX_PACK_ENTRIES) return fail(refusal('too-many'));
          values.push(entry.value);
          start = at + 1;
        } else if (this.state === 'entries' && this.depth === 1) {
          if (code === CLOSE_OBJECT || text.slice(start, at).trim() !== '') return fail(refusal('not-json'));
          this.state = 'tail';
          start = at + 1;
        }
      }
    }
    this.kept = text.slice(start);
    if (this.kept.length > (this.state === 'entries' ? MAX_ENTRY_TEXT : MAX_PACK_HEADER))
      return fail(refusal('too-large'));
    return ok(values);
  }

  /** Says whether the text was a pack as a whole. */
  end(): Result<true, Refusal> {
    const rest = this.kept.trim();
    if (this.state === 'header') return fail(refusal(isJson(rest) ? 'format' : 'not-json'));
    if (this.state === 'entries') return fail(refusal('not-json'));
    if (rest === '}') return ok(true);
    return fail(refusal(rest.startsWith(',') ? 'order' : 'not-json'));
  }
}

/** True where `"entries":` stands before the bracket at `at`. */
function endsWithKey(text: string, at: number): boolean {
  return text
    .slice(Math.max(0, at - 40), at)
    .replace(/\s+/gu, '')
    .endsWith('"entries":');
}

function parse(text: string): Result<unknown, Refusal> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail(refusal('not-json'));
  }
}

function isJson(text: string): boolean {
  return parse(text).ok;
}
