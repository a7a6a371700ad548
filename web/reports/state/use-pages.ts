import { useEffect, useRef, useState } from 'preact/hooks';
import { codeOf } from '../../ui/team/call.js';
import { useReports } from './context.js';
import { type Report, useReport } from './use-report.js';

/** A list on its way, page by page. */
export interface Pages<P> extends Report<P> {
  /** The first page and those fetched since. */
  pages: readonly P[];
  /** Fetches the next page; absent when there is none, or while it is coming. */
  more: (() => void) | undefined;
}

/** Fetches the first page of a list, and the next ones when asked to. A new query begins anew. */
export function usePages<P extends { next?: string }>(name: string, query: Record<string, string>): Pages<P> {
  const { api } = useReports();
  const first = useReport<P>(name, query);
  const [later, setLater] = useState<{ of?: P; pages: P[]; problem?: string; loading?: true }>({ pages: [] });
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), [first.data]);

  const known = first.data === undefined ? [] : [first.data, ...(later.of === first.data ? later.pages : [])];
  const after = known.at(-1)?.next;
  const isCurrent = later.of === first.data;
  const more = () => {
    if (after === undefined || first.data === undefined) return;
    const { data } = first;
    const before = isCurrent ? later.pages : [];
    control.current = new AbortController();
    const { signal } = control.current;
    setLater({ of: data, pages: before, loading: true });
    api.report(name, { ...query, after }, signal).then(
      (page) => setLater({ of: data, pages: [...before, page as P] }),
      (error: unknown) => {
        if (!signal.aborted) setLater({ of: data, pages: before, problem: codeOf(error) });
      },
    );
  };

  return {
    ...first,
    problem: first.problem ?? (isCurrent ? later.problem : undefined),
    pages: known,
    more: after === undefined || first.loading || (isCurrent && later.loading) ? undefined : more,
  };
}
