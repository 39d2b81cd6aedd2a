import type { Language } from '../../core/settings.ts';
import type { ItemPatch } from '../../core/workbench/act.ts';
import type { WorkItem } from '../../core/workbench/item.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { CasesProof } from './CasesProof.tsx';
import { CountEditor } from './CountEditor.tsx';
import { Fold } from './Fold.tsx';
import { LinesField } from './LinesField.tsx';
import type { Ask } from './model.ts';
import { ScopeEditor } from './ScopeEditor.tsx';
import { WordsField } from './WordsField.tsx';

interface Props {
  readonly item: WorkItem;
  readonly gloss: string;
  readonly language: Language;
  readonly ask: Ask;
  readonly onChange: (patch: ItemPatch) => void;
}

/** What most entries do without: parts, exceptions to the rule, where the meaning holds, and what proves all of it. */
export function MeaningEditor({ item, gloss, language, ask, onChange }: Props) {
  const t = workbenchMessages(language).item;
  const { regions = [], years = [], cues = [] } = item.scope;
  const { marked, unmarked } = item.cases;
  return (
    <div class="wb-folds">
      <Fold name={t.parts} count={item.parts.length}>
        <LinesField
          name="parts"
          label={t.partsLabel}
          hint={t.partsHint}
          written={ask.writeParts(item.parts)}
          onChange={(written) => onChange({ parts: ask.readParts(written) })}
        />
      </Fold>
      <Fold name={t.exceptions} count={item.unless.length + item.years.length + item.not.length}>
        <WordsField
          name="unless"
          label={t.unless}
          words={item.unless}
          onChange={(unless) => onChange({ unless })}
        />
        <WordsField name="not" label={t.not} words={item.not} onChange={(not) => onChange({ not })} />
        <WordsField
          name="rule-years"
          label={t.years}
          words={item.years}
          onChange={(written) => onChange({ years: written.map(Number) })}
        />
      </Fold>
      <Fold
        name={t.scope}
        count={regions.length + cues.length + years.filter((year) => year !== null).length}
      >
        <ScopeEditor
          scope={item.scope}
          language={language}
          ask={ask}
          onChange={(scope) => onChange({ scope })}
        />
      </Fold>
      <Fold name={t.counts} count={item.counts.length}>
        <CountEditor
          counts={item.counts}
          gloss={gloss}
          language={language}
          ask={ask}
          onChange={(counts) => onChange({ counts: [...counts] })}
        />
      </Fold>
      <Fold name={t.cases} count={marked.length + unmarked.length}>
        <LinesField
          name="marked"
          label={t.marked}
          written={marked.join('\n')}
          onChange={(written) => onChange({ cases: { marked: sentences(written), unmarked } })}
        />
        <LinesField
          name="unmarked"
          label={t.unmarked}
          written={unmarked.join('\n')}
          onChange={(written) => onChange({ cases: { marked, unmarked: sentences(written) } })}
        />
        <CasesProof item={item} language={language} ask={ask} />
      </Fold>
    </div>
  );
}

/** One a line: a sentence has semicolons of its own. */
const sentences = (written: string): string[] =>
  written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
