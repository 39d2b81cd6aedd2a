/**
 * Brought into one tab when a reader asks for a dry run of a draft there. It reads the page, and answers with the
 * marks and a few characters around each; it changes nothing and stays for nothing.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAnnotator } from '../../core/annotate.ts';
import { readPageContext } from '../../core/page-context.ts';
import type { TermIndex } from '../../core/term-index.ts';
import { sumUp, tryText, type TriedMark, type TryOut } from '../../core/workbench/try-out.ts';
import { readBody, readHead } from '../../dom/page-context.ts';
import { textRuns } from '../../dom/text-runs.ts';
import { TRY_OUT_KEY, type TryOutInput } from './contract.ts';

export default defineUnlistedScript((): TryOut | null => {
  const world = globalThis as { [TRY_OUT_KEY]?: TryOutInput };
  const input = world[TRY_OUT_KEY];
  delete world[TRY_OUT_KEY];
  if (!input) return null;
  const [before, after] = [input.before, input.after].map((json) =>
    createAnnotator(JSON.parse(json) as TermIndex),
  );
  if (!before || !after) return null;
  const text = { ...readHead(document), body: readBody(document) };
  const page = readPageContext(text, after.index.regions, after.folding);
  const marks: TriedMark[] = [];
  for (const run of textRuns(document.documentElement))
    if (run) marks.push(...tryText(run.text, page, { before, after }, (id) => id.startsWith(input.own)));
  return sumUp(marks);
});
