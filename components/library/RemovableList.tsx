interface Item {
  readonly id: string;
  readonly name: string;
  readonly href?: string;
}

interface Props {
  readonly items: readonly Item[];
  readonly label: string;
  /** Shown where there is nothing. */
  readonly none: string;
  /** What the button of a row does. */
  readonly action: string;
  readonly onRemove: (item: Item) => void;
}

/** A list whose rows can be taken out. */
export function RemovableList({ items, label, none, action, onRemove }: Props) {
  if (items.length === 0) return <p class="setting none">{none}</p>;
  return (
    <ul class="removable" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} class="setting">
          {item.href === undefined ? (
            <span class="setting-text">{item.name}</span>
          ) : (
            <a class="setting-text" href={item.href} lang="zh-CN">
              {item.name}
            </a>
          )}
          <button type="button" class="text-button" onClick={() => onRemove(item)}>
            {action}
            <span class="spoken"> {item.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
