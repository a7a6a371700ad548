import { useRef, useState } from 'preact/hooks';
import { codeOf } from '../../ui/team/call.js';
import type { CaseDeed } from '../feedback-api.js';
import { useFeedback } from '../state/context.js';
import type { Case } from '../wire.js';

export interface CaseDeeds {
  busy: boolean;
  /**
   * Changes the case as it is shown, and shows it as it is then. Resolves with whether it has been done; if somebody else was
   * faster, that is told and the case is read anew.
   */
  run(deed: CaseDeed): Promise<boolean>;
}

export function useCaseDeeds(known: Case | undefined): CaseDeeds {
  const { api, notices, beat, t } = useFeedback();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const reopen = (id: string, version: number) => {
    api
      .change(id, version, { what: 'reopen' })
      .then(
        () => notices.tell({ text: t.cases.reopened }),
        (error: unknown) => notices.tell({ code: codeOf(error) }),
      )
      .finally(() => beat.value++);
  };

  return {
    busy,
    async run(deed) {
      if (known === undefined || running.current) return false;
      running.current = true;
      setBusy(true);
      try {
        const { version } = await api.change(known.id, known.version, deed);
        if (deed.what === 'close') {
          notices.tell({ text: t.cases.closedNow, undo: () => reopen(known.id, version) });
        } else notices.tell({ text: t.cases.done[deed.what] });
        return true;
      } catch (error) {
        const code = codeOf(error);
        notices.tell(code === 'EDIT_CONFLICT' ? { text: t.cases.conflict } : { code });
        return false;
      } finally {
        running.current = false;
        setBusy(false);
        beat.value++;
      }
    },
  };
}
