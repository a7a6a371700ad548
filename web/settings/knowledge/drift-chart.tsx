export interface DriftLine {
  name: string;
  /** Shares 0–1, one for each week; undefined where there is nothing to take a share of. */
  values: readonly (number | undefined)[];
}

export interface DriftChartProps {
  weeks: readonly string[];
  /** The first is drawn as what to look at; six at most. */
  lines: readonly DriftLine[];
  axis(share: number): string;
}

const width = 720;
const height = 240;
const left = 44;
const right = 8;
const top = 8;
const bottom = 24;

/** Lines over weeks, from zero. For the eye only: the table below says the same. */
export function DriftChart({ weeks, lines, axis }: DriftChartProps) {
  const most = Math.max(0.05, ...lines.flatMap(({ values }) => values.map((share = 0) => share)));
  const step = [0.02, 0.05, 0.1, 0.2, 0.25].find((one) => most / one <= 5) ?? 0.5;
  const ceiling = Math.ceil(most / step) * step;
  const x = (i: number) => left + ((width - left - right) * i) / Math.max(1, weeks.length - 1);
  const y = (share: number) => top + (height - top - bottom) * (1 - share / ceiling);
  const marks = Array.from({ length: Math.round(ceiling / step) + 1 }, (_, i) => i * step);
  const every = Math.ceil(weeks.length / 7);
  return (
    <figure class="drift">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {marks.map((share) => (
          <g key={share}>
            <line class="grid" x1={left} x2={width - right} y1={y(share)} y2={y(share)} />
            <text class="tick" x={left - 6} y={y(share) + 4} text-anchor="end">
              {axis(share)}
            </text>
          </g>
        ))}
        {weeks.map((week, i) =>
          i % every === 0 ? (
            <text
              key={week}
              class="tick"
              x={x(i)}
              y={height - 6}
              text-anchor={i === 0 ? 'start' : i === weeks.length - 1 ? 'end' : 'middle'}
            >
              {week}
            </text>
          ) : null,
        )}
        {lines.map(({ name, values }, i) => (
          <g key={name} class="series" data-line={i}>
            {stretches(values).map((stretch) => (
              <polyline
                key={stretch[0]?.at}
                points={stretch.map(({ at, share }) => `${x(at)},${y(share)}`).join(' ')}
              />
            ))}
            {stretches(values)
              .flat()
              .map(({ at, share }) => (
                <circle key={at} cx={x(at)} cy={y(share)} r={i === 0 ? 3.5 : 2.5} />
              ))}
          </g>
        ))}
      </svg>
      <figcaption class="legend">
        {lines.map(({ name }, i) => (
          <span key={name} class="legend-name">
            <svg width="24" height="10" aria-hidden="true" class="series" data-line={i}>
              <polyline points="0,5 24,5" />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

interface Point {
  at: number;
  share: number;
}

/** The weeks that follow each other without a gap. */
function stretches(values: DriftLine['values']): Point[][] {
  const found: Point[][] = [[]];
  for (const [at, share] of values.entries()) {
    if (share === undefined) found.push([]);
    else found.at(-1)?.push({ at, share });
  }
  return found.filter((points) => points.length > 0);
}
