import { useDesk } from './context.js';

/** Takes the open conversation, and puts the cursor where the reply goes. */
export function useClaim(): () => void {
  const { desk } = useDesk();
  return () => {
    if (!desk.canAct.value.claim) return;
    desk.writing.value = 'reply';
    void desk.claim();
    requestAnimationFrame(() => document.getElementById('reply')?.focus());
  };
}
