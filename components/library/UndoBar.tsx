interface Props {
  /** What was done, or null. */
  readonly text: string | null;
  readonly name: string;
  readonly onUndo: () => void;
}

/** Says what was taken away, and gives it back. It stays until something else is done: reading takes time. */
export function UndoBar({ text, name, onUndo }: Props) {
  return (
    <div class="undo-place" role="status">
      {text !== null && (
        <div class="undo">
          <span>{text}</span>
          <button type="button" onClick={onUndo}>
            {name}
          </button>
        </div>
      )}
    </div>
  );
}
