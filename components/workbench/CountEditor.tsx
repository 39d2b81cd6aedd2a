import type { CountCheck } from '../../core/report-entry.ts';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { ToolButton } from '../ToolButton.tsx';
import { Field } from './Field.tsx';
import type { Ask } from './model.ts';

interface Props {
  readonly counts: readonly CountCheck[];
  readonly gloss: string;
  readonly language: Language;
  readonly ask: Pick<Ask, 'countIn' | 'newCount'>;
  readonly onChange: (counts: readonly CountCheck[]) => void;
}

/** What the entry says there are so many of, and how to count them in its gloss. */
export function CountEditor({ counts, gloss, language, ask, onChange }: Props) {
  const t = workbenchMessages(language).item;
  const replace = (at: number, count: CountCheck) =>
    onChange(counts.map((one, index) => (index === at ? count : one)));
  return (
    <>
      {counts.map((count, at) => {
        const number = at + 1;
        const found = ask.countIn(gloss, count);
        const isRight = found === count.expect;
        return (
          <fieldset key={at} class="wb-count">
            <legend>{fill(t.count, { number })}</legend>
            <TextField
              label={t.claim}
              value={count.claim}
              onChange={(claim) => claim !== '' && replace(at, { ...count, claim })}
            />
            <TextField
              label={t.expect}
              value={String(count.expect)}
              onChange={(expect) => replace(at, { ...count, expect: Number(expect) })}
            />
            <TextField
              label={t.separators}
              value={count.separators}
              onChange={(separators) => separators !== '' && replace(at, { ...count, separators })}
            />
            <TextField
              label={t.after}
              value={count.after ?? ''}
              onChange={(after) => replace(at, bounded(count, { after, before: count.before ?? '' }))}
            />
            <TextField
              label={t.before}
              value={count.before ?? ''}
              onChange={(before) => replace(at, bounded(count, { after: count.after ?? '', before }))}
            />
            <p class={isRight ? 'hint' : 'problem'}>
              {found === null ? t.noStretch : fill(t.counted, { found })}
            </p>
            <ToolButton
              icon="close"
              name={fill(t.removeCount, { number })}
              onPress={() => onChange(counts.filter((_count, index) => index !== at))}
            />
          </fieldset>
        );
      })}
      <Field label={t.addCount} wide>
        <input
          type="text"
          name="add-count"
          lang="zh-CN"
          key={counts.length}
          placeholder={t.addCountHint}
          autocomplete="off"
          onChange={({ currentTarget }) => {
            const claim = currentTarget.value.trim();
            if (claim !== '') onChange([...counts, ask.newCount(claim)]);
          }}
        />
      </Field>
    </>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextField({ label, value, onChange }: TextProps) {
  return (
    <Field label={label}>
      <input
        type="text"
        lang="zh-CN"
        key={value}
        defaultValue={value}
        autocomplete="off"
        onChange={({ currentTarget }) => onChange(currentTarget.value.trim())}
      />
    </Field>
  );
}

/** An end that is not given is absent. */
function bounded(
  { claim, expect, separators }: CountCheck,
  { after, before }: { readonly after: string; readonly before: string },
): CountCheck {
  return { claim, expect, separators, ...(after !== '' && { after }), ...(before !== '' && { before }) };
}
