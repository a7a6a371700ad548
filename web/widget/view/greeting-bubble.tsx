import { Icon } from '../../ui/icon.js';
import type { Chat } from '../chat.js';

/** What the shop says beside the launcher to whoever has not talked here yet; it opens the chat, or goes. */
export function GreetingBubble({ chat }: { chat: Chat }) {
  const said = chat.bubble.value;
  if (!said) return null;
  const text = chat.text.value;
  return (
    <div class="greeting">
      <button type="button" class="greeting-text" onClick={chat.show}>
        {said}
      </button>
      <button type="button" class="icon-button" aria-label={text.discard} onClick={chat.hideBubble}>
        <Icon name="close" />
      </button>
    </div>
  );
}
