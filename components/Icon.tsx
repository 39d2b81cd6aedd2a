/** The few pictures of our buttons, drawn on a 16 × 16 grid with one stroke. They are never the only name of a button. */
const PATHS = {
  pin: 'M6 2.5h4l-.6 4 2.1 2.3h-7l2.1-2.3zM8 8.8v4.7',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M9.8 3.5L5.2 8l4.6 4.5',
  open: 'M6.2 3.8L10.4 8l-4.2 4.2',
  search: 'M7 11.7a4.7 4.7 0 1 0 0-9.4 4.7 4.7 0 0 0 0 9.4zM10.4 10.4l3.3 3.3',
  check: 'M3 8.6l3.2 3.1L13 4.6',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  save: 'M4.5 2.5h7v11L8 10.7l-3.5 2.8z',
  speak: 'M2.8 6.3v3.4h2.3L8.3 12.5v-9L5.1 6.3zM10.6 6a2.8 2.8 0 0 1 0 4M12.3 4.2a5.4 5.4 0 0 1 0 7.6',
  stop: 'M4.5 4.5h7v7h-7z',
  hide: 'M2 8s2.2-3.8 6-3.8S14 8 14 8s-2.2 3.8-6 3.8S2 8 2 8zM3 13L13 3',
  library: 'M3 3.2h3v9.6H3zM6 3.2h3v9.6H6zM9.2 4l2.7-.8 2.2 9-2.7.7z',
  article: 'M3.5 2.5h9v11h-9zM5.7 5.3h4.6M5.7 8h4.6M5.7 10.7h2.4',
  jump: 'M8 2.5v8.2M4.6 7.4L8 10.8l3.4-3.4M3 13.5h10',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
