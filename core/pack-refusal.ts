/** Why a pack was not taken. The reader's language finds the words; `problems` are lines for whoever made the pack. */

export type RefusalCode =
  // The file
  | 'unreadable'
  | 'encoding'
  | 'not-json'
  | 'order'
  | 'format'
  | 'too-large'
  | 'too-deep'
  | 'too-many'
  | 'invalid'
  | 'empty'
  // Against what is installed
  | 'reserved'
  | 'managed'
  | 'installed'
  | 'older'
  | 'publisher-changed'
  // The way here
  | 'address'
  | 'unreachable'
  | 'status'
  | 'timeout'
  | 'cut-off'
  | 'wrong-pack'
  // The signature
  | 'unsigned'
  | 'signature'
  | 'key-changed'
  | 'no-crypto'
  // Ours
  | 'lost'
  | 'storage';

export interface Refusal {
  readonly code: RefusalCode;
  /** One line each, with the path of the field: `entries.12.senses.0.gloss: …`. At most twenty. */
  readonly problems?: readonly string[];
}

const MOST_PROBLEMS = 20;

export function refusal(code: RefusalCode, problems: readonly string[] = []): Refusal {
  return problems.length === 0 ? { code } : { code, problems: problems.slice(0, MOST_PROBLEMS) };
}
