import type { RefObject } from 'preact';
import { PersonaAvatar } from '../../ui/avatar.js';
import type { Chat } from '../chat.js';

export interface LauncherProps {
  chat: Chat;
  button: RefObject<HTMLButtonElement | null>;
}

export function Launcher({ chat, button }: LauncherProps) {
  const text = chat.text.value;
  const name = chat.persona.value;
  const unread = chat.unread.value;
  const label = unread > 0 ? `${text.openChat(name)}, ${text.unread(unread)}` : text.openChat(name);
  return (
    <button ref={button} type="button" class="launcher" aria-label={label} aria-expanded="false" onClick={chat.show}>
      <PersonaAvatar size={56} />
      <span class="launcher-name" aria-hidden="true">
        {name}
      </span>
      {unread > 0 && (
        <span class="badge" aria-hidden="true">
          {unread > 9 ? '9+' : unread}
        </span>
      )}
    </button>
  );
}
