import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly onAnswer: (yes: boolean) => void;
  readonly children: ComponentChildren;
}

/** A question that has to be answered first. Escape means no; the focus is on no, so that a stray Enter is harmless. */
export function Dialog({ title, yes, no, onAnswer, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <h2 id={name}>{title}</h2>
      {children}
      <div class="question-answers">
        <button type="button" class="pill" autofocus onClick={() => onAnswer(false)}>
          {no}
        </button>
        <button type="button" class="action" onClick={() => onAnswer(true)}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
