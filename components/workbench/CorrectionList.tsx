import type { Language } from '../../core/settings.ts';
import type { Correction } from '../../core/workbench/item.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { ToolButton } from '../ToolButton.tsx';

interface Props {
  readonly corrections: readonly Correction[];
  readonly language: Language;
  readonly onRemove: (index: number) => void;
}

export function CorrectionList({ corrections, language, onRemove }: Props) {
  const t = workbenchMessages(language).item;
  return (
    <ul class="wb-corrections" aria-label={t.corrections}>
      {corrections.map((correction, index) => (
        <li key={index}>
          <span>{fill(t.correction, { ...correction, certainty: t.certainties[correction.certainty] })}</span>
          <ToolButton icon="close" name={t.removeCorrection} onPress={() => onRemove(index)} />
        </li>
      ))}
    </ul>
  );
}
