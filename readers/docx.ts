/** Word documents through mammoth, behind a gate that unpacks only what is needed and only so much of it. */
import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { linesOf } from './dom-lines.ts';
import { MAX_UNPACKED_BYTES } from './limits.ts';
import type { ParseHtml } from './read-file.ts';
import { Unreadable } from './read-problem.ts';

const MEGABYTE = 1024 * 1024;
/** Text, notes, styles, numbering and how they hang together. Pictures, macros and embedded files are not unpacked. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]*\.xml|word\/_rels\/[^/]*\.rels|docProps\/core\.xml)$/u;
const OTHER_KINDS: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', 'Excel'],
  ['ppt/presentation.xml', 'PowerPoint'],
  ['content.xml', 'OpenDocument'],
  ['OFD.xml', 'OFD'],
  ['META-INF/container.xml', 'EPUB'],
];

export interface DocumentText {
  readonly title: string;
  readonly lines: string[];
}

/** Paragraphs, tables and lists in order; foot- and endnotes below them under 脚注, as `[1] …`, the way the body refers to them. */
export async function readDocx(bytes: Uint8Array, parseHtml: ParseHtml): Promise<DocumentText> {
  const files = unpack(bytes);
  const { default: mammoth } = await import('mammoth');
  const packed = zipSync(files, { level: 0 });
  // mammoth takes `buffer` in Node and `arrayBuffer` in a page; each ignores the other's.
  const input = {
    buffer: packed,
    arrayBuffer: packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength),
  };
  const { value } = await mammoth
    .convertToHtml(input as { arrayBuffer: ArrayBuffer }, {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
    })
    .catch((error: unknown) => {
      throw new Unreadable('damaged', { detail: error instanceof Error ? error.message : String(error) });
    });
  const page = parseHtml(`<!doctype html><html><body>${value}</body></html>`);
  const notes = takeNotes(page);
  const lines = linesOf(page.body);
  const core = files['docProps/core.xml'];
  return {
    title: core ? titleIn(core, parseHtml) : '',
    lines: notes.length > 0 ? [...lines, '脚注', ...notes] : lines,
  };
}

function unpack(bytes: Uint8Array): Unzipped {
  const names = new Set<string>();
  let size = 0;
  let files: Unzipped;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        if (!NEEDED.test(name)) return false;
        size += originalSize;
        if (size > MAX_UNPACKED_BYTES)
          throw new Unreadable('zip-bomb', {
            megabytes: Math.ceil(size / MEGABYTE),
            limit: MAX_UNPACKED_BYTES / MEGABYTE,
          });
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged', { detail: error instanceof Error ? error.message : String(error) });
  }
  if (names.has('word/document.xml')) return files;
  const other = OTHER_KINDS.find(([name]) => names.has(name));
  throw new Unreadable('not-docx', { what: other?.[1] ?? 'ZIP' });
}

/** Takes the list of notes out of the document: mammoth puts it last, each item with an arrow back to its place. */
function takeNotes(page: Document): string[] {
  const items = [...page.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')];
  const lines = items.flatMap((item, index) => {
    for (const back of item.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'))
      back.remove();
    const own = linesOf(page.createDocumentFragment().appendChild(wrap(page, item)));
    return own.map((line, i) => (i === 0 ? `[${index + 1}] ${line}` : line));
  });
  for (const list of new Set(items.map((item) => item.parentElement))) list?.remove();
  return lines;
}

function wrap(page: Document, item: Element): Element {
  const box = page.createElement('div');
  box.append(...item.childNodes);
  return box;
}

function titleIn(core: Uint8Array, parseHtml: ParseHtml): string {
  const xml = new TextDecoder().decode(core);
  const found = /<dc:title>([^<]{1,200})<\/dc:title>/u.exec(xml)?.[1] ?? '';
  return found ? (parseHtml(`<title>${found}</title>`).querySelector('title')?.textContent ?? '').trim() : '';
}
