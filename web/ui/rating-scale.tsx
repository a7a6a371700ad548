import { useId, useState } from 'preact/hooks';
import { Face } from './face.js';
import { Icon } from './icon.js';

export type RatingDisplay = 'numbers' | 'stars' | 'faces' | 'thumbs';

export interface RatingScaleProps {
  /** The question, for those who hear the page. */
  label: string;
  min: number;
  max: number;
  display: RatingDisplay;
  /** What the ends mean. */
  low: string;
  high: string;
  value: number | undefined;
  /** "4 of 5". */
  outOf(value: number, max: number): string;
  onChange(value: number): void;
}

/** A scale to choose one value of: radio buttons of the browser, drawn as stars, faces or numbers. */
export function RatingScale({ label, min, max, display, low, high, value, outOf, onChange }: RatingScaleProps) {
  const name = useId();
  const [pointed, setPointed] = useState<number>();
  const values = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const scale = { min, max, low, high };
  const isWords = display === 'numbers' && namedPoint(scale, min) !== undefined;
  const end = (step: number) => (step === min ? `, ${low}` : step === max ? `, ${high}` : '');
  const lit = display === 'stars' ? (pointed ?? value ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
  return (
    <fieldset class="scale" data-display={isWords ? 'words' : display} data-long={values.length > 7}>
      <legend class="hidden">{label}</legend>
      <div class="scale-steps" onPointerLeave={() => setPointed(undefined)}>
        {values.map((step) => (
          <label class="scale-step" key={step} data-lit={step <= lit} onPointerEnter={() => setPointed(step)}>
            <input
              class="hidden"
              type="radio"
              name={name}
              value={step}
              checked={step === value}
              aria-label={namedPoint(scale, step) ?? outOf(step, max) + end(step)}
              onChange={() => onChange(step)}
            />
            <span class="scale-mark">
              {isWords ? (
                namedPoint(scale, step)
              ) : (
                <ScaleMark display={display} value={step} min={min} max={max} filled={step <= lit} />
              )}
            </span>
          </label>
        ))}
      </div>
      {!isWords && (
        <div class="scale-ends" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      )}
    </fieldset>
  );
}

/** What a point is called instead of by its figure: on two points the words say it all. Undefined on longer scales. */
export function namedPoint(
  { min, max, low, high }: Pick<RatingScaleProps, 'min' | 'max' | 'low' | 'high'>,
  value: number,
): string | undefined {
  if (max - min !== 1) return undefined;
  return value === max ? high : low;
}

export interface ScaleMarkProps {
  display: RatingDisplay;
  value: number;
  min: number;
  max: number;
  filled?: boolean;
  size?: number;
}

/** How one value of a scale looks. */
export function ScaleMark({ display, value, min, max, filled = false, size = 28 }: ScaleMarkProps) {
  switch (display) {
    case 'stars':
      return <Icon name="star" size={size} filled={filled} />;
    case 'faces':
      return <Face mood={max === min ? 0 : ((value - min) / (max - min)) * 2 - 1} size={size} />;
    case 'thumbs':
      return <Icon name={value === max ? 'thumbUp' : 'thumbDown'} size={size} />;
    case 'numbers':
      return <>{value}</>;
  }
}
