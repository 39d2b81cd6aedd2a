/** Runs in the page that holds the cases, each in a frame of its own: waits, changes, and reads what is marked. */
import { parseMark, type ExpectedMark, type PageCase } from '../../dom/cases/case.ts';
import { TABLES } from '../../dom/cases/tables.ts';
import { SENTINEL } from './sentinel.ts';

/** What was marked at the end, in pieces: text that is left out inside a mark parts it. Sorted. */
export interface Outcome {
  readonly pieces: readonly string[];
  /** What went wrong before the end, or null. */
  readonly problem: string | null;
}

const CASES: readonly PageCase[] = Object.values(TABLES).flat();

/** Longer than a shadow root may stay unfound. Milliseconds. */
const PATIENCE_MS = 2500;

declare global {
  interface Window {
    /** Called by the test. */
    checkCase: (frame: HTMLIFrameElement, number: number) => Promise<Outcome>;
  }
}

window.checkCase = async (frame, number) => {
  const one = CASES[number];
  const page = frame.contentDocument;
  if (!one || !page) throw new Error(`no case ${number}`);
  const pieces = () => piecesIn(page);
  const sentinels = () => pieces().filter((text) => text === SENTINEL).length;
  const marks = () => pieces().filter((text) => text !== SENTINEL);
  const end = (problem: string | null = null): Outcome => ({ pieces: marks(), problem });

  if (!(await comesTrue(() => sentinels() === 1, 8000))) return end('the page was not marked');
  const { before, change, again } = one;
  if (before && !(await comesTrue(() => isEqual(marks(), piecesOf(before))))) return end('before the change');
  if (change) {
    await change(page);
    // Changes are followed in their order: once this one is, those before it are.
    const last = page.createElement('p');
    last.textContent = SENTINEL;
    page.querySelector('footer')?.append(last);
    if (!(await comesTrue(() => sentinels() === 2))) return end('the change was not followed');
  }
  await comesTrue(() => isEqual(marks(), piecesOf(one.marks)));
  if (again !== undefined) await pause(again);
  return end();
};

function piecesOf(marks: readonly ExpectedMark[]): string[] {
  return marks.flatMap((mark) => parseMark(mark).text.split('…')).toSorted();
}

/** The text of each registered range, sorted. */
function piecesIn(page: Document): string[] {
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (!view) return [];
  const texts: string[] = [];
  for (const highlight of view.CSS.highlights.values()) {
    for (const range of highlight) texts.push(textIn(range, page));
  }
  return texts.toSorted();
}

/** A range may still name a place that its text no longer has: until it is read anew. */
function textIn(
  { startContainer, startOffset, endContainer, endOffset }: AbstractRange,
  page: Document,
): string {
  const range = page.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return 'cut short';
  }
  return startContainer.isConnected ? range.toString() : `gone: ${range.toString()}`;
}

async function comesTrue(test: () => boolean, patience = PATIENCE_MS): Promise<boolean> {
  const end = performance.now() + patience;
  while (!test()) {
    if (performance.now() > end) return false;
    await pause(25);
  }
  return true;
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
