import type { Interval } from '../../../bot/support/scores/index.js';
import { percentOf, ticks } from './nice.js';

export interface WhiskerProps {
  value: number;
  interval: Interval;
  range: readonly [number, number];
  /** Where all groups together stand. */
  reference?: number | undefined;
  few?: boolean;
  mood?: 'good' | 'bad' | undefined;
}

/** A point with its interval. For the eye only: the figures stand beside it. */
export function Whisker({ value, interval: [low, high], range, reference, few = false, mood }: WhiskerProps) {
  const x = (of: number) => `${percentOf(of, range)}%`;
  return (
    <svg class="whisker" data-few={few} data-mood={mood} width="100%" height="20" aria-hidden="true">
      {reference !== undefined && <line class="whisker-reference" x1={x(reference)} x2={x(reference)} y1="0" y2="20" />}
      <line class="whisker-range" x1={x(low)} x2={x(high)} y1="10" y2="10" />
      <line class="whisker-end" x1={x(low)} x2={x(low)} y1="6" y2="14" />
      <line class="whisker-end" x1={x(high)} x2={x(high)} y1="6" y2="14" />
      <circle class="whisker-point" cx={x(value)} cy="10" r="4.5" />
    </svg>
  );
}

/** The axis that whiskers under it are read by. */
export function WhiskerAxis({
  range,
  label,
  places = ticks(range, 5),
}: {
  range: readonly [number, number];
  label(value: number): string;
  places?: readonly number[];
}) {
  const anchor = (place: number) => (place === range[0] ? 'start' : place === range[1] ? 'end' : 'middle');
  return (
    <svg class="whisker-axis" width="100%" height="16" aria-hidden="true">
      {places.map((place) => (
        <text key={place} x={`${percentOf(place, range)}%`} y="12" text-anchor={anchor(place)}>
          {label(place)}
        </text>
      ))}
    </svg>
  );
}
