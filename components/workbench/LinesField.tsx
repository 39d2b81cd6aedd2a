import { Field } from './Field.tsx';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  /** As it is written, one item a line. */
  readonly written: string;
  readonly onChange: (written: string) => void;
}

/** A list of some length, one item a line. */
export function LinesField({ label, name, hint, written, onChange }: Props) {
  return (
    <Field label={label} wide>
      <textarea
        name={name}
        lang="zh-CN"
        rows={Math.min(8, Math.max(2, written.split('\n').length))}
        key={written}
        defaultValue={written}
        placeholder={hint}
        spellcheck={false}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  );
}
