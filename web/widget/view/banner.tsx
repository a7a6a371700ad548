import type { Chat } from '../chat.js';

/** Tells when the connection is not there; silent when all is well. */
export function Banner({ chat }: { chat: Chat }) {
  const text = chat.text.value;
  const state = chat.connection.value;
  const message = state === 'offline' ? text.offline : state === 'connecting' ? text.connecting : '';
  return (
    <div class="banner" role="status" data-state={state}>
      {message && <p>{message}</p>}
    </div>
  );
}
