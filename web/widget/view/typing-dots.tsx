import { useEffect, useState } from 'preact/hooks';
import { InitialsAvatar } from '../../ui/avatar.js';
import type { Chat } from '../chat.js';
import { BotAvatar } from './bot-avatar.js';

/** How long a sign of typing is believed (ms). */
const beliefMs = 8000;

export function TypingDots({ chat }: { chat: Chat }) {
  const { typing, service, agentName } = chat.transcript.value;
  const [over, setOver] = useState<number>();

  useEffect(() => {
    if (!typing) return;
    const timer = setTimeout(() => setOver(typing.at), beliefMs);
    return () => clearTimeout(timer);
  }, [typing?.at]);

  if (!typing || typing.at === over) return null;
  const name = typing.name || chat.persona.value;
  return (
    <div class="group" data-author="bot" aria-live="off">
      <div class="group-body">
        {service === 'person' ? (
          <InitialsAvatar name={agentName ?? name} size={28} />
        ) : (
          <BotAvatar chat={chat} size={28} />
        )}
        <div class="bubble dots" role="img" aria-label={chat.text.value.typing(name)}>
          <i />
          <i />
          <i />
        </div>
      </div>
    </div>
  );
}
