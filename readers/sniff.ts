/** What a file is, by its first bytes: names lie, and a renamed file is refused with a reason instead of read as noise. */
import { Unreadable } from './read-problem.ts';

/** `zip` may turn out to be a .docx. */
export type Sniffed = 'pdf' | 'zip' | 'html' | 'markdown' | 'text';

const SIGNATURES: readonly (readonly [number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x49, 0x49, 0x2a, 0x00], 'TIFF'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'TIFF'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
  [[0x1f, 0x8b], 'GZIP'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7-Zip'],
  [[0x41, 0x54, 0x26, 0x54], 'DjVu'],
  [[0x43, 0x41, 0x4a, 0x00], 'CAJ'],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Compound file: .doc, .wps, .xls. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** PDF readers accept its mark within the first kilobyte. */
const PDF_WINDOW = 1024;
/** MHTML, as browsers save a complete page, begins with mail headers. */
const MHTML = /^(?:From: <Saved by|MIME-Version:|Content-Type: multipart\/related)/iu;
const HTML = /<(?:!doctype\s+html|html|head|body)[\s>]/iu;

/**
 * @param name its ending only tells Markdown and HTML fragments from text
 * @throws Unreadable for a kind that no reader takes
 */
export function sniff(name: string, bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (starts(bytes, ZIP) || starts(bytes, EMPTY_ZIP)) return 'zip';
  if (starts(bytes, COMPOUND)) throw new Unreadable('old-word');
  if (indexOf(bytes.subarray(0, PDF_WINDOW), PDF) >= 0) return 'pdf';
  const known = SIGNATURES.find(([signature]) => starts(bytes, signature));
  if (known) throw new Unreadable('unknown-kind', { what: known[1] });
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WINDOW)).replaceAll('\0', '');
  if (MHTML.test(head)) throw new Unreadable('unknown-kind', { what: 'MHTML' });
  if (HTML.test(head) || /\.(?:x?html?|shtml)$/iu.test(name)) return 'html';
  return /\.(?:md|markdown)$/iu.test(name) ? 'markdown' : 'text';
}

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

function indexOf(bytes: Uint8Array, signature: readonly number[]): number {
  for (let i = 0; i + signature.length <= bytes.length; i += 1)
    if (signature.every((byte, k) => bytes[i + k] === byte)) return i;
  return -1;
}
