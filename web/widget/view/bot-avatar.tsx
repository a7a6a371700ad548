import { useState } from 'preact/hooks';
import { PersonaAvatar } from '../../ui/avatar.js';
import type { Chat } from '../chat.js';

/** The bot's face: the shop's own, else the shipped one. Decorative: the name stands beside it. */
export function BotAvatar({ chat, size }: { chat: Chat; size: number }) {
  const { emoji, url } = chat.avatar;
  // A page may forbid pictures from elsewhere.
  const [isBroken, setBroken] = useState(false);
  const box = { width: `${size}px`, height: `${size}px` };
  if (emoji) {
    return (
      <span class="avatar avatar-emoji" style={{ ...box, fontSize: `${size * 0.55}px` }} aria-hidden="true">
        {emoji}
      </span>
    );
  }
  if (url && !isBroken) {
    return <img class="avatar avatar-picture" style={box} src={url} alt="" onError={() => setBroken(true)} />;
  }
  return <PersonaAvatar size={size} />;
}
