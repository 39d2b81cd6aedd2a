/** A wrong call of the command line: the message is shown with the usage, the exit code is 2. */
export class UsageError extends Error {}

export const USAGE = `usage:
  glossary extract FILE [--json]            draft entries and diagnostics from the annotation section of a text
  glossary check [--against DIR]            prove the data; with DIR, that no curated gloss is copied from a text there
  glossary build [--out FILE]               write the bundled pack (default data/build/bundled-pack.json)
  glossary dry-run DIR [--json]             mark every text under DIR and report marks and unexplained phrases
  check, build and dry-run take --data DIR to read another data folder`;
