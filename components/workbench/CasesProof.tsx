import { useEffect, useState } from 'preact/hooks';
import type { CaseFailure } from '../../core/prove-cases.ts';
import type { Language } from '../../core/settings.ts';
import type { WorkItem } from '../../core/workbench/item.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import type { Ask } from './model.ts';

interface Props {
  readonly item: WorkItem;
  readonly language: Language;
  readonly ask: Pick<Ask, 'prove'>;
}

/** Runs the sentences through the matcher, with everything that is installed. What it said holds until the entry changes. */
export function CasesProof({ item, language, ask }: Props) {
  const t = workbenchMessages(language).item;
  const [failures, setFailures] = useState<readonly CaseFailure[] | null>(null);
  useEffect(() => setFailures(null), [item]);
  if (item.cases.marked.length + item.cases.unmarked.length === 0) return null;
  return (
    <div class="wide">
      <button type="button" class="pill" onClick={() => void ask.prove(item).then(setFailures)}>
        {t.prove}
      </button>
      <div role="status" class="wb-proof">
        {failures?.length === 0 && <p class="hint">{t.proved}</p>}
        {failures !== null && failures.length > 0 && (
          <ul class="wb-findings">
            {failures.map(({ sentence, text }) => (
              <li key={sentence} class="error" lang="zh-CN">
                {text === null ? fill(t.notMarked, { sentence }) : fill(t.wronglyMarked, { sentence, text })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
