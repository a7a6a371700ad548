/** Paths of lucide 0.5 (ISC licence) in a 24-unit square. */
const paths = {
  back: 'M19 12H5 M12 19l-7-7 7-7',
  send: 'M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0 0-.635-.635l-19 6.5a.5.5 0 0 0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11z M21.854 2.147l-10.94 10.939',
  close: 'M18 6 6 18 M6 6l12 12',
  check: 'M20 6 9 17l-5-5',
  hand: 'M18 11V6a2 2 0 0 0-4 0 M14 10V4a2 2 0 0 0-4 0v2 M10 10.5V6a2 2 0 0 0-4 0v8 M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L7 15',
  bot: 'M12 8V4H8 M4 8h16v12H4z M2 14h2 M20 14h2 M15 13v2 M9 13v2',
  clock: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z M12 6v6l4 2',
  panel: 'M3 3h18v18H3z M15 3v18',
  menu: 'M4 6h16 M4 12h16 M4 18h16',
  down: 'M12 5v14 M19 12l-7 7-7-7',
  alert: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z M12 8v4 M12 16h.01',
  web: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20 M2 12h20',
  message: 'M7.9 20A9 9 0 1 0 4 16.1L2 22z',
  mail: 'M2 5h20v14H2z M22 7l-10 7L2 7',
  eye: 'M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7-10-7-10-7z M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
} as const;

export type DeskIconName = keyof typeof paths;

/** A decorative icon; the control around it carries the label. */
export function DeskIcon({ name, size = 18 }: { name: DeskIconName; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

export function channelIcon(channel: string): DeskIconName {
  if (channel === 'directline' || channel === 'webchat') return 'web';
  return channel === 'email' ? 'mail' : 'message';
}
