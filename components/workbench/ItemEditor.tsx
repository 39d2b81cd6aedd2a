import { useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import type { ActProblem, ItemPatch } from '../../core/workbench/act.ts';
import { cardMessages } from '../../locales/card.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { AliasEditor, MAX_FORM } from './AliasEditor.tsx';
import { CorrectionList } from './CorrectionList.tsx';
import { Field } from './Field.tsx';
import { GlossEditor } from './GlossEditor.tsx';
import { MatchSelect } from './MatchSelect.tsx';
import { MeaningEditor } from './MeaningEditor.tsx';
import type { Ask, Do, GlossActs, ShownItem } from './model.ts';
import { WordsField } from './WordsField.tsx';

interface Props {
  readonly shown: ShownItem;
  readonly language: Language;
  readonly onDo: Do;
  readonly glossActs: GlossActs;
  readonly ask: Ask;
}

/** Everything that can be done with one entry. */
export function ItemEditor({ shown, language, onDo, glossActs, ask }: Props) {
  const messages = workbenchMessages(language);
  const t = messages.item;
  const { item, gloss, findings } = shown;
  const { key } = item;
  const [problem, setProblem] = useState<ActProblem | null>(null);
  const run = (done: ActProblem | null) => {
    setProblem(done);
    return done === null;
  };
  const change = (patch: ItemPatch) => run(onDo({ kind: 'change', key, patch }));
  const themes = Object.entries(cardMessages(language).themes);
  return (
    <div class="wb-editor">
      {findings.length > 0 && (
        <ul class="wb-findings">
          {findings.map(({ code, severity, values }) => (
            <li key={`${code} ${values['form'] ?? ''}`} class={severity}>
              {fill(messages.lint[code], values)}
            </li>
          ))}
        </ul>
      )}
      <div class="wb-fields">
        <Field label={t.headword} wide>
          <input
            type="text"
            name="headword"
            maxLength={MAX_FORM}
            lang="zh-CN"
            defaultValue={item.headword}
            key={item.headword}
            autocomplete="off"
            onChange={({ currentTarget }) => change({ headword: currentTarget.value.trim() })}
          />
        </Field>
        <Field label={t.number}>
          <input
            type="text"
            name="number"
            inputMode="numeric"
            key={item.number}
            defaultValue={String(item.number ?? '')}
            autocomplete="off"
            onChange={({ currentTarget: { value } }) => {
              const number = value.trim() === '' ? null : Number(value);
              run(onDo({ kind: 'renumber', key, number }));
            }}
          />
        </Field>
        <Field label={t.theme}>
          <select value={item.theme} onChange={({ currentTarget }) => change({ theme: currentTarget.value })}>
            {themes.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t.match}>
          <MatchSelect value={item.match} language={language} onChange={(match) => change({ match })} />
        </Field>
        {item.match !== 'always' && (
          <WordsField name="cues" label={t.cues} words={item.cues} onChange={(cues) => change({ cues })} />
        )}
        <p class="wb-printed">
          {t.printed}
          <span lang="zh-CN">{item.printed}</span>
          {item.inferred && <span class="wb-badge">{t.inferred}</span>}
        </p>
      </div>
      <GlossEditor
        key={gloss}
        item={item}
        gloss={gloss}
        language={language}
        onDo={(action) => run(onDo(action))}
        onSplit={(from, to) => run(glossActs.split(key, from, to))}
        onCut={(at) => run(glossActs.cut(key, at))}
      />
      <p class="problem" role="alert">
        {problem !== null && messages.problem[problem]}
      </p>
      {item.corrections.length > 0 && (
        <CorrectionList
          corrections={item.corrections}
          language={language}
          onRemove={(index) => run(onDo({ kind: 'uncorrect', key, index }))}
        />
      )}
      <AliasEditor
        aliases={item.aliases}
        proposals={ask.propose(item)}
        language={language}
        onChange={(aliases) => change({ aliases: [...aliases] })}
      />
      <MeaningEditor item={item} gloss={gloss} language={language} ask={ask} onChange={change} />
      <div class="wb-line-actions end">
        <button
          type="button"
          class="text-button"
          onClick={() => run(onDo({ kind: item.rejected ? 'restore' : 'reject', key }))}
        >
          {item.rejected ? t.restore : t.reject}
        </button>
      </div>
    </div>
  );
}
