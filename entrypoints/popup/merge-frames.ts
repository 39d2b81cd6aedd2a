import type { PageState, PageTermRow } from '../../components/popup-model.ts';
import type { FrameTerms } from '../../messages/page.ts';

export interface FrameAnswer {
  readonly frameId: number;
  readonly answer: FrameTerms;
}

/**
 * The page's state from what its frames answered.
 * @param answers In reading order, the top frame first; frames without our script are absent.
 */
export function mergeFrames(answers: readonly FrameAnswer[]): PageState {
  const terms = new Map<string, PageTermRow>();
  let scanning = false;
  let generation: number | null = null;
  for (const { frameId, answer } of answers) {
    if (answer.state !== 'scanning' && answer.state !== 'marked') continue;
    scanning ||= answer.state === 'scanning';
    generation ??= answer.generation;
    for (const { id, headword, count } of answer.terms) {
      const known = terms.get(id);
      terms.set(id, known ? { ...known, count: known.count + count } : { id, headword, count, frameId });
    }
  }
  if (generation !== null && (scanning || terms.size > 0)) {
    return { kind: 'terms', scanning, generation, terms: [...terms.values()] };
  }
  return { kind: emptyKind(answers) };
}

/** The top frame speaks for the page, unless another frame was read to its end. */
function emptyKind(answers: readonly FrameAnswer[]) {
  if (answers.some(({ answer }) => answer.state === 'marked')) return 'noTerms';
  switch (answers[0]?.answer.state) {
    case 'no-han':
      return 'noHan';
    case 'off':
      return 'offSite';
    case 'unsupported':
      return 'unsupported';
    default:
      return 'notScanned';
  }
}
