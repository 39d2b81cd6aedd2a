/**
 * Files into text with positions: plain text, Markdown, HTML (its readable part), .docx and .pdf. The libraries that
 * read the last two are loaded when they are needed. Used by the command line, the workbench and the reading page.
 */
import type { Result } from '../core/result.ts';

export type FileKind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** What a reader made of a file. `text` is what `extract` takes: lines ended by \n, NFC left alone. */
export interface ReadText {
  readonly kind: FileKind;
  /** The document's own title, or the file's name without its ending. */
  readonly title: string;
  readonly text: string;
  /** For each line of `text` (0-based), where it stood: a page (1-based) of a PDF; absent elsewhere. */
  readonly pages?: readonly number[];
  /** The encoding text was decoded from, for the diagnostics. */
  readonly encoding?: string;
}

/** Parses HTML as the platform at hand can: DOMParser in a page, linkedom on the command line. Never run or fetched. */
export type ParseHtml = (html: string) => Document;

export type ReadFile = (name: string, bytes: Uint8Array, parseHtml: ParseHtml) => Promise<Result<ReadText>>;
