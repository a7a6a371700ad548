import { useLayoutEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { dataOf, optionsOf } from './trend-options.js';
import { useTheme } from './use-theme.js';

export interface TrendPoint {
  /** Of the horizontal axis. */
  label: string;
  /** Null where there is nothing to show. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** Too few answers: drawn hollow. */
  few: boolean;
}

export interface TrendProps {
  points: readonly TrendPoint[];
  range: readonly [number, number];
  /** Writes a value of the vertical axis, with its unit. */
  axis(value: number): string;
  /** Steps that the vertical axis may take; whole tens and the like when absent. */
  steps?: number[];
  /** Bars from zero instead of a line. */
  bars?: boolean;
  height: number;
  /** Where the period compared with stands: a dashed line. */
  reference?: number | undefined;
  /** The point under the pointer. */
  onPoint?(index: number | undefined): void;
  onPick?(index: number): void;
}

/** A line with its interval as a band, or bars. For the eye only: the table beside it says the same. */
export function Trend(props: TrendProps) {
  const { points, range, height, reference } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const theme = useTheme();

  // Not after the next frame: paper does not wait for one.
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const plot = new uPlot(optionsOf(latest, element), dataOf(points), element);
    const watch = new ResizeObserver(() => {
      if (element.clientWidth > 0 && element.clientWidth !== plot.width) {
        plot.setSize({ width: element.clientWidth, height });
      }
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      plot.destroy();
    };
  }, [points, range[0], range[1], height, reference, theme]);

  return <div class="trend" ref={host} aria-hidden="true" />;
}
