/** A face between unhappy (`mood` −1) and happy (1). Decorative: its control carries the label. */
export function Face({ mood, size = 28 }: { mood: number; size?: number }) {
  const corners = 15.3 - mood * 1.3;
  const bend = 15.3 + mood * 4.4;
  const reach = 3.4 + Math.abs(mood);
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
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="9.5" />
      <path d={`M${12 - reach} ${corners} Q12 ${bend} ${12 + reach} ${corners}`} />
      <path d="M9 9.4h.01 M15 9.4h.01" stroke-width="2.4" />
    </svg>
  );
}
