/** Writes the cases as pages: one each, and pages that show a batch of them in frames. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../../../scripts/serve.ts';
import type { PageCase } from '../../dom/cases/case.ts';
import { bundleScript } from '../bundle.ts';
import { SENTINEL } from './sentinel.ts';

/** Frames of one page. */
const BATCH = 30;

export interface CaseSite {
  /** Addresses of the batches, with the numbers of their cases. */
  readonly batches: readonly { readonly url: string; readonly numbers: readonly number[] }[];
  close(): Promise<void>;
}

export async function serveCases(cases: readonly PageCase[]): Promise<CaseSite> {
  const folder = mkdtempSync(join(tmpdir(), 'cezhu-cases-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('in-page.js', await bundleScript(fileURLToPath(new URL('in-page.ts', import.meta.url))));
  cases.forEach((one, number) => write(`case-${number}.html`, casePage(one)));
  const server = await serveFolder(folder);
  const batches = [];
  for (let from = 0; from < cases.length; from += BATCH) {
    const numbers = [...cases.keys()].slice(from, from + BATCH);
    write(`batch-${from}.html`, batchPage(numbers));
    batches.push({ url: `${server.url}batch-${from}.html`, numbers });
  }
  return {
    batches,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function casePage({ title = '', head = '', markup }: PageCase): string {
  const end = `<footer style="position:fixed;top:0;right:0"><p>${SENTINEL}</p></footer>`;
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>${head}<body><main>${markup}</main>${end}`;
}

function batchPage(numbers: readonly number[]): string {
  const frames = numbers.map(
    (n) => `<iframe id="case-${n}" src="case-${n}.html" width="380" height="240"></iframe>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>页</title><body>${frames.join('')}<script src="in-page.js"></script>`;
}
