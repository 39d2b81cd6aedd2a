/** Pictures of popup and panel alone: the card, which is brought into pages, does not carry them. */
const PATHS = {
  library: 'M3 3.2h3v9.6H3zM6 3.2h3v9.6H6zM9.2 4l2.7-.8 2.2 9-2.7.7z',
  settings:
    'M2.5 4.8h6M12.3 4.8h1.2M10.4 6.5a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM2.5 11.2h1.2M7.5 11.2h6M5.6 12.9a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
} as const;

export function PopupIcon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
