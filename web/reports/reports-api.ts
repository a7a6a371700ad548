import type { Targets } from '../../bot/support/report-types.js';
import type { Metric } from '../../bot/support/survey.js';
import type { Call } from '../ui/team/call.js';

/** Reading reports, and setting what is aimed at. Every call rejects with ApiError, or with the reason it was given up for. */
export interface ReportsApi {
  report(name: string, query: Record<string, string>, signal: AbortSignal): Promise<unknown>;
  /** Leaves the targets of other metrics as they are; undefined takes it away. */
  saveTarget(metric: Metric, target: number | undefined): Promise<void>;
}

export function reportsApi(call: Call): ReportsApi {
  return {
    report: (name, query, signal) => call('GET', `reports/${name}?${new URLSearchParams(query)}`, { signal }),
    async saveTarget(metric, target) {
      const { [metric]: _, ...others } = (await call('GET', 'reports/targets')) as Targets;
      await call('PUT', 'reports/targets', { body: { ...others, ...(target !== undefined && { [metric]: target }) } });
    },
  };
}

/** Where the same figures can be had as CSV. */
export function csvAddress(what: string, query: Record<string, string>): string {
  return `/api/reports/export.csv?${new URLSearchParams({ what, ...query })}`;
}
