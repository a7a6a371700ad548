import { InitialsAvatar } from '../../ui/avatar.js';
import { Icon } from '../../ui/icon.js';
import type { Chat } from '../chat.js';
import { BotAvatar } from './bot-avatar.js';

export interface HeaderProps {
  chat: Chat;
  onClose(): void;
}

/** Who one is talking to, the way to a person, and the way out. */
export function Header({ chat, onClose }: HeaderProps) {
  const text = chat.text.value;
  const { service, agentName } = chat.transcript.value;
  const withPerson = service === 'person';
  const canAsk = service === 'bot' && chat.connection.value !== 'ended';
  return (
    <header class="header">
      {withPerson && agentName ? <InitialsAvatar name={agentName} size={40} /> : <BotAvatar chat={chat} size={40} />}
      <div class="header-text">
        <h2 id="convoz-name" class="header-name">
          {(withPerson && agentName) || chat.persona.value}
        </h2>
        <p class="header-role">{role(chat)}</p>
      </div>
      {canAsk && (
        <button
          type="button"
          class="header-person"
          aria-label={text.personLabel}
          title={text.personLabel}
          onClick={() => chat.send(text.askForPerson)}
        >
          <Icon name="headset" size={18} />
          <span aria-hidden="true">{text.person}</span>
        </button>
      )}
      <button type="button" class="icon-button" aria-label={text.closeChat} title={text.closeChat} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}

function role(chat: Chat): string {
  const text = chat.text.value;
  const { service, agentName } = chat.transcript.value;
  switch (service) {
    case 'bot':
      return text.assistant;
    case 'queued':
      return text.waitingForPerson;
    case 'person':
      return agentName ? text.agent : text.talkingToPerson;
  }
}
