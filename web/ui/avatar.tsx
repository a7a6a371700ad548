/** The assistant's face, on the accent colour. Decorative: the name stands beside it. */
export function PersonaAvatar({ size }: { size: number }) {
  return (
    <svg class="avatar" width={size} height={size} viewBox="0 0 56 56" aria-hidden="true">
      <circle cx="28" cy="28" r="28" class="avatar-ground" />
      <path
        class="avatar-head"
        d="M28 12.5c10.2 0 16.5 6 16.5 14.4 0 8.5-6.3 14.4-16.5 14.4-1.5 0-2.9-.1-4.2-.4-2.2 1.8-4.9 2.9-7.9 3.1-.7 0-1-.7-.6-1.2 1.1-1.3 1.8-2.8 2-4.4-3.7-2.6-5.8-6.6-5.8-11.5 0-8.4 6.3-14.4 16.5-14.4z"
      />
      <ellipse class="avatar-ink" cx="22.2" cy="25" rx="2.3" ry="2.9" />
      <ellipse class="avatar-ink" cx="33.8" cy="25" rx="2.3" ry="2.9" />
      <path class="avatar-smile" d="M21.5 31.6c1.7 2.3 3.9 3.4 6.5 3.4s4.8-1.1 6.5-3.4" />
    </svg>
  );
}

/** A person's initials, for whom there is no picture. Decorative: the name stands beside it. */
export function InitialsAvatar({ name, size }: { name: string; size: number }) {
  return (
    <svg class="avatar" width={size} height={size} viewBox="0 0 56 56" aria-hidden="true">
      <circle cx="28" cy="28" r="28" class="avatar-person" />
      <text class="avatar-initials" x="28" y="28" dy=".35em" text-anchor="middle">
        {initials(name)}
      </text>
    </svg>
  );
}

/** First letters of the first and the last word: "Ana María Souto" → "AS". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}
