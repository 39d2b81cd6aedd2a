import { relative } from 'node:path';
import { annotateText, type Annotator } from '../../core/annotate.ts';
import { readPageContext, type PageContext } from '../../core/page-context.ts';
import { readText } from './read-text.ts';
import { filesUnder } from './text-files.ts';
import { unexplainedPhrases, type Unexplained } from './unexplained.ts';

/** A recognised term; offsets are UTF-16 indices into the file's text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly headword: string;
}

export interface MarkedFile {
  readonly file: string;
  /** Length of the text in UTF-16 code units. */
  readonly characters: number;
  readonly marks: readonly Mark[];
  readonly unexplained: readonly Unexplained[];
  /** The file's text, for showing marks in their context. */
  readonly text: string;
}

/** Marks every text file under a folder, whatever the tier of the term. Files that are no text are named in `skipped`. */
export async function markFolder(
  annotator: Annotator,
  folder: string,
): Promise<{ files: MarkedFile[]; skipped: string[] }> {
  const files: MarkedFile[] = [];
  const skipped: string[] = [];
  for (const path of await filesUnder(folder)) {
    const file = relative(folder, path).split('\\').join('/');
    const text = await readText(path).catch(() => null);
    if (text === null) skipped.push(file);
    else files.push(markText(annotator, file, text));
  }
  return { files, skipped };
}

function markText(annotator: Annotator, file: string, text: string): MarkedFile {
  const matches = annotateText(annotator, text, contextOf(text, annotator.index.regions));
  const marks = matches.map(({ start, end, entry }) => ({
    start,
    end,
    text: text.slice(start, end),
    headword: annotator.index.entries[entry]?.headword ?? '',
  }));
  return { file, characters: text.length, marks, unexplained: unexplainedPhrases(text, matches), text };
}

/** How much of a text says what it is about: a newspaper page is some 8,000 characters. */
const BODY = 8000;

/** A text has no title element: its first short lines are its headline. */
function contextOf(text: string, regions: Readonly<Record<string, string>>): PageContext {
  const opening = text.split('\n', 12).map((line) => line.trim());
  const heading = opening.filter((line) => line !== '' && line.length <= 60).slice(0, 4);
  return readPageContext(
    { title: '', heading: heading.join('\n'), dateline: '', body: text.slice(0, BODY) },
    regions,
  );
}
