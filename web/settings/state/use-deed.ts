import { useRef, useState } from 'preact/hooks';
import { codeOf } from '../../ui/team/call.js';
import { useSettings } from './context.js';

export interface DeedOptions {
  /** What is said once it has been done. */
  said?: string;
  /** Takes it back; whatever goes wrong with that is told. */
  undo?: () => Promise<unknown>;
  /** Codes that the form itself shows beside a field. */
  own?: readonly string[];
}

export interface Deeds {
  busy: boolean;
  /** Why the last one failed. */
  fault: string | undefined;
  /** Does one thing at a time. Resolves with whether it has been done; if not, that has been told. */
  run(deed: () => Promise<unknown>, options?: DeedOptions): Promise<boolean>;
}

/** What somebody has done at the server, one thing at a time. */
export function useDeed(): Deeds {
  const { notices, session } = useSettings();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const running = useRef(false);

  const failed = (error: unknown, own: readonly string[] = []) => {
    const code = codeOf(error);
    if (code === 'LOGIN_REQUIRED') session.expired();
    else if (!own.includes(code)) notices.tell({ code });
    return code;
  };

  return {
    busy,
    fault,
    async run(deed, { said, undo, own } = {}) {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      setFault(undefined);
      try {
        await deed();
        if (said !== undefined) {
          notices.tell({
            text: said,
            ...(undo && { undo: () => void undo().catch((error: unknown) => failed(error)) }),
          });
        }
        return true;
      } catch (error) {
        setFault(failed(error, own));
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}
