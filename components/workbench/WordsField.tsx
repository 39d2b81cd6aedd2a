import { Field } from './Field.tsx';
import { readWords } from './read-words.ts';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly words: readonly (string | number)[];
  /** The label is spoken only, and stands in the empty field. */
  readonly bare?: boolean;
  readonly onChange: (words: string[]) => void;
}

/** A list on one line, between semicolons of either width. */
export function WordsField({ label, name, words, bare = false, onChange }: Props) {
  const written = words.join('；');
  const field = (
    <input
      type="text"
      name={name}
      class={bare ? 'wide' : undefined}
      lang="zh-CN"
      aria-label={bare ? label : undefined}
      placeholder={bare ? label : undefined}
      key={written}
      defaultValue={written}
      autocomplete="off"
      onChange={({ currentTarget }) => onChange(readWords(currentTarget.value))}
    />
  );
  if (bare) return field;
  return (
    <Field label={label} wide>
      {field}
    </Field>
  );
}
