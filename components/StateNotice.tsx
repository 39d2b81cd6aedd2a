interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly action?:
    | { readonly name: string; readonly onPress: () => void }
    | { readonly name: string; readonly href: string };
}

/** A state in which there is nothing to list: what it is, what follows from it, and the one thing to do about it. */
export function StateNotice({ title, hint, action }: Props) {
  return (
    <div class="notice">
      <img class="seal" src="/icon/96.png" width={36} height={36} alt="" />
      <p class="notice-title">{title}</p>
      {hint !== undefined && <p class="notice-hint">{hint}</p>}
      {action !== undefined &&
        ('href' in action ? (
          <a class="action" href={action.href} target="_blank" rel="noreferrer">
            {action.name}
          </a>
        ) : (
          <button type="button" class="action" onClick={action.onPress}>
            {action.name}
          </button>
        ))}
    </div>
  );
}
