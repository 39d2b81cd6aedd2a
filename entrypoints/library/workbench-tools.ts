/** What the workbench knows of the installed glossary: forms, themes, and how names are read. */
import { useMemo } from 'preact/hooks';
import { parseFolding } from '../../core/fold.ts';
import { makePlainTable } from '../../core/search/plain-text.ts';
import { Reader } from '../../core/search/readings.ts';
import { guesserOf, knownForms, type KnownForms } from '../../core/workbench/known.ts';
import { speller } from '../../core/workbench/spell.ts';
import type { Naming } from '../../core/workbench/to-pack.ts';
import type { GuessTheme } from '../../core/workbench/work.ts';
import { useGlossary } from './glossary.ts';
import { useRegionNames } from './region-names.ts';

export interface Tools {
  readonly naming: Naming;
  readonly guess: GuessTheme;
  /** What is installed beside one pack: its own earlier version is no collision. */
  readonly knownBeside: (pack: string) => KnownForms;
}

const FALLBACK_THEME = 'government';

/** Null until the glossary has been read. */
export function useTools(): Tools | null {
  const state = useGlossary();
  const regions = useRegionNames();
  const glossary = state.kind === 'ready' ? state.glossary : null;
  return useMemo(() => {
    if (glossary === null) return null;
    const { rows, readings } = glossary;
    const folding = parseFolding(glossary.folding);
    const read = speller(new Reader(readings), makePlainTable(folding));
    let beside: { pack: string; known: KnownForms } | null = null;
    const knownBeside = (pack: string) => {
      if (beside?.pack !== pack) {
        const others = rows.filter(({ id }) => !id.startsWith(`${pack}/`));
        beside = { pack, known: knownForms(others, folding) };
      }
      return beside.known;
    };
    const naming = { known: knownForms(rows, folding), folding, read, regions };
    return { naming, guess: guesserOf(rows, FALLBACK_THEME), knownBeside };
  }, [glossary, regions]);
}
