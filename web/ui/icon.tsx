/** Paths of lucide and of Feather, which it comes from (ISC and MIT licences), in a 24-unit square. */
const paths = {
  send: 'M22 2 15 22 11 13 2 9z M22 2 11 13',
  close: 'M18 6 6 18 M6 6l12 12',
  down: 'M12 5v14 M19 12l-7 7-7-7',
  headset: 'M3 18v-6a9 9 0 0 1 18 0v6 M3 13h4v6H3z M17 13h4v6h-4z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M12 7v5l3 2',
  alert: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M12 8v4 M12 16h.01',
  globe: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20 M2 12h20',
  clip: 'M21.4 11.1 12.3 20.2a6 6 0 0 1-8.5-8.5l8.6-8.6a4 4 0 0 1 5.7 5.7l-8.6 8.5a2 2 0 0 1-2.8-2.8l7.8-7.9',
  star: 'M12 2l3.09 6.26 6.91 1-5 4.87 1.18 6.88L12 17.77l-6.18 3.24L7 14.13 2 9.26l6.91-1z',
  thumbUp:
    'M7 10v12 M15 5.88 14 10h5.83a2 2 0 0 1 1.92 2.56l-2.33 8A2 2 0 0 1 17.5 22H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2h2.76a2 2 0 0 0 1.79-1.11L12 2a3.13 3.13 0 0 1 3 3.88z',
} as const;

export type IconName = keyof typeof paths | 'thumbDown';

/** A decorative icon; the control around it carries the label. */
export function Icon({ name, size = 20, filled = false }: { name: IconName; size?: number; filled?: boolean }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {name === 'thumbDown' ? <path d={paths.thumbUp} transform="rotate(180 12 12)" /> : <path d={paths[name]} />}
    </svg>
  );
}
