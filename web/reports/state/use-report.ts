import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../ui/team/call.js';
import { useReports } from './context.js';

/** A report on its way. While another one is asked for, `data` is the one before. */
export interface Report<T> {
  data: T | undefined;
  /** What is shown is not, or not yet, what was asked for. */
  loading: boolean;
  /** Why the last request failed. */
  problem: string | undefined;
  retry(): void;
}

interface Answer<T> {
  data?: T;
  problem?: string;
  asked: string;
}

/** Fetches a report, and again whenever its query changes; a request that is overtaken is given up. */
export function useReport<T>(name: string, query: Record<string, string>): Report<T> {
  const { api, busy, session, timeZone } = useReports();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer<T>>({ asked: '' });
  const asked = `${attempt} ${name}?${new URLSearchParams(query)}`;

  useEffect(() => {
    const control = new AbortController();
    busy.value++;
    api
      .report(name, query, control.signal)
      .then(
        (data) => {
          timeZone.value = zoneOf(data) ?? timeZone.peek();
          setAnswer({ data: data as T, asked });
        },
        (error: unknown) => {
          if (control.signal.aborted) return;
          const problem = codeOf(error);
          if (problem === 'LOGIN_REQUIRED' || problem === 'PASSWORD_CHANGE_REQUIRED') session.expired();
          setAnswer((before) => ({ ...before, problem, asked }));
        },
      )
      .finally(() => busy.value--);
    return () => control.abort();
  }, [asked]);

  return {
    data: answer.data,
    loading: answer.asked !== asked,
    problem: answer.asked === asked ? answer.problem : undefined,
    retry: () => setAttempt(attempt + 1),
  };
}

function zoneOf(data: unknown): string | undefined {
  return (data as { period?: { timeZone?: string } } | undefined)?.period?.timeZone;
}
