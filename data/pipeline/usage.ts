/** A wrong call of the command line: the message is shown with the usage, the exit code is 2. */
export class UsageError extends Error {}

export const USAGE = `usage:
  glossary extract FILE [--json]            draft entries and diagnostics from the notes of a report: text, Markdown,
                                            HTML, .docx or .pdf
  glossary extract --measure DIR [--json]   entries, diagnostics and suspicious entries of every file under DIR
  glossary new FILE --region CODE|NAME --year YEAR [--issuer NAME] [--title TITLE] [--data DIR]
                                            begin a report folder from a file: source.txt, report.json, entries.json
                                            and TODO.md with what is left to review
  glossary check [--against DIR]            prove the data; with DIR, that no curated gloss is copied from a text there
  glossary build [--out FILE]               write the bundled pack (default data/build/bundled-pack.json)
  glossary dry-run DIR [--json]             mark every text under DIR and report marks and unexplained phrases
  glossary diff OLD NEW                     what differs between two packs, in words
  glossary schema                           write data/schema/pack.schema.json from the definition in code
  glossary keygen FILE                      make a publisher's key: a private key in FILE, its public half on stdout
  glossary publish OUT --key FILE           write a folder for a static host: packs, signatures, catalogue
    [--pack FILE]…  other packs instead of the data folder's      [--version V]  instead of the day's
    [--previous-key FILE]  the key that subscribers have pinned, at the first publication with a new one
  check, build, dry-run and publish take --data DIR to read another data folder`;
