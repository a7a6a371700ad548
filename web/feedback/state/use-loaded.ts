import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../ui/team/call.js';
import { useTeam } from '../../ui/team/context.js';

/** Something on its way. While the same thing is read again, `data` is what was read before. */
export interface Loaded<T> {
  data: T | undefined;
  loading: boolean;
  /** Why the last reading failed. */
  problem: string | undefined;
  reload(): void;
}

interface Read<T> {
  of: string;
  attempt: string;
  data?: T;
  problem?: string;
}

/** Reads what `of` names, and again whenever `beat` rises or `reload` is called; a reading that is overtaken is given up. */
export function useLoaded<T>(of: string, load: (signal: AbortSignal) => Promise<T>, beat = 0): Loaded<T> {
  const { session } = useTeam();
  const [wish, setWish] = useState(0);
  const [read, setRead] = useState<Read<T>>({ of: '', attempt: '' });
  const attempt = `${wish} ${beat} ${of}`;

  useEffect(() => {
    const control = new AbortController();
    load(control.signal).then(
      (data) => setRead({ of, attempt, data }),
      (error: unknown) => {
        if (control.signal.aborted) return;
        const problem = codeOf(error);
        if (problem === 'LOGIN_REQUIRED' || problem === 'PASSWORD_CHANGE_REQUIRED') session.expired();
        setRead((before) => ({ ...(before.of === of && before), of, attempt, problem }));
      },
    );
    return () => control.abort();
  }, [attempt]);

  const isThis = read.of === of;
  return {
    data: isThis ? read.data : undefined,
    loading: read.attempt !== attempt,
    problem: read.attempt === attempt ? read.problem : undefined,
    reload: () => setWish((before) => before + 1),
  };
}
