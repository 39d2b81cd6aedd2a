/** A file of the reader's into text, in the page: nothing is uploaded, and the libraries come when a file needs them. */
import { browser } from 'wxt/browser';
import { fail, type Result } from '../../core/result.ts';
import { MAX_FILE_BYTES } from '../../readers/limits.ts';
import { readFile, type ReadText } from '../../readers/read-file.ts';
import type { ReadProblem } from '../../readers/read-problem.ts';

/** Where the build puts the character maps of fonts that a PDF does not embed. */
const C_MAPS = '/pdf/cmaps/';

const MEGABYTE = 1024 * 1024;

/** @returns the text line by line as it stands in the file; see `unwrapped` for paragraphs */
export async function readOwnFile(file: File): Promise<Result<ReadText, ReadProblem>> {
  if (file.size > MAX_FILE_BYTES) {
    // Refused before it fills the memory.
    const megabytes = Math.ceil(file.size / MEGABYTE);
    return fail({
      code: 'too-large',
      name: file.name,
      values: { megabytes, limit: MAX_FILE_BYTES / MEGABYTE },
    });
  }
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  // Moved, changed or withdrawn since it was chosen.
  if (bytes === null) return fail({ code: 'unreadable', name: file.name, values: {} });
  const isPdf = /\.pdf$/iu.test(file.name) || String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
  return readFile(file.name, bytes, parseHtml, isPdf ? await pdfAssets() : {});
}

/** Never run: a document made so has no window. */
function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

async function pdfAssets() {
  const { default: worker } = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url');
  return { worker, cMaps: browser.runtime.getURL(C_MAPS as '/') };
}
