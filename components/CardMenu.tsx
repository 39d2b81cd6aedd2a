import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import { ToolButton } from './ToolButton.tsx';
import { trusted } from './trusted.ts';

export interface MenuItem {
  readonly icon: IconName;
  readonly text: string;
  readonly onPress: () => void;
}

interface Props {
  /** What opens it: its accessible name. */
  readonly name: string;
  readonly items: readonly MenuItem[];
}

/** Between the button and its menu, and between the menu and the viewport's edge. CSS pixels. */
const GAP = 4;

/** A button and its menu, which lies in the top layer: a low card must not cut it off. */
export function CardMenu({ name, items }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const trigger = () => box.current?.querySelector('button') ?? null;
  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) trigger()?.focus({ preventScroll: true });
  };

  useEffect(() => {
    const list = menu.current;
    const beside = trigger()?.getBoundingClientRect();
    if (!open || !list || !beside) return;
    list.showPopover();
    const { offsetWidth, offsetHeight } = list;
    const left = Math.max(GAP, Math.min(beside.right - offsetWidth, innerWidth - offsetWidth - GAP));
    const top = Math.max(GAP, Math.min(beside.bottom + GAP, innerHeight - offsetHeight - GAP));
    list.style.left = `${left}px`;
    list.style.top = `${top}px`;
    list.querySelector('button')?.focus({ preventScroll: true });
    const ends = new AbortController();
    const options = { capture: true, passive: true, signal: ends.signal };
    // It stands where the button was when it opened.
    for (const type of ['scroll', 'resize', 'blur']) addEventListener(type, () => close(false), options);
    return () => ends.abort();
  }, [open]);

  const onKeyDown = trusted((event: KeyboardEvent) => {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') close(true);
    else if (next === undefined) return;
    else buttons.at(next % buttons.length)?.focus();
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  });

  return (
    <div
      class="menu-anchor"
      ref={box}
      onFocusOut={({ relatedTarget }) => {
        if (open && !box.current?.contains(relatedTarget as Node | null)) close(false);
      }}
    >
      <ToolButton icon="more" name={name} expanded={open} onPress={() => setOpen(!open)} />
      {open && (
        <div
          ref={menu}
          class="menu"
          role="menu"
          aria-label={name}
          popover="manual"
          onKeyDown={onKeyDown}
          // Esc hides it from outside: the card's own Esc must not close the card as well.
          onToggle={({ newState }) => newState === 'closed' && close(true)}
        >
          {items.map(({ icon, text, onPress }) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={trusted(() => {
                close(true);
                onPress();
              })}
            >
              <Icon name={icon} />
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
