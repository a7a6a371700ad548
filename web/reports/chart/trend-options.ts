import uPlot from 'uplot';
import type { TrendPoint, TrendProps } from './trend.js';

type Column = (number | null)[];

/** Places on the horizontal axis, upper end, lower end, value, and the value again where answers are few. */
export function dataOf(points: readonly TrendPoint[]): uPlot.AlignedData {
  const column = (pick: (point: TrendPoint) => number | null): Column => points.map(pick);
  return [
    points.map((_, i) => i),
    column((point) => point.high),
    column((point) => point.low),
    column((point) => point.value),
    column((point) => (point.few ? point.value : null)),
  ];
}

/** How it looks and behaves; reads the latest properties whenever it is drawn or pointed at. */
export function optionsOf(latest: { current: TrendProps }, element: HTMLElement): uPlot.Options {
  const { points, range, height, reference, steps, bars = false } = latest.current;
  const ink = (name: string) => inkOf(element, name);
  const [accent, line, soft, surface] = [ink('accent-ink'), ink('line'), ink('text-soft'), ink('surface')];
  const font = `12px ${getComputedStyle(element).fontFamily}`;
  const edge: uPlot.Series = { stroke: 'transparent', width: 0, points: { show: false } };
  const common = { stroke: soft, font, ticks: { show: false } } as const;

  return {
    width: Math.max(element.clientWidth, 40),
    height,
    padding: [10, 12, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false, setScale: false },
      points: { size: (_plot, series) => (series === 3 && !bars ? 9 : 0), fill: accent, stroke: surface, width: 2 },
    },
    scales: {
      x: { time: false, range: [-0.4, Math.max(points.length - 0.6, 0.4)] },
      y: { range: [range[0], range[1]] },
    },
    axes: [
      {
        ...common,
        grid: { show: false },
        size: 26,
        gap: 6,
        space: 70,
        incrs: [1, 2, 3, 7, 14, 28, 56, 112, 224, 448],
        values: (_plot, places) => places.map((place) => latest.current.points[place]?.label ?? ''),
      },
      {
        ...common,
        grid: { stroke: line, width: 1 },
        size: 48,
        gap: 8,
        space: 34,
        ...(steps && { incrs: steps }),
        values: (_plot, values) => values.map((value) => latest.current.axis(value)),
      },
    ],
    series: [
      {},
      edge,
      edge,
      {
        stroke: accent,
        width: 2,
        spanGaps: false,
        ...(bars && uPlot.paths.bars && { paths: uPlot.paths.bars({ size: [0.72, 40] }), fill: accent }),
        points: bars ? { show: false } : { size: 7, fill: accent, stroke: accent },
      },
      { stroke: 'transparent', width: 0, points: { show: true, size: 7, fill: surface, stroke: accent, width: 1.5 } },
    ],
    bands: [{ series: [1, 2], fill: faint(accent) }],
    hooks: {
      draw: [
        (plot) => {
          if (reference !== undefined) drawLine(plot, [0, reference], [points.length - 1, reference], soft, [4, 4]);
          for (const [i, { low, high }] of points.entries()) {
            if (low !== null && high !== null && isAlone(points, i)) drawLine(plot, [i, low], [i, high], accent, []);
          }
        },
      ],
      setCursor: [(plot) => latest.current.onPoint?.(plot.cursor.idx ?? undefined)],
      ready: [
        (plot) => {
          plot.over.addEventListener('click', () => {
            if (plot.cursor.idx != null) latest.current.onPick?.(plot.cursor.idx);
          });
        },
      ],
    },
  };
}

/** Without neighbours a point has no band to show its interval. */
function isAlone(points: readonly TrendPoint[], i: number): boolean {
  return (points[i - 1]?.value ?? null) === null && (points[i + 1]?.value ?? null) === null;
}

function drawLine(plot: uPlot, from: [number, number], to: [number, number], stroke: string, dash: number[]): void {
  const { ctx, bbox } = plot;
  const isLevel = from[1] === to[1];
  const x = (place: number, edge: number) => (isLevel ? edge : Math.round(plot.valToPos(place, 'x', true)));
  const y = (value: number) => Math.round(plot.valToPos(value, 'y', true)) + 0.5;
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash(dash.map((length) => length * devicePixelRatio));
  ctx.beginPath();
  ctx.moveTo(x(from[0], bbox.left), y(from[1]));
  ctx.lineTo(x(to[0], bbox.left + bbox.width), y(to[1]));
  ctx.stroke();
  ctx.restore();
}

/** A colour token as the canvas can use it: in the theme that holds here. */
function inkOf(element: HTMLElement, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  element.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/** `rgb(…)` as computed styles have it, at 16 %. */
function faint(colour: string): string {
  return colour.replace(/^rgb\((.+)\)$/, (_, channels: string) => `rgba(${channels}, 0.16)`);
}
