import { Behind } from '../view/go.js';

export interface Part {
  key: string;
  label: string;
  count: number;
  /** Its place between bad (0) and good (1); absent for what is neither. */
  place?: number;
  /** What the conversations behind it have in common. */
  drill?: Record<string, string>;
}

/** Parts of a whole, side by side in the order given, each a way to the conversations behind it. */
export function StackedBar({ parts, name }: { parts: readonly Part[]; name(part: Part): string }) {
  return (
    <div class="stack">
      {parts
        .filter(({ count }) => count > 0)
        .map((part) => {
          const style = { flexGrow: String(part.count), backgroundColor: colourOf(part.place) };
          return part.drill === undefined ? (
            <span key={part.key} class="stack-part" style={style} title={name(part)} />
          ) : (
            <Behind
              key={part.key}
              class="stack-part"
              style={style}
              drill={part.drill}
              title={name(part)}
              aria-label={name(part)}
            />
          );
        })}
    </div>
  );
}

/** A key to a colour of the bar. */
export function Swatch({ place }: { place: number | undefined }) {
  return <span class="swatch" style={{ backgroundColor: colourOf(place) }} />;
}

/**
 * Brown to teal with grey between: hues that all common kinds of colour blindness keep apart, and ends that differ from
 * the middle in lightness as well.
 */
function colourOf(place: number | undefined): string {
  if (place === undefined) return 'var(--control)';
  const [end, share] = place < 0.5 ? ['bad', 1 - 2 * place] : ['good', 2 * place - 1];
  return `color-mix(in oklab, var(--ramp-${end}) ${Math.round(100 * share)}%, var(--ramp-middle))`;
}
