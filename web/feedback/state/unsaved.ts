import { useEffect } from 'preact/hooks';
import { useFeedback } from './context.js';

/** Has somebody who is about to leave be asked first, as long as there is something in the editor that he has not saved. */
export function useUnsaved(isUnsaved: boolean): void {
  const { unsaved } = useFeedback();
  useEffect(() => {
    unsaved.value = isUnsaved;
    return () => {
      unsaved.value = false;
    };
  }, [isUnsaved]);
}
