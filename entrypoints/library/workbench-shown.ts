/** The work as it is shown: each object stays the same as long as what it shows does, so that little is drawn anew. */
import { useMemo, useRef } from 'preact/hooks';
import type { FreeLine, ShownDoubt, ShownItem } from '../../components/workbench/model.ts';
import { lint, type Finding } from '../../core/workbench/lint.ts';
import { freeLine, viewSource, type SourceBlock, type SourceView } from '../../core/workbench/source-view.ts';
import { workId } from '../../core/workbench/to-pack.ts';
import { glossOf, lineStarts, type Work } from '../../core/workbench/work.ts';
import type { Tools } from './workbench-tools.ts';

interface Shown {
  readonly items: readonly ShownItem[];
  readonly doubts: readonly ShownDoubt[];
  readonly blocks: readonly SourceBlock[];
}

export function useShown(work: Work, { naming, knownBeside }: Tools): Shown {
  const known = useRef(new Map<number, ShownItem>());
  const view = useRef<SourceView | null>(null);
  const id = workId(work, naming);
  const items = useMemo(() => {
    const findings = Map.groupBy(lint(work, knownBeside(id), naming.folding), ({ key }) => key);
    const shown = work.items.map((item) => {
      const before = known.current.get(item.key);
      const own = findings.get(item.key) ?? NONE;
      if (before?.item === item && sameFindings(before.findings, own)) return before;
      return { item, gloss: glossOf(work, item), findings: own };
    });
    known.current = new Map(shown.map((one) => [one.item.key, one]));
    return shown;
  }, [work.items, naming, id]);
  const blocks = useMemo(() => {
    view.current = viewSource(work, view.current);
    return view.current.blocks;
  }, [work.source, work.items]);
  const doubts = useMemo(() => showDoubts(work), [work.doubts, work.items]);
  return { items, doubts, blocks };
}

const NONE: readonly Finding[] = [];

const sameFindings = (ones: readonly Finding[], others: readonly Finding[]): boolean =>
  JSON.stringify(ones) === JSON.stringify(others);

/** Doubts whose text was left out can be settled by taking it up. */
const ABOUT_FREE_TEXT = new Set([
  'unplaced-fragment',
  'unplaced-rest',
  'number-alone',
  'no-separator',
  'headword-without-gloss',
  'running-head',
  'after-notes',
]);

/** A column that goes on elsewhere does so within some entries. */
const ABOVE = 20;

function showDoubts(work: Work): ShownDoubt[] {
  const starts = lineStarts(work.source);
  const live = work.items.filter(({ rejected }) => !rejected);
  return work.doubts.map((doubt, index) => {
    const end = starts[doubt.line] ?? work.source.length;
    const count = live.findLastIndex(({ start }) => start < end) + 1;
    const above = live.slice(Math.max(0, count - ABOVE), count).toReversed();
    const place = ABOUT_FREE_TEXT.has(doubt.code) ? freeLine(work, doubt.line) : null;
    const free: FreeLine | null = place && { ...place, text: work.source.slice(place.from, place.to) };
    return { doubt, index, item: above[0] ?? null, free, above };
  });
}
