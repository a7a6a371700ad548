import type { RefObject } from 'preact';
import type { Chat } from '../chat.js';
import { BotAvatar } from './bot-avatar.js';

export interface LauncherProps {
  chat: Chat;
  button: RefObject<HTMLButtonElement | null>;
}

export function Launcher({ chat, button }: LauncherProps) {
  const text = chat.text.value;
  const name = chat.persona.value;
  const unread = chat.unread.value;
  const shown = chat.launcherText.value;
  // What is seen is part of what is heard (W3C, WCAG 2.2, 2.5.3).
  const opens = shown === name ? text.openChat(name) : `${shown}. ${text.openChat(name)}`;
  const label = unread > 0 ? `${opens}, ${text.unread(unread)}` : opens;
  return (
    <button ref={button} type="button" class="launcher" aria-label={label} aria-expanded="false" onClick={chat.show}>
      <BotAvatar chat={chat} size={56} />
      <span class="launcher-name" aria-hidden="true">
        {shown}
      </span>
      {unread > 0 && (
        <span class="badge" aria-hidden="true">
          {unread > 9 ? '9+' : unread}
        </span>
      )}
    </button>
  );
}
