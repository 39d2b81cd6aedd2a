/** The stretch of the section that belongs to one entry, before it is cut into headword and gloss. */
import type { SourceLine } from './source-line.ts';

/** Part of a line: indices into its `text`, end exclusive. */
export type Piece = { line: number; from: number; to: number };

export type Block = {
  number: number | null;
  inferred: boolean;
  /** What stands on the entry's own line after the marker. */
  first: Piece;
  /** Lines below it, up to the next entry: gloss, or another story's column. */
  orphans: Piece[];
};

/** Lines above the first entry, and blocks in order of the text. */
export type Blocks = { lead: Piece[]; blocks: Block[] };

/** The lines of the section and what is already known about them. */
export type Section = {
  lines: readonly SourceLine[];
  /** First line of the notes, and the line after their last (exclusive). */
  from: number;
  to: number;
  /** Chapter and section headings by line index. */
  headings: ReadonlyMap<number, 'chapter' | 'section'>;
  /** Whether the transcription shows signs of interleaved columns: then only what is sure is joined. */
  interleaved: boolean;
};

export const pieceText = (lines: readonly SourceLine[], piece: Piece): string =>
  (lines[piece.line] as SourceLine).text.slice(piece.from, piece.to);

export const lineText = (lines: readonly SourceLine[], index: number): string => lines[index]?.text ?? '';

export const wholeLine = (lines: readonly SourceLine[], index: number): Piece => ({
  line: index,
  from: 0,
  to: lineText(lines, index).length,
});
